import { series } from '../door/door.ts';
import { theReach } from '../door/subjects.ts';
import type { CheckedChain } from '../ground/check-chains.ts';
import { checkChains } from '../ground/check-chains.ts';

/**
 * Checks the history of every unit in reach and of the installation, or of the units that ever had
 * one code: nothing removed, changed, put in or moved. Each chain in a transaction of its own, read
 * in pages. `witness`: a hash that was written down before and must be in one of them.
 *
 * Errors: refuses with `unit.not-found`.
 */
export const verifyAudit = series({
  name: 'verify-history',
  may: 'read-history',
  does: 'query',
  about: theReach,
  run: async (
    { step },
    question: { readonly code?: string | undefined; readonly witness?: string | undefined },
  ): Promise<AsyncGenerator<CheckedChain>> => checkChains(step, question),
});
