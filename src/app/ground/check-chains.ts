import type { ChainReport } from '../../audit/index.ts';
import type { UnitId } from '../../kernel/index.ts';
import type { Unit } from '../../units/index.ts';
import type { StoreTransaction } from '../ports/store.ts';
import type { Looking } from './get-unit.ts';
import { unitNotFound } from './get-unit.ts';

/** A chain that was checked. */
export interface CheckedChain {
  /** Absent for the installation's own chain, and where the unit is not on the list any more. */
  readonly unit?: Unit;
  readonly report: ChainReport;
}

interface ChainContext extends Looking {
  readonly tx: StoreTransaction;
}

/** Runs something in a transaction of its own. */
export type Step = <T>(work: (context: ChainContext) => Promise<T>) => Promise<T>;

/**
 * Checks the chains of all units in reach, or of those that ever had a code; each
 * in a step of its own.
 */
export async function* checkChains(
  step: Step,
  { code, witness }: { readonly code?: string | undefined; readonly witness?: string | undefined } = {},
): AsyncGenerator<CheckedChain> {
  const chains = await step((context) => findChains(context, code));
  let isWitnessed = false;
  for (const [index, { id, unit }] of chains.entries()) {
    // The hash is looked for in all of them; where none had it, the last one says so.
    const isLast = index === chains.length - 1;
    const report = await step(({ tx }) => tx.audit.verify(id, isWitnessed ? undefined : witness));
    const missing = report.findings.some(({ kind }) => kind === 'witness-missing');
    isWitnessed ||= !missing;
    yield { ...(unit ? { unit } : {}), report: missing && !isLast ? withoutWitness(report) : report };
  }
}

async function findChains(
  { tx, tree, actor, sees }: ChainContext,
  code: string | undefined,
): Promise<readonly { readonly id: UnitId; readonly unit?: Unit | undefined }[]> {
  if (code === undefined) return (await tx.audit.chains()).map((id) => ({ id, unit: tree.get(id) }));
  const named = tree.withCode(code).filter(sees);
  if (named.length > 0) return named.map((unit) => ({ id: unit.id, unit }));
  throw unitNotFound(tree, actor, code);
}

function withoutWitness(report: ChainReport): ChainReport {
  const findings = report.findings.filter(({ kind }) => kind !== 'witness-missing');
  return { ...report, findings, findingCount: report.findingCount - 1 };
}
