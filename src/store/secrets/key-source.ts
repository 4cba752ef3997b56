import { randomBytes } from 'node:crypto';
import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import { AppError } from '../../kernel/index.ts';
import type { KeyRing } from './key-ring.ts';
import { KEY_BYTES, parseKeyRing } from './key-ring.ts';

/** Where the keys of the installation are kept. */
export interface KeySource {
  readonly isSet: boolean;
  /** A file, or the setting that says the keys. */
  readonly place: string;
  /** Whether there is a key already; reading makes the first one where the product keeps it. */
  readonly isThere: () => boolean;
  /** Refuses with `secrets.no-key`, `secrets.not-readable` or `secrets.bad-key`. */
  readonly read: () => KeyRing;
  /**
   * Makes a key and puts it before the others; refuses with `secrets.new-key-by-hand` where keys
   * are set from outside.
   */
  readonly addKey: () => KeyRing;
}

/** The settings that say where keys are. */
export interface KeySettings {
  /** MINHCHUNG_KEY: the keys themselves. */
  readonly keys?: string | undefined;
  /** MINHCHUNG_KEY_FILE: a file that somebody else keeps. */
  readonly file?: string | undefined;
  /**
   * The file of an installation that keeps its keys itself: made at the first use. Absent where the
   * database is a server of its own.
   */
  readonly ownFile?: string | undefined;
}

export function keySource({ keys, file, ownFile }: KeySettings): KeySource {
  if (keys !== undefined && keys.trim() !== '') {
    return {
      isSet: true,
      place: 'MINHCHUNG_KEY',
      isThere: () => true,
      read: () => parseKeyRing(keys, 'MINHCHUNG_KEY'),
      addKey: () => refuseNewKey('MINHCHUNG_KEY'),
    };
  }
  if (file !== undefined && file !== '') {
    return {
      isSet: true,
      place: file,
      isThere: () => true,
      read: () => parseKeyRing(readKeys(file), file),
      addKey: () => refuseNewKey(file),
    };
  }
  if (ownFile === undefined) {
    const refuse = (): never => {
      throw new AppError('secrets.no-key');
    };
    return { isSet: false, place: 'MINHCHUNG_KEY_FILE', isThere: () => false, read: refuse, addKey: refuse };
  }
  return {
    isSet: true,
    place: ownFile,
    isThere: () => existsSync(ownFile),
    read: () => {
      if (!existsSync(ownFile)) writeKeys(ownFile, [freshKey()]);
      return parseKeyRing(readKeys(ownFile), ownFile);
    },
    addKey: () => {
      const before = readKeys(ownFile);
      parseKeyRing(before, ownFile);
      writeKeys(ownFile, [freshKey(), before.trimEnd()]);
      return parseKeyRing(readKeys(ownFile), ownFile);
    },
  };
}

function refuseNewKey(source: string): never {
  throw new AppError('secrets.new-key-by-hand', { file: source });
}

function freshKey(): string {
  return randomBytes(KEY_BYTES).toString('base64');
}

function readKeys(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (cause) {
    throw new AppError('secrets.not-readable', { file }, { cause });
  }
}

/**
 * Whole or not at all, and on the disk before anything is sealed with it: what a
 * lost key sealed is lost.
 */
function writeKeys(file: string, lines: readonly string[]): void {
  const fresh = `${file}.${process.pid}`;
  try {
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
    const handle = openSync(fresh, 'wx', 0o600);
    try {
      writeSync(handle, `${lines.join('\n')}\n`);
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
    renameSync(fresh, file);
    syncFolder(dirname(file));
  } catch (cause) {
    throw new AppError('file.not-writable', { file }, { cause });
  }
}

/** The name in its folder, too. Windows cannot, and need not. */
function syncFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const handle = openSync(folder, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
