import { open, readFile } from 'node:fs/promises';
import { fromBufferPromise, openPromise, type ZipFile } from 'yauzl';
import type { Place } from '../kernel/index.ts';
import { AppError } from '../kernel/index.ts';

/**
 * A path, the bytes themselves, or either with the name under which people know the file
 * (issues then name it so).
 */
export type FileSource = string | Uint8Array | { readonly name: string; readonly from: string | Uint8Array };

export interface OpenFile {
  readonly place: Place;
  /** Bytes. */
  readonly size: number;
  /** The first bytes, at most `HEAD_BYTES`. */
  readonly head: Buffer;
  /** Every byte, at once. */
  readAll(): Promise<Buffer>;
  /** The bytes from a position on, piece by piece. A piece is overwritten by the next. */
  chunks(from: number): AsyncIterable<Buffer>;
  /** The caller closes it. */
  openZip(): Promise<ZipFile>;
}

/** Bytes; enough to see what kind of file it is. */
export const HEAD_BYTES = 64 * 1024;
/** Bytes handed on at a time. */
const CHUNK_BYTES = 64 * 1024;

const ZIP_OPTIONS = { lazyEntries: true, autoClose: false, decodeStrings: true, validateEntrySizes: true } as const;

/**
 * Looks at a file without reading it whole.
 *
 * Errors: throws the refusals `file.not-found` and `file.not-readable` for a
 * path that leads nowhere.
 */
export async function openFile(source: FileSource): Promise<OpenFile> {
  const isNamed = typeof source === 'object' && 'from' in source && 'name' in source;
  const from = isNamed ? source.from : source;
  const name = isNamed ? source.name : typeof source === 'string' ? source : undefined;
  const place: Place = name === undefined ? {} : { file: name };
  if (typeof from !== 'string') return openBytes(toBuffer(from), place);
  const { size, head } = await readHead(from);
  return {
    place,
    size,
    head,
    readAll: () => reading(from, () => readFile(from)),
    chunks: (position) => readChunks(from, position),
    openZip: () => openPromise(from, ZIP_OPTIONS),
  };
}

function openBytes(bytes: Buffer, place: Place): OpenFile {
  return {
    place,
    size: bytes.length,
    head: bytes.subarray(0, HEAD_BYTES),
    readAll: async () => bytes,
    async *chunks(from) {
      yield* toChunks(bytes.subarray(from));
    },
    openZip: () => fromBufferPromise(bytes, ZIP_OPTIONS),
  };
}

/** The bytes in pieces of a size that is handled at once. */
export function* toChunks(bytes: Buffer): Iterable<Buffer> {
  for (let at = 0; at < bytes.length; at += CHUNK_BYTES) yield bytes.subarray(at, at + CHUNK_BYTES);
}

async function* readChunks(path: string, from: number): AsyncIterable<Buffer> {
  const buffer = Buffer.alloc(CHUNK_BYTES);
  const file = await reading(path, () => open(path));
  try {
    for (let position = from; ; ) {
      const { bytesRead } = await reading(path, () => file.read(buffer, { position }));
      if (bytesRead === 0) break;
      position += bytesRead;
      yield buffer.subarray(0, bytesRead);
    }
  } finally {
    await file.close();
  }
}

async function readHead(path: string): Promise<{ size: number; head: Buffer }> {
  return reading(path, async () => {
    const file = await open(path);
    try {
      const { size } = await file.stat();
      const { bytesRead, buffer } = await file.read(Buffer.alloc(Math.min(size, HEAD_BYTES)), { position: 0 });
      return { size, head: buffer.subarray(0, bytesRead) };
    } finally {
      await file.close();
    }
  });
}

async function reading<T>(path: string, read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (cause) {
    const isMissing = cause instanceof Error && 'code' in cause && cause.code === 'ENOENT';
    throw new AppError(isMissing ? 'file.not-found' : 'file.not-readable', { file: path }, { cause });
  }
}

/** The same bytes as a Buffer, without copying. */
export function toBuffer(bytes: Uint8Array): Buffer {
  return Buffer.isBuffer(bytes) ? bytes : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
