import type { Catalogue } from '../../model.ts';
import type { Report } from '../report.ts';
import { checkAttributes } from './attributes.ts';
import { checkClauses } from './clauses.ts';
import { checkDictionary } from './dictionary.ts';
import { checkRegisters } from './registers.ts';
import { checkSets } from './sets.ts';
import { warnUnused } from './unused.ts';

/** Everything about the meaning of a catalogue that can be wrong: links, units, types, variants, dates, clauses. */
export function checkCatalogue(catalogue: Catalogue, report: Report): void {
  checkAttributes(catalogue, report);
  checkRegisters(catalogue, report);
  checkDictionary(catalogue, report);
  checkSets(catalogue, report);
  checkClauses(catalogue, report);
  warnUnused(catalogue, report);
}
