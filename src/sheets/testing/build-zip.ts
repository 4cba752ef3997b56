import { constants, crc32, deflateRawSync } from 'node:zlib';

/** One entry of a zip file. What is left out is told truly. */
export interface ZipPart {
  readonly name: string;
  readonly data: string | Uint8Array;
  readonly isStored?: boolean;
  /** What the headers claim the inflated size to be, in bytes. */
  readonly claimedSize?: number;
  readonly claimedChecksum?: number;
  readonly isEncrypted?: boolean;
  /** `data` is deflated already. */
  readonly isPacked?: boolean;
}

/** A zip file with these entries in this order. */
export function buildZip(parts: readonly ZipPart[]): Buffer {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const part of parts) {
    const plain = Buffer.from(part.data);
    const packed = part.isStored || part.isPacked ? plain : deflateRawSync(plain);
    const name = Buffer.from(part.name, 'utf8');
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(0x0800 | (part.isEncrypted ? 1 : 0), 2);
    common.writeUInt16LE(part.isStored ? 0 : 8, 4);
    common.writeUInt32LE(part.claimedChecksum ?? crc32(plain), 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(part.claimedSize ?? plain.length, 18);
    common.writeUInt16LE(name.length, 22);
    const local = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), common, name, packed]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset, 10);
    directory.push(Buffer.from('PK\x01\x02\x14\x00', 'latin1'), common, tail, name);
    locals.push(local);
    offset += local.length;
  }
  const listing = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(parts.length, 4);
  end.writeUInt16LE(parts.length, 6);
  end.writeUInt32LE(listing.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...locals, listing, Buffer.from('PK\x05\x06', 'latin1'), end]);
}

/**
 * Deflated bytes that inflate to `head`, then `filler` `times` over. Made without ever
 * holding the whole: blocks that end with a full flush do not refer to one another and can be
 * repeated as they are.
 */
export function buildRepeated(head: string, filler: string, times: number): { packed: Buffer; size: number } {
  const flush = { finishFlush: constants.Z_FULL_FLUSH };
  const first = deflateRawSync(head, flush);
  const block = deflateRawSync(filler, flush);
  const last = Buffer.from([0x03, 0x00]);
  const size = Buffer.byteLength(head) + times * Buffer.byteLength(filler);
  return { packed: Buffer.concat([first, ...Array<Buffer>(times).fill(block), last]), size };
}
