import { spawnSync } from 'node:child_process';
import { chownSync } from 'node:fs';
import { userInfo } from 'node:os';
import { AppError } from '../../kernel/index.ts';

/** A user of the system by number; undefined: as whoever runs the product. */
export type RunAs = { readonly uid: number; readonly gid: number } | undefined;

/**
 * Users that a database server may run as, in this order; the last is made where there
 * is none of the others.
 */
const CANDIDATES = ['postgres', 'minhchung'] as const;

/**
 * PostgreSQL refuses to run as root. Where the product is root, its server runs as an unprivileged
 * user: `postgres` if the system has one, else `minhchung`, which is made. Refuses with
 * `database.no-unprivileged-user` where that fails.
 */
export function unprivilegedUser(): RunAs {
  if (process.getuid?.() !== 0) return undefined;
  for (const name of CANDIDATES) {
    const found = idsOf(name);
    if (found) return found;
  }
  const name = CANDIDATES[CANDIDATES.length - 1]!;
  spawnSync('useradd', ['--system', '--no-create-home', '--shell', '/usr/sbin/nologin', name], { stdio: 'ignore' });
  const made = idsOf(name);
  if (!made) throw new AppError('database.no-unprivileged-user', { found: userInfo().username, expected: name });
  return made;
}

function idsOf(name: string): RunAs {
  const id = (flag: string) => Number(spawnSync('id', [flag, name], { encoding: 'utf8' }).stdout?.trim() || Number.NaN);
  const uid = id('-u');
  return Number.isInteger(uid) && uid > 0 ? { uid, gid: id('-g') } : undefined;
}

export function giveTo(path: string, user: RunAs): void {
  if (user) chownSync(path, user.uid, user.gid);
}

/** Whether that user can go through a folder and read what is in it. */
export function canRead(path: string, user: RunAs): boolean {
  if (!user) return true;
  return spawnSync('test', ['-r', path, '-a', '-x', path], { ...user, stdio: 'ignore' }).status === 0;
}
