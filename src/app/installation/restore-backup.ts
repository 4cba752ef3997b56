import { INSTALLATION } from '../../audit/index.ts';
import { AppError } from '../../kernel/index.ts';
import type { Actor } from '../actor.ts';
import type { CheckedChain } from '../history/verify-audit.ts';
import { verifyAudit } from '../history/verify-audit.ts';
import { refusalToBackUp } from '../policies/installation.policy.ts';
import type { BackupProgress, BackupSummary } from '../ports/backup.ts';
import type { Ports } from '../ports/world.ts';

export interface RestoredBackup {
  readonly summary: BackupSummary;
  readonly chains: number;
  /** Histories that do not hold together, as they did not when the backup was made. */
  readonly broken: readonly CheckedChain[];
}

/**
 * Puts a backup into an empty database, whole or not at all, then checks every history in it and adds to that of the installation where it came from. Figures
 * and verdicts come back as they were and are not worked out again. Refuses with `backup.no-right` and as `Backups.restore`.
 */
export async function restoreBackup(
  ports: Ports,
  actor: Actor,
  file: string,
  onProgress?: BackupProgress,
): Promise<RestoredBackup> {
  const refusal = refusalToBackUp(actor);
  if (refusal) throw new AppError(refusal, { name: actor.snapshot.name });
  const summary = await ports.installation.backups.restore(file, onProgress);
  let chains = 0;
  const broken: CheckedChain[] = [];
  for await (const chain of verifyAudit(ports, actor)) {
    chains++;
    if (chain.report.findingCount > 0) broken.push(chain);
  }
  const { sha256, rows } = summary;
  const store = await ports.store();
  await store.transaction(actor.scope, (tx) =>
    tx.audit.append(INSTALLATION, { type: 'restored', actor: actor.snapshot, payload: { file, sha256, rows } }),
  );
  return { summary, chains, broken };
}
