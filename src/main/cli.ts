import { readFileSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { run } from '../cli/index.ts';
import { loadMessages, translator } from '../i18n/index.ts';
import { openInstallation } from './installation.ts';
import { diskPorts } from './ports.ts';
import { worldOf } from './world.ts';

/**
 * The command line as a process: real files, real clock, exit code. Runs from dist/cli.mjs, one
 * folder below the package.
 */
const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
const { stdout, stderr, env } = process;
// An installed package is replaced as a whole when it is updated, so data never lies inside it.
const home = root.includes(`${sep}node_modules${sep}`) ? process.cwd() : root;

const terminal = {
  write: (text: string) => stdout.write(`${text}\n`),
  writeError: (text: string) => stderr.write(`${text}\n`),
  width: Math.min(Math.max(stdout.columns ?? 80, 40), 140),
  isWatched: stderr.isTTY === true,
  colour: stdout.isTTY === true && env.NO_COLOR === undefined,
};

// A reader that closes early (`| head`) is no error.
stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

const program = fileURLToPath(import.meta.url);
const locale = env.MINHCHUNG_LANG?.startsWith('en') ? 'en' : 'vi';
const t = translator(locale, await loadMessages(locale, ['cli']));
let endServing: (() => void) | undefined;
const database = openInstallation({
  dataFolder: env.MINHCHUNG_DATA ?? join(home, 'data'),
  ...(env.DATABASE_URL ? { url: env.DATABASE_URL } : {}),
  ...(env.DATABASE_OWNER_URL ? { ownerUrl: env.DATABASE_OWNER_URL } : {}),
  keys: { keys: env.MINHCHUNG_KEY, file: env.MINHCHUNG_KEY_FILE },
  version,
  migrationsFolder: join(root, 'src', 'store', 'migrations'),
  program: [process.execPath, program],
  untilStopped: () => new Promise((resolve) => (endServing = resolve)),
  tell: (message) => terminal.writeError(t(message === 'database.waiting' ? 'cli.db.waiting' : 'cli.db.restarted')),
});

// Stopped from outside: the database ends in good order, what was not committed is rolled back.
for (const [signal, number] of [
  ['SIGINT', 2],
  ['SIGTERM', 15],
] as const)
  process.once(signal, () => {
    if (endServing) endServing();
    else void database.close().finally(() => process.exit(128 + number));
  });

try {
  const cache = { file: join(root, 'dist', 'catalogue-cache.json'), program };
  const ports = diskPorts(env.MINHCHUNG_CATALOGUE ?? join(root, 'catalogue'), cache, database);
  process.exitCode = await run(process.argv.slice(2), worldOf(ports), terminal, {
    version,
    ...(env.MINHCHUNG_LANG ? { lang: env.MINHCHUNG_LANG } : {}),
  });
} catch (bug) {
  const vi = translator('vi', await loadMessages('vi', ['cli']));
  terminal.writeError(vi('cli.bug', { detail: bug instanceof Error ? (bug.stack ?? bug.message) : String(bug) }));
  process.exitCode = 70;
} finally {
  await database.close();
}
