import type { Readable, TransformOptions } from 'node:stream';
import type { ZlibOptions } from 'node:zlib';
import { crc32, createInflateRaw } from 'node:zlib';
import type { Entry, ZipFile } from 'yauzl';
import { damaged, StopReading } from './stop-reading.ts';

/** Bytes handed on at a time. */
const CHUNK_BYTES = 64 * 1024;
/** Bytes inflated on another thread while those before are being looked at. */
const AHEAD_BYTES = 4 * CHUNK_BYTES;
const DEFLATED = 8;

/**
 * Inflates one part chunk by chunk, waiting for `onChunk` before going on, so that no more than a
 * few chunks are ever in memory. Counts against the size in the directory, whatever the part's own
 * header says: a part that is larger than announced is a bomb, one that is smaller or has another
 * checksum is damaged.
 */
export async function inflatePart(
  zip: ZipFile,
  entry: Entry,
  onChunk: (chunk: Buffer) => void | Promise<void>,
): Promise<void> {
  const packed = await openPacked(zip, entry);
  const stream = entry.compressionMethod === DEFLATED ? inflate(packed) : packed;
  const chunks = stream[Symbol.asyncIterator]() as AsyncIterator<Buffer>;
  let found = 0;
  let checksum = 0;
  try {
    for (;;) {
      const next = await nextChunk(chunks);
      if (next.done) break;
      found += next.value.length;
      if (found > entry.uncompressedSize) {
        const params = { part: entry.fileName, limit: entry.uncompressedSize, found, unit: 'bytes' };
        throw new StopReading('file.zip-bomb', params);
      }
      checksum = crc32(next.value, checksum);
      await onChunk(next.value);
    }
  } finally {
    stream.destroy();
    packed.destroy();
  }
  if (found !== entry.uncompressedSize || checksum !== entry.crc32) throw damaged('checksum differs');
}

async function openPacked(zip: ZipFile, entry: Entry): Promise<Readable> {
  if (entry.compressionMethod !== DEFLATED && entry.compressionMethod !== 0) throw damaged('unknown compression');
  try {
    return await zip.openReadStreamPromise(entry, { decodeFileData: false });
  } catch (cause) {
    throw damaged('part outside the file', cause);
  }
}

function inflate(packed: Readable): Readable {
  const options: ZlibOptions & TransformOptions = { chunkSize: CHUNK_BYTES, highWaterMark: AHEAD_BYTES };
  const inflating = createInflateRaw(options);
  packed.on('error', (cause) => inflating.destroy(cause));
  return packed.pipe(inflating);
}

async function nextChunk(chunks: AsyncIterator<Buffer>): Promise<IteratorResult<Buffer>> {
  try {
    return await chunks.next();
  } catch (cause) {
    throw damaged('cannot be inflated', cause);
  }
}
