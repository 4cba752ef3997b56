import type { Catalogue } from '../../model.ts';
import type { IssueCollector } from '../issue-collector.ts';
import { warnAlike } from './alike.ts';
import { checkAttributes } from './attributes.ts';
import { checkClauses } from './clauses.ts';
import { checkDictionary } from './dictionary.ts';
import { checkRegisters } from './registers.ts';
import { checkSets } from './sets.ts';
import { warnUnused } from './unused.ts';

/**
 * Everything about the meaning of a catalogue that can be wrong: links, units, types,
 * variants, dates, clauses.
 */
export function checkCatalogue(catalogue: Catalogue, issues: IssueCollector): void {
  checkAttributes(catalogue, issues);
  checkRegisters(catalogue, issues);
  checkDictionary(catalogue, issues);
  warnAlike(catalogue, issues);
  checkSets(catalogue, issues);
  checkClauses(catalogue, issues);
  warnUnused(catalogue, issues);
}
