import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SecretPlace } from '../../app/index.ts';
import { AppError } from '../../kernel/index.ts';
import { keySource } from './key-source.ts';
import { secretsFrom } from './secrets.ts';

const ONE = Buffer.alloc(32, 1).toString('base64');
const TWO = Buffer.alloc(32, 2).toString('base64');
const withKeys = (keys: string) => secretsFrom(keySource({ keys }));
const CARD = '001099000123';
const PLACE = {
  unit: '11111111-1111-4111-8111-111111111111',
  register: 'to-cong-nghe-so-thanh-vien',
  column: 'cccd',
} as SecretPlace;
/** The code of the refusal that something ends in. */
const refusal = (act: () => unknown): string => {
  try {
    act();
    return 'nothing was refused';
  } catch (error) {
    return error instanceof AppError ? error.code : String(error);
  }
};

describe('a sealed value', () => {
  const secrets = withKeys(ONE);

  it('[PER-1] opens to what it was, whatever it was', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const sealed = secrets.seal(text, PLACE);
        expect(secrets.open(sealed, PLACE)).toBe(text);
        expect(secrets.isSealed(sealed)).toBe(true);
      }),
    );
  });

  it('[PER-1] shows nothing of it, and never looks the same twice', () => {
    const sealed = Array.from({ length: 50 }, () => secrets.seal(CARD, PLACE));
    expect(new Set(sealed).size).toBe(50);
    expect(sealed.join('\n')).not.toContain(CARD);
    expect(sealed[0]).toMatch(/^enc:1:[0-9a-f]{16}:[A-Za-z0-9+/]+=*$/);
  });

  it.each<[string, Partial<Record<keyof SecretPlace, string>>]>([
    ['unit', { unit: '22222222-2222-4222-8222-222222222222' }],
    ['register', { register: 'can-bo-cong-chuc' }],
    ['column', { column: 'dien-thoai' }],
  ])('[PER-2] does not open in another %s', (_, elsewhere) => {
    const sealed = secrets.seal(CARD, PLACE);
    expect(refusal(() => secrets.open(sealed, { ...PLACE, ...elsewhere } as SecretPlace))).toBe('secrets.damaged');
  });

  it('[PER-2] does not open when any of its characters was changed', () => {
    const sealed = secrets.seal(CARD, PLACE);
    const start = sealed.lastIndexOf(':') + 1;
    for (let at = start; at < sealed.length; at++) {
      const other = sealed[at] === 'A' ? 'B' : 'A';
      const changed = sealed.slice(0, at) + other + sealed.slice(at + 1);
      if (Buffer.from(changed.slice(start), 'base64').equals(Buffer.from(sealed.slice(start), 'base64'))) continue;
      expect(
        refusal(() => secrets.open(changed, PLACE)),
        changed,
      ).toBe('secrets.damaged');
    }
  });

  it.each(['enc:1:', 'enc:1:0000000000000000:', 'enc:1:xyz:AAAA', 'enc:2:0:AAAA', CARD])(
    '[PER-2] is not taken for one when it is none: %s',
    (text) => {
      expect(refusal(() => secrets.open(text, PLACE))).toBe('secrets.damaged');
    },
  );

  it('[PER-2] is told apart from one that is too short to be one', () => {
    const short = `enc:1:${secrets.keys.inUse()}:${Buffer.alloc(20).toString('base64')}`;
    expect(refusal(() => secrets.open(short, PLACE))).toBe('secrets.damaged');
  });
});

