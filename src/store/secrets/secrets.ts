import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto';
import type { SecretPlace, Secrets } from '../../app/index.ts';
import { AppError, invariant } from '../../kernel/index.ts';
import { SEALED_PREFIX } from '../../registers/index.ts';
import type { Key, KeyRing } from './key-ring.ts';
import type { KeySource } from './key-source.ts';

/** enc:1:<id of the key>:<Base64 of IV, cipher text and tag>. */
const SEALED = /^enc:1:([0-9a-f]{16}):([A-Za-z0-9+/]+={0,2})$/;
const CIPHER = 'aes-256-gcm';
/** Bytes, as NIST SP 800-38D recommends for GCM. */
const IV_BYTES = 12;
const TAG_BYTES = 16;

/**
 * Sealing with AES-256-GCM and hashing with HMAC-SHA-256 over a ring of keys that is read when the
 * first sensitive value is met. The place of a value is bound to it, so that a sealed text copied
 * into another unit, register or column does not open there.
 */
export function secretsFrom(source: KeySource): Secrets {
  let known: KeyRing | undefined;
  let chosen: Key | undefined;
  const ring = (): KeyRing => {
    known ??= source.read();
    return known;
  };
  const inUse = (): Key => chosen ?? ring().newest;
  return {
    keys: {
      areSet: () => source.isSet,
      inUse: () => inUse().id,
      all: () => [...ring().all.keys()],
      there: () => (source.isThere() ? [...ring().all.keys()] : []),
      place: () => source.place,
      use: (id) => {
        chosen = ring().all.get(id);
        invariant(chosen, `the key ${id} is there`);
      },
      add: () => {
        chosen = inUse();
        known = source.addKey();
        return known.newest.id;
      },
    },
    seal: (text, place) => {
      const { id, sealing } = inUse();
      const iv = randomBytes(IV_BYTES);
      const cipher = createCipheriv(CIPHER, sealing, iv).setAAD(boundTo(place));
      const parts = [iv, cipher.update(text, 'utf8'), cipher.final()];
      return `${SEALED_PREFIX}${id}:${Buffer.concat([...parts, cipher.getAuthTag()]).toString('base64')}`;
    },
    open: (sealed, place) => {
      const { id, bytes } = parseSealed(sealed, place);
      const key = ring().all.get(id);
      if (!key) throw new AppError('secrets.key-missing', { found: id });
      if (bytes.length < IV_BYTES + TAG_BYTES) throw damaged(place);
      const decipher = createDecipheriv(CIPHER, key.sealing, bytes.subarray(0, IV_BYTES))
        .setAAD(boundTo(place))
        .setAuthTag(bytes.subarray(-TAG_BYTES));
      try {
        const text = decipher.update(bytes.subarray(IV_BYTES, -TAG_BYTES));
        return Buffer.concat([text, decipher.final()]).toString('utf8');
      } catch (cause) {
        throw damaged(place, cause);
      }
    },
    isSealed: (text) => text.startsWith(SEALED_PREFIX),
    needsResealing: (sealed) => SEALED.exec(sealed)?.[1] !== inUse().id,
    protect: (text) => createHmac('sha256', inUse().hashing).update(text).digest('base64url'),
  };
}

function boundTo({ unit, register, column }: SecretPlace): Buffer {
  return Buffer.from(JSON.stringify([unit, register, column]));
}

function parseSealed(sealed: string, place: SecretPlace): { readonly id: string; readonly bytes: Buffer } {
  const [, id, content] = SEALED.exec(sealed) ?? [];
  if (id === undefined || content === undefined) throw damaged(place);
  return { id, bytes: Buffer.from(content, 'base64') };
}

function damaged({ unit, register, column }: SecretPlace, cause?: unknown): AppError {
  return new AppError('secrets.damaged', { unit, register, column }, { cause });
}
