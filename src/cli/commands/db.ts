import { finishFigures } from '../../app/index.ts';
import {
  toDatabaseStatusOutput,
  toMigrationsOutput,
  toStartedDatabaseOutput,
  toStoppedDatabaseOutput,
} from '../../contracts/index.ts';
import { actorOf } from '../actor.ts';
import type { Command } from '../command.ts';
import { printJson } from '../command.ts';

/**
 * `db start`: the embedded database stays, so that commands need not open it each time, and what a
 * crash left over is worked out; `--foreground` keeps it in this terminal.
 */
const start: Command = {
  name: 'db start',
  usage: '',
  options: [{ name: 'foreground', takes: 'flag' }],
  answers: ['installation/started'],
  run: async (args, context) => {
    const { t, terminal, ports } = context;
    if (args.flag('foreground')) {
      await ports.installation.serve(({ pid, folder }) =>
        terminal.write(t('cli.db.started', { pid: String(pid), folder })),
      );
      terminal.write(t('cli.db.stopped'));
      return 0;
    }
    const { pid, folder, already } = await ports.installation.startInBackground();
    const finished = await finishFigures(ports, actorOf(args, context));
    if (context.json) {
      printJson(context, toStartedDatabaseOutput({ pid, folder, already, finished }));
      return 0;
    }
    terminal.write(t(already ? 'cli.db.already' : 'cli.db.started', { pid: String(pid), folder }));
    if (finished > 0) terminal.write(t('cli.figures.rebuilt', { count: finished }));
    return 0;
  },
};

/** `db stop`: in good order. Exit code 0 also where nothing was running. */
const stop: Command = {
  name: 'db stop',
  usage: '',
  options: [],
  answers: ['installation/stopped'],
  run: async (_, context) => {
    const stopped = await context.ports.installation.stopServing();
    if (context.json) printJson(context, toStoppedDatabaseOutput(stopped));
    else context.terminal.write(context.t(stopped ? 'cli.db.stopped' : 'cli.db.not-running'));
    return 0;
  },
};

/** `db status`: which database, where, how large, and whether it is up to date. */
const status: Command = {
  name: 'db status',
  usage: '',
  options: [],
  answers: ['installation/status'],
  run: async (_, context) => {
    const { t, terminal } = context;
    const found = await context.ports.installation.status();
    if (context.json) {
      printJson(context, toDatabaseStatusOutput(found));
      return 0;
    }
    terminal.write(
      found.kind === 'embedded'
        ? t('cli.db.embedded', { version: found.version, folder: found.place })
        : t('cli.db.server', { version: found.version, database: found.place }),
    );
    if (found.pid !== undefined) terminal.write(t('cli.db.already', { pid: String(found.pid), folder: found.place }));
    else if (found.kind === 'embedded') terminal.write(t('cli.db.not-running'));
    terminal.write(t('cli.db.size', { units: found.units, rows: found.rows, size: found.size }));
    if (found.pending.length > 0)
      terminal.write(t('cli.db.pending', { count: found.pending.length, names: found.pending }));
    return 0;
  },
};

/** `db migrate`: applies what is pending, as the owner. */
const migrate: Command = {
  name: 'db migrate',
  usage: '',
  options: [],
  answers: ['installation/migrations'],
  run: async (_, context) => {
    const applied = await context.ports.installation.migrate();
    if (context.json) printJson(context, toMigrationsOutput(applied));
    else context.terminal.write(context.t('cli.db.migrated', { count: applied.length, names: applied }));
    return 0;
  },
};

export const DB_COMMANDS: readonly Command[] = [start, stop, status, migrate];
