import { INSTALLATION } from '../../audit/index.ts';
import { AppError } from '../../kernel/index.ts';
import type { Actor } from '../actor.ts';
import { refusalToBackUp } from '../policies/installation.policy.ts';
import type { BackupProgress, BackupSummary } from '../ports/backup.ts';
import type { Ports } from '../ports/world.ts';

/**
 * Backs up everything that is stored to one file, while others go on working. The history of the installation says so; its event comes after the backup, which
 * does not hold it. Refuses with `backup.no-right` and as `Backups.write`.
 */
export async function makeBackup(
  ports: Ports,
  actor: Actor,
  file: string,
  onProgress?: BackupProgress,
): Promise<BackupSummary> {
  const refusal = refusalToBackUp(actor);
  if (refusal) throw new AppError(refusal, { name: actor.snapshot.name });
  const store = await ports.store();
  const summary = await ports.installation.backups.write(file, onProgress);
  const { sha256, rows } = summary;
  await store.transaction(actor.scope, (tx) =>
    tx.audit.append(INSTALLATION, {
      type: 'backup-made',
      actor: actor.snapshot,
      payload: { file, sha256, rows },
    }),
  );
  return summary;
}
