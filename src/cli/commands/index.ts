import type { KeysUnder } from '../../i18n/index.ts';
import type { Command } from '../command.ts';
import { assess } from './assess.ts';
import { AUDIT_COMMANDS } from './audit.ts';
import { BACKUP_COMMANDS } from './backup.ts';
import { cases } from './cases.ts';
import { compare } from './compare.ts';
import { CONFIRM_COMMANDS } from './confirm.ts';
import { coverage } from './coverage.ts';
import { DB_COMMANDS } from './db.ts';
import { demoLoad } from './demo.ts';
import { figuresList, registers } from './dictionary.ts';
import { doctor } from './doctor.ts';
import { explain } from './explain.ts';
import { exportCommand } from './export.ts';
import { FIGURE_COMMANDS } from './figures.ts';
import { IMPORT_COMMANDS } from './import.ts';
import { lint } from './lint.ts';
import { overview } from './overview.ts';
import { PERSONAL_COMMANDS } from './personal.ts';
import { ROW_COMMANDS } from './rows.ts';
import { sets } from './sets.ts';
import { show } from './show.ts';
import { template } from './template.ts';
import { UNITS_COMMANDS } from './units.ts';

/** Commands that help shows together, under the words `cli.group.<name>`. */
export interface CommandGroup {
  readonly name: KeysUnder<'cli.group'>;
  readonly commands: readonly Command[];
}

/** Every command, in groups and in the order of help. */
export const COMMAND_GROUPS: readonly CommandGroup[] = [
  { name: 'law', commands: [sets, show, compare, registers] },
  { name: 'judging', commands: [template, assess, explain, overview] },
  { name: 'registers', commands: [...IMPORT_COMMANDS, exportCommand, ...ROW_COMMANDS, ...CONFIRM_COMMANDS] },
  { name: 'figures', commands: [...FIGURE_COMMANDS, figuresList] },
  { name: 'units', commands: UNITS_COMMANDS },
  { name: 'history', commands: [...AUDIT_COMMANDS, ...PERSONAL_COMMANDS] },
  { name: 'installation', commands: [doctor, ...BACKUP_COMMANDS, ...DB_COMMANDS, demoLoad] },
  { name: 'authoring', commands: [lint, cases, coverage] },
];

export const COMMANDS: readonly Command[] = COMMAND_GROUPS.flatMap(({ commands }) => commands);
