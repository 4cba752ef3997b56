import { hash } from 'node:crypto';
import type { ChainReport } from '../../audit/index.ts';
import { canonicalJson } from '../../kernel/index.ts';

/** Hexadecimal: enough that nobody finds another history with the same, few enough for paper. */
const DIGITS = 32;

/**
 * One hash for the last hashes of all chains, in whatever order they were checked: the same while
 * nothing was added, changed or removed in any of them.
 */
export function hashOfChains(reports: readonly ChainReport[]): string {
  const heads = reports
    .map(({ unit, lastHash }) => [unit, lastHash ?? ''] as const)
    .toSorted(([a], [b]) => (a < b ? -1 : 1));
  return hash('sha256', canonicalJson(['minhchung-audit-chains-1', ...heads]), 'hex').slice(0, DIGITS);
}
