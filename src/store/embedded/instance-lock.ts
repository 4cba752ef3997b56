import { linkSync, mkdirSync, readFileSync, renameSync, rmdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { AppError } from '../../kernel/index.ts';

/** Who uses a data folder. */
export interface Holder {
  readonly pid: number;
  /** A `server` lets others connect; a `command` is soon done. */
  readonly kind: 'server' | 'command';
  /**
   * When the process began, as the system counts it: a number that is used again by another process
   * is not taken for it.
   */
  readonly began: string;
  /** Whether its database answers. */
  readonly isReady?: true;
}

/** Milliseconds after which a takeover that was never finished is no obstacle any more. */
const STALE_TAKEOVER = 10_000;

/**
 * Takes the lock of a data folder; undefined when it is ours now, else who has it. Left by a
 * process that is gone, it is taken over.
 *
 * Errors: throws only where the file cannot be written (`file.not-writable`).
 */
export function takeLock(file: string, kind: Holder['kind']): Holder | undefined {
  const own: Holder = { pid: process.pid, kind, began: beganOf(process.pid) };
  const draft = `${file}.${process.pid}`;
  try {
    // Linked into place, so that nobody ever reads half of it.
    writeFileSync(draft, JSON.stringify(own), { mode: 0o644 });
    while (!canLink(draft, file)) {
      const holder = findHolder(file);
      if (holder) return holder;
      removeStale(file);
    }
    return undefined;
  } catch (cause) {
    throw new AppError('file.not-writable', { file }, { cause });
  } finally {
    rmSync(draft, { force: true });
  }
}

/** Tells others that they may connect. */
export function markReady(file: string): void {
  const holder = read(file);
  if (holder?.pid !== process.pid) return;
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, JSON.stringify({ ...holder, isReady: true }), { mode: 0o644 });
  renameSync(draft, file);
}

export function releaseLock(file: string): void {
  if (read(file)?.pid === process.pid) rmSync(file, { force: true });
}

/** The living process that holds a folder; undefined for none, or one that is gone. */
export function findHolder(file: string): Holder | undefined {
  const holder = read(file);
  return holder !== undefined && isAlive(holder) ? holder : undefined;
}

/**
 * One process at a time takes a dead one's lock away, and looks once more before: else the second
 * would take the first one's.
 */
function removeStale(file: string): void {
  const takeover = `${file}.takeover`;
  try {
    mkdirSync(takeover);
  } catch {
    const age = Date.now() - (statSync(takeover, { throwIfNoEntry: false })?.mtimeMs ?? Number.POSITIVE_INFINITY);
    if (age > STALE_TAKEOVER) rmSync(takeover, { recursive: true, force: true });
    return;
  }
  try {
    if (!findHolder(file)) rmSync(file, { force: true });
  } finally {
    rmdirSync(takeover);
  }
}

function canLink(draft: string, file: string): boolean {
  try {
    linkSync(draft, file);
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
}

function read(file: string): Holder | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Holder;
  } catch {
    return undefined;
  }
}

function isAlive({ pid, began }: Holder): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EPERM')) return false;
  }
  // Ended, but its parent has not taken notice: in a container perhaps it never does.
  if (statOf(pid)[STATE] === 'Z') return false;
  const now = beganOf(pid);
  return began === '' || now === '' || now === began;
}

/** Ticks since the system's start (Linux); empty elsewhere. */
function beganOf(pid: number): string {
  return statOf(pid)[BEGAN] ?? '';
}

/** Places in what `statOf` gives. */
const STATE = 0;
const BEGAN = 19;

/** What Linux tells of a process, from its state on; empty elsewhere, or where there is none. */
function statOf(pid: number): readonly string[] {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  } catch {
    return [];
  }
}