describe('keys', () => {
  it('[PER-3] open what they sealed, and the newest seals', () => {
    const old = withKeys(ONE).seal(CARD, PLACE);
    const both = withKeys(`${TWO},${ONE}`);
    expect(both.open(old, PLACE)).toBe(CARD);
    expect(both.needsResealing(old)).toBe(true);
    const fresh = both.seal(CARD, PLACE);
    expect(both.needsResealing(fresh)).toBe(false);
    expect(withKeys(TWO).open(fresh, PLACE)).toBe(CARD);
    expect(refusal(() => withKeys(TWO).open(old, PLACE))).toBe('secrets.key-missing');
  });

  it('[PER-3] that are newer wait until they are used', () => {
    const both = withKeys(`${TWO},${ONE}`);
    const former = withKeys(ONE).keys.inUse();
    both.keys.use(former);
    expect(both.keys.inUse()).toBe(former);
    expect(withKeys(ONE).open(both.seal(CARD, PLACE), PLACE)).toBe(CARD);
    expect(both.protect(CARD)).toBe(withKeys(ONE).protect(CARD));
  });

  it('[PER-3] have ids that are the same everywhere and are not the keys', () => {
    expect(withKeys(ONE).keys.all()).toEqual(withKeys(`# của xã\n${ONE}\n`).keys.all());
    expect(withKeys(`${TWO}\n${ONE}`).keys.all()).toEqual([...withKeys(TWO).keys.all(), ...withKeys(ONE).keys.all()]);
    expect(ONE).not.toContain(withKeys(ONE).keys.inUse());
  });

  it('[PER-4] hash with a secret: equal for equal texts, different under another key', () => {
    expect(withKeys(ONE).protect(CARD)).toBe(withKeys(ONE).protect(CARD));
    expect(withKeys(ONE).protect(CARD)).not.toBe(withKeys(TWO).protect(CARD));
    expect(withKeys(ONE).protect(CARD)).not.toBe(withKeys(ONE).protect('001099000124'));
    expect(withKeys(ONE).protect(CARD)).not.toContain(CARD);
  });

  it.each([
    ['31 bytes', Buffer.alloc(31, 1).toString('base64')],
    ['33 bytes', Buffer.alloc(33, 1).toString('base64')],
    ['hexadecimal digits', '01'.repeat(32)],
    ['a password', 'mật khẩu của xã'],
    ['only remarks', '# chưa có khóa'],
    ['a second one that is wrong', `${ONE},abc`],
  ])('[PER-3] that are none are refused: %s', (_, keys) => {
    expect(refusal(() => withKeys(keys).seal(CARD, PLACE))).toBe('secrets.bad-key');
  });
});

describe('where keys are kept', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'minhchung-keys-'));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it('[PER-3] one is made at the first use, for the eyes of the product only, and stays', () => {
    const ownFile = join(folder, 'secrets', 'key');
    const first = secretsFrom(keySource({ ownFile }));
    expect(first.keys.areSet()).toBe(true);
    const sealed = first.seal(CARD, PLACE);
    expect(statSync(ownFile).mode & 0o777).toBe(0o600);
    expect(secretsFrom(keySource({ ownFile })).open(sealed, PLACE)).toBe(CARD);
  });

  it('[PER-3] asking whether there is one, and where it goes, makes none', () => {
    const ownFile = join(folder, 'not-yet', 'key');
    const { keys } = secretsFrom(keySource({ ownFile }));
    expect([keys.there(), keys.place()]).toEqual([[], ownFile]);
    expect(existsSync(ownFile)).toBe(false);
    const made = keys.inUse();
    expect(keys.there()).toEqual([made]);
    expect(withKeys(ONE).keys.place()).toBe('MINHCHUNG_KEY');
    expect(secretsFrom(keySource({})).keys.there()).toEqual([]);
  });

  it('[PER-3] a new one is put before the old one, and not used before it is chosen', () => {
    const ownFile = join(folder, 'added');
    const secrets = secretsFrom(keySource({ ownFile }));
    const former = secrets.keys.inUse();
    const fresh = secrets.keys.add();
    expect(secrets.keys.inUse()).toBe(former);
    expect(secrets.keys.all()).toEqual([fresh, former]);
    expect(statSync(ownFile).mode & 0o777).toBe(0o600);
    secrets.keys.use(fresh);
    expect(secretsFrom(keySource({ ownFile })).keys.all()).toEqual([fresh, former]);
  });

  it('[PER-3] a file that somebody else keeps is read and never written', () => {
    const file = join(folder, 'theirs');
    writeFileSync(file, `# khóa của tỉnh\n${ONE}\n`);
    const secrets = secretsFrom(keySource({ file, ownFile: join(folder, 'unused') }));
    expect(secrets.keys.inUse()).toBe(withKeys(ONE).keys.inUse());
    expect(refusal(() => secrets.keys.add())).toBe('secrets.new-key-by-hand');
    expect(readFileSync(file, 'utf8')).toBe(`# khóa của tỉnh\n${ONE}\n`);
    expect(refusal(() => secretsFrom(keySource({ file: join(folder, 'gone') })).keys.all())).toBe(
      'secrets.not-readable',
    );
  });

  it('[PER-3] settings come before files', () => {
    const secrets = secretsFrom(keySource({ keys: TWO, file: join(folder, 'theirs') }));
    expect(secrets.keys.inUse()).toBe(withKeys(TWO).keys.inUse());
    expect(refusal(() => secrets.keys.add())).toBe('secrets.new-key-by-hand');
  });

  it('[PER-3] without any, nothing sensitive is taken', () => {
    const none = secretsFrom(keySource({}));
    expect(none.keys.areSet()).toBe(false);
    expect(refusal(() => none.seal(CARD, PLACE))).toBe('secrets.no-key');
    expect(refusal(() => none.protect(CARD))).toBe('secrets.no-key');
  });
});
