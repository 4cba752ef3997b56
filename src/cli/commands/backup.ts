import type { BackupSummary } from '../../app/index.ts';
import { makeBackup, restoreBackup } from '../../app/index.ts';
import { toBackupOutput, toRestoredBackupOutput } from '../../contracts/index.ts';
import { AppError, formatMoment } from '../../kernel/index.ts';
import { actorOf, STORE_OPTIONS } from '../actor.ts';
import type { Command } from '../command.ts';
import { printJson } from '../command.ts';
import { progressBar } from '../progress.ts';
import { OUT_OPTION } from './options.ts';

/**
 * `backup -o FILE.minhchung`: everything that is stored in one file, while others go on working.
 */
const backup: Command = {
  name: 'backup',
  usage: '-o FILE.minhchung',
  options: [OUT_OPTION, ...STORE_OPTIONS],
  answers: ['backups/backup'],
  run: async (args, context) => {
    const { t, terminal, ports } = context;
    const file = args.one('out');
    if (file === undefined) throw new AppError('cli.missing-option', { expected: '-o FILE.minhchung' });
    const bar = progressBar(context, t('cli.backup.writing'));
    const summary = await makeBackup(ports, actorOf(args, context), { file }, { onStep: bar.update }).finally(bar.stop);
    if (context.json) printJson(context, toBackupOutput(summary));
    else {
      terminal.write(t('cli.backup.made', textOf(summary)));
      terminal.write(t('cli.backup.keep', { sha256: summary.sha256 }));
    }
    return 0;
  },
};

/** `backup verify FILE`: whether a backup is whole; needs no database. */
const verify: Command = {
  name: 'backup verify',
  usage: 'FILE',
  options: [],
  answers: ['backups/backup'],
  positionals: { least: 1, most: 1 },
  run: async (args, context) => {
    const { t, terminal, ports } = context;
    const bar = progressBar(context, t('cli.backup.reading'));
    const summary = await ports.installation.backups.check(args.positionals[0]!, bar.update).finally(bar.stop);
    if (context.json) printJson(context, toBackupOutput(summary));
    else terminal.write(t('cli.backup.whole', { ...textOf(summary), sha256: summary.sha256 }));
    return 0;
  },
};

/**
 * `restore FILE`: a backup into an empty database. Exit code 3 where a history in it
 * does not hold together.
 */
const restore: Command = {
  name: 'restore',
  usage: 'FILE',
  options: [...STORE_OPTIONS],
  answers: ['backups/restored'],
  positionals: { least: 1, most: 1 },
  run: async (args, context) => {
    const { t, terminal, ports } = context;
    const bar = progressBar(context, t('cli.backup.restoring'));
    const actor = actorOf(args, context);
    const { summary, chains, broken } = await restoreBackup(
      ports,
      actor,
      { file: args.positionals[0]! },
      { onStep: bar.update },
    ).finally(bar.stop);
    if (context.json) printJson(context, toRestoredBackupOutput({ summary, chains, broken }));
    else {
      terminal.write(t('cli.backup.restored', { ...textOf(summary), chains }));
      if (broken.length > 0) terminal.write(t('cli.backup.broken-chains', { count: broken.length }));
    }
    return broken.length === 0 ? 0 : 3;
  },
};

function textOf({ file, madeAt, product, rows, tables, bytes }: BackupSummary) {
  return { file, at: formatMoment(madeAt), product, rows, tables, bytes };
}

export const BACKUP_COMMANDS: readonly Command[] = [backup, verify, restore];
