import { INSTALLATION } from '../../audit/index.ts';
import { series } from '../door/door.ts';
import { theInstallation } from '../door/subjects.ts';
import type { CheckedChain } from '../ground/check-chains.ts';
import { checkChains } from '../ground/check-chains.ts';
import type { BackupSummary } from '../ports/backup.ts';

export interface RestoredBackup {
  readonly summary: BackupSummary;
  readonly chains: number;
  /** Histories that do not hold together, as they did not when the backup was made. */
  readonly broken: readonly CheckedChain[];
}

/**
 * Puts a backup into an empty database, whole or not at all, then checks every history in it and
 * adds to that of the installation where it came from. Figures and verdicts come back as they were
 * and are not worked out again. Refuses with `backup.no-right` and as `Backups.restore`.
 */
export const restoreBackup = series({
  name: 'restore-backup',
  may: 'back-up',
  does: 'command',
  about: theInstallation,
  run: async ({ ports, step, progress }, { file }: { readonly file: string }): Promise<RestoredBackup> => {
    const summary = await ports.installation.backups.restore(file, progress.onStep);
    let chains = 0;
    const broken: CheckedChain[] = [];
    for await (const chain of checkChains(step)) {
      chains++;
      if (chain.report.findingCount > 0) broken.push(chain);
    }
    const { sha256, rows } = summary;
    await step(async ({ tell }) => tell(INSTALLATION, { type: 'restored', payload: { file, sha256, rows } }));
    return { summary, chains, broken };
  },
});
