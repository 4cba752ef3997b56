import type { Budget } from '../shared/report.ts';
import { budgetLine, isKept } from '../shared/report.ts';
import { country } from './country-verdicts.ts';
import { editing } from './editing.ts';
import { importing } from './importing.ts';
import type { Part } from './part.ts';
import { policies } from './policies.ts';
import { reading } from './reading.ts';
import { warm } from './warm.ts';

/**
 * Reading, storing and counting at the size of a province and of the country.
 * `--only <part>` runs one part.
 */

const PARTS: readonly Part[] = [reading, importing, editing, policies, country, warm];

const only = process.argv.includes('--only') ? process.argv.at(-1) : undefined;
const chosen = PARTS.filter(({ name }) => only === undefined || name === only);
if (chosen.length === 0) throw new Error(`no part is called ${only}: ${PARTS.map(({ name }) => name).join(', ')}`);

const budgets: Budget[] = [];
for (const part of chosen) {
  console.log(`— ${part.name}`);
  budgets.push(...(await part.run()));
  console.log('');
}
console.log(`Node ${process.version}\n`);
for (const budget of budgets) console.log(budgetLine(budget));
process.exitCode = budgets.every(isKept) ? 0 : 1;
