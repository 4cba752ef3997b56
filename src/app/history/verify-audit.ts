import type { ChainReport } from '../../audit/index.ts';
import type { UnitId } from '../../kernel/index.ts';
import { AppError, findNearest } from '../../kernel/index.ts';
import type { Unit } from '../../units/index.ts';
import type { Actor } from '../actor.ts';
import { isInScope } from '../ground/get-unit.ts';
import type { Ports, StoreTransaction } from '../ports/index.ts';

/** A chain that was checked. */
export interface CheckedChain {
  /** Absent for the installation's own chain, and where the unit is not on the list any more. */
  readonly unit?: Unit;
  readonly report: ChainReport;
}

/**
 * Checks the history of every unit in scope and of the installation, or of the units that ever had one code: nothing removed, changed, put in or moved.
 * Each chain in a transaction of its own, read in pages. `witness`: a hash that was written down before and must be in one of them.
 *
 * Errors: refuses with `unit.not-found`.
 */
export async function* verifyAudit(
  ports: Pick<Ports, 'store'>,
  { scope }: Actor,
  { code, witness }: { readonly code?: string | undefined; readonly witness?: string | undefined } = {},
): AsyncGenerator<CheckedChain> {
  const store = await ports.store();
  const chains = await store.transaction(scope, (tx) => findChains(tx, scope, code));
  let isWitnessed = false;
  for (const [index, { id, unit }] of chains.entries()) {
    // The hash is looked for in all of them; where none had it, the last one says so.
    const isLast = index === chains.length - 1;
    const report = await store.transaction(scope, (tx) => tx.audit.verify(id, isWitnessed ? undefined : witness));
    const missing = report.findings.some(({ kind }) => kind === 'witness-missing');
    isWitnessed ||= !missing;
    yield { ...(unit ? { unit } : {}), report: missing && !isLast ? withoutWitness(report) : report };
  }
}

async function findChains(
  { audit, units }: StoreTransaction,
  scope: Actor['scope'],
  code: string | undefined,
): Promise<readonly { readonly id: UnitId; readonly unit?: Unit | undefined }[]> {
  const tree = await units.tree();
  if (code === undefined) return (await audit.chains()).map((id) => ({ id, unit: tree.get(id) }));
  const named = tree.withCode(code).filter((unit) => isInScope(unit, scope));
  if (named.length > 0) return named.map((unit) => ({ id: unit.id, unit }));
  const nearest = scope.kind === 'all' ? findNearest(code, tree.codes()) : undefined;
  throw new AppError('unit.not-found', { found: code, ...(nearest === undefined ? {} : { nearest }) });
}

function withoutWitness(report: ChainReport): ChainReport {
  const findings = report.findings.filter(({ kind }) => kind !== 'witness-missing');
  return { ...report, findings, findingCount: report.findingCount - 1 };
}
