import type { Command } from '../command.ts';
import { assess } from './assess.ts';
import { cases } from './cases.ts';
import { compare } from './compare.ts';
import { coverage } from './coverage.ts';
import { explain } from './explain.ts';
import { lint } from './lint.ts';
import { sets } from './sets.ts';
import { show } from './show.ts';
import { template } from './template.ts';

/** Every command, in the order of help. */
export const COMMANDS: readonly Command[] = [sets, show, compare, template, assess, explain, lint, cases, coverage];
