import { INSTALLATION } from '../../audit/index.ts';
import { series } from '../door/door.ts';
import { theInstallation } from '../door/subjects.ts';
import type { BackupSummary } from '../ports/backup.ts';

/**
 * Backs up everything that is stored to one file, while others go on working. The history of the
 * installation says so; its event comes after the backup, which does not hold it. Refuses with
 * `backup.no-right` and as `Backups.write`.
 */
export const makeBackup = series({
  name: 'make-backup',
  may: 'back-up',
  does: 'command',
  about: theInstallation,
  run: async ({ ports, step, progress }, { file }: { readonly file: string }): Promise<BackupSummary> => {
    await ports.store();
    const summary = await ports.installation.backups.write(file, progress.onStep);
    const { sha256, rows } = summary;
    await step(async ({ tell }) => tell(INSTALLATION, { type: 'backup-made', payload: { file, sha256, rows } }));
    return summary;
  },
});
