import { hkdfSync } from 'node:crypto';
import { AppError } from '../../kernel/index.ts';

/**
 * A secret of the installation, and what is made of it: one for sealing, one for hashing, and a
 * name that betrays neither.
 */
export interface Key {
  /** 16 hexadecimal digits, made from the key: the same key has the same name everywhere. */
  readonly id: string;
  readonly sealing: Buffer;
  readonly hashing: Buffer;
}

/** The newest key first: it writes. Older ones only read. */
export interface KeyRing {
  readonly newest: Key;
  readonly all: ReadonlyMap<string, Key>;
}

export const KEY_BYTES = 32;

/**
 * Keys as they stand in a file or a setting: 32 bytes in Base64 each, the newest first, one a line
 * or parted by commas; lines that begin with # are remarks. Refuses with `secrets.bad-key`
 * (`found`: which one, from 1; never the key itself).
 */
export function parseKeyRing(text: string, source: string): KeyRing {
  const written = text
    .split(/\r?\n/)
    .filter((line) => !line.trimStart().startsWith('#'))
    .flatMap((line) => line.split(','))
    .map((word) => word.trim())
    .filter((word) => word !== '');
  const keys = written.map((word, index) => {
    const bytes = Buffer.from(word, 'base64');
    // Base64 that is read leniently gives some bytes for any text.
    const isWhole = /^[A-Za-z0-9+/]{43}=$/.test(word) && bytes.length === KEY_BYTES;
    if (!isWhole) throw new AppError('secrets.bad-key', { file: source, found: String(index + 1) });
    return toKey(bytes);
  });
  const [newest] = keys;
  if (newest === undefined) throw new AppError('secrets.bad-key', { file: source, found: '1' });
  return { newest, all: new Map(keys.map((key) => [key.id, key])) };
}

function toKey(bytes: Buffer): Key {
  const derive = (purpose: string, length: number) =>
    Buffer.from(hkdfSync('sha256', bytes, Buffer.alloc(0), `minhchung 1 ${purpose}`, length));
  return { id: derive('id', 8).toString('hex'), sealing: derive('seal', 32), hashing: derive('hash', 32) };
}
