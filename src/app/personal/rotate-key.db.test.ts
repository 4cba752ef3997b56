import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { keySource, secretsFrom } from '../../store/index.ts';
import { hasServer } from '../../store/testing/test-database.ts';
import type { StoredDistrict } from '../../testing/harness/index.ts';
import {
  CARD,
  CARDS,
  DISTRICT,
  digitalTeam,
  districtWithKey,
  dump,
  member,
  REASON,
  storedDistrict,
  TEAM,
  temporaryFolder,
  villageHeadOf,
} from '../../testing/harness/index.ts';
import { bindKey } from '../ground/bind-key.ts';
import { showAudit } from '../history/show-audit.ts';
import { commitImport } from '../imports/commit-import.ts';
import type { Ports } from '../ports/index.ts';
import { WHOLE_REACH } from '../ports/reach.ts';
import { addRow, changeRow } from '../registers/change-row.ts';
import { rotateKey } from './rotate-key.ts';
import { showSensitive } from './show-sensitive.ts';

const OLD = Buffer.alloc(32, 7).toString('base64');
const NEW = Buffer.alloc(32, 8).toString('base64');
const FOREIGN = Buffer.alloc(32, 9).toString('base64');

describe.runIf(hasServer)('the key of personal data', () => {
  let district: StoredDistrict;
  const files = temporaryFolder('minhchung-personal');
  beforeEach(async () => {
    district = await districtWithKey();
  });
  afterEach(() => district.drop());
  afterAll(() => files.remove());

  const { add, team, list, stage, program } = digitalTeam(() => district);

  it('[PER-7] a key that is not the one of the data is refused at the start', async () => {
    await expect(program(FOREIGN)).rejects.toMatchObject({ code: 'secrets.wrong-key' });
    await expect(program(`${FOREIGN},${OLD}`)).resolves.toBeDefined();
  });

  it('[PER-7] a newer key beside the one of the data waits until the key is changed', async () => {
    const both = await program(`${NEW},${OLD}`);
    await add('Triệu Văn Mẫu', CARDS[0], DISTRICT.naCay, both);
    const [row] = await team();
    expect(String(row?.values[CARD])).toContain(`enc:1:${district.ports.secrets.keys.inUse()}:`);
  });

  it('[PER-8] is changed for every value, past and waiting ones too; the old key is not needed any more', async () => {
    const rowNo = await add('Triệu Văn Mẫu', CARDS[0]);
    const request = { unit: DISTRICT.naCay, register: TEAM, rowNo };
    await changeRow(district.ports, district.admin, { ...request, cells: new Map([['CCCD', CARDS[1]]]) });
    await add('Hoàng Thị Mẫu', CARDS[2], DISTRICT.pacLung);
    const file = list(files.path('hai.csv'), [
      ['Triệu Văn Mẫu', CARDS[1]],
      ['Lò Văn Thử', CARDS[2]],
    ]);
    const staged = await stage(file);
    const both = await program(`${NEW},${OLD}`);
    const progress: number[] = [];
    const rotated = await rotateKey(both, district.admin, undefined, { onStep: (done) => progress.push(done) });
    // Two versions of one row, a row elsewhere, two that wait.
    expect(rotated).toEqual({ from: district.ports.secrets.keys.inUse(), to: both.secrets.keys.inUse(), values: 5 });
    expect(progress).toEqual([0, 1, 2]);
    const text = await dump(district);
    expect(text).not.toContain(`enc:1:${rotated.from}`);
    expect(text.match(new RegExp(`enc:1:${rotated.to}`, 'g'))).toHaveLength(5);

    const only = await program(NEW);
    const shown = await showSensitive(only, district.admin, { ...request, reason: REASON });
    expect(shown.values[CARD]).toBe(CARDS[1]);
    // Keys and digests followed: what is the same is still seen to be the same.
    await commitImport(only, district.admin, { id: staged.batch! });
    expect((await team()).map(({ version }) => version)).toEqual([2, 1]);
    expect((await stage(file, only)).counts).toMatchObject([{ added: 0, changed: 0, unchanged: 2 }]);
    const { entries } = await showAudit(only, district.admin, { type: 'key-rotated', limit: 1 });
    expect(entries[0]?.event.payload).toEqual({ from: [rotated.from], to: rotated.to, values: 5 });
  });

  it('[PER-8] interrupted, the change goes on where it stood, and nobody writes with the old key meanwhile', async () => {
    await add('Triệu Văn Mẫu', CARDS[0]);
    await add('Hoàng Thị Mẫu', CARDS[1], DISTRICT.pacLung);
    await add('Lò Văn Thử', CARDS[2], DISTRICT.khuoiSlao);
    const staged = await stage(list(files.path('ba.csv'), [['Hà Thị Mẫu', CARDS[0]]]));
    const stale = district.ports;
    const both = await program(`${NEW},${OLD}`);
    const interrupted = rotateKey(both, district.admin, undefined, {
      onStep: (done) => {
        if (done === 1) throw new Error('kill -9');
      },
    });
    await expect(interrupted).rejects.toThrow('kill -9');
    const [from, to] = [stale.secrets.keys.inUse(), both.secrets.keys.inUse()];
    const sealedWith = async (id: string) => (await dump(district)).match(new RegExp(`enc:1:${id}`, 'g'))?.length ?? 0;
    // The first register had its row, and the one that waits for it if it is that of Nà Cáy.
    const left = await sealedWith(from);
    expect(left).toBeGreaterThan(0);
    expect(left + (await sealedWith(to))).toBe(4);

    // A program that was not started again does not write; one that was does, and
    // brings its register along.
    await expect(add('Ma Văn Thử', CARDS[2], DISTRICT.pacLung, stale)).rejects.toMatchObject({
      code: 'secrets.key-changed',
    });
    const again = await program(`${NEW},${OLD}`);
    expect(again.secrets.keys.inUse()).toBe(to);
    await expect(commitImport(again, district.admin, { id: staged.batch! })).rejects.toMatchObject({
      code: 'secrets.rotation-running',
    });
    for (const unit of [DISTRICT.naCay, DISTRICT.pacLung, DISTRICT.khuoiSlao]) {
      const head = villageHeadOf(district.id(unit), { name: 'na cay', unit: district.id(unit) });
      const request = { unit, register: TEAM, cells: member('Vi Văn Thử', CARDS[1]) };
      await expect(addRow(again, head, request)).rejects.toMatchObject({ code: 'secrets.rotation-running' });
    }
    await add('Ma Văn Thử', CARDS[2], DISTRICT.pacLung, again);
    const rows = await team(DISTRICT.pacLung);
    expect(rows.map(({ values }) => String(values[CARD]).includes(to))).toEqual([true, true]);

    const done = await rotateKey(again, district.admin);
    expect({ from: done.from, to: done.to }).toEqual({ from, to });
    expect(await sealedWith(from)).toBe(0);
    expect(await sealedWith(to)).toBe(5);
    const only = await program(NEW);
    await commitImport(only, district.admin, { id: staged.batch! });
    await add('Đàm Văn Thử', CARDS[0], DISTRICT.khuoiSlao, only);
    expect(await sealedWith(to)).toBe(6);
  });

  it('[PER-8] waits for whoever began to write before, so that no value is left behind', async () => {
    const both = await program(`${NEW},${OLD}`);
    let letGo = () => {};
    const held = new Promise<void>((resolve) => {
      letGo = resolve;
    });
    let hasWritten = () => {};
    const written = new Promise<void>((resolve) => {
      hasWritten = resolve;
    });
    const slow: Ports = {
      ...district.ports,
      store: async () => ({
        ...district.store,
        transaction: (reach, work) =>
          district.store.transaction(reach, async (tx) => {
            const done = await work(tx);
            hasWritten();
            await held;
            return done;
          }),
      }),
    };
    const adding = add('Triệu Văn Mẫu', CARDS[0], DISTRICT.naCay, slow);
    await written;
    let isRotated = false;
    const rotating = rotateKey(both, district.admin).then((rotated) => {
      isRotated = true;
      return rotated;
    });
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(isRotated).toBe(false);
    letGo();
    await adding;
    expect(await rotating).toMatchObject({ values: 1 });
    expect(await dump(district)).not.toContain(`enc:1:${district.ports.secrets.keys.inUse()}`);
  });

  it('[PER-8] is made by the product where it keeps its keys itself', async () => {
    const ownFile = files.path('own-key');
    const own = await storedDistrict();
    try {
      const ports = { ...own.ports, secrets: secretsFrom(keySource({ ownFile })) };
      await bindKey(own.store, ports.secrets);
      const request = { unit: DISTRICT.naCay, register: TEAM, cells: member('Triệu Văn Mẫu', CARDS[0]) };
      await addRow(ports, own.admin, request);
      const rotated = await rotateKey(ports, own.admin);
      expect(rotated.values).toBe(1);
      expect(secretsFrom(keySource({ ownFile })).keys.all()).toEqual([rotated.to, rotated.from]);
      expect((await rotateKey(ports, own.admin)).from).toBe(rotated.to);
    } finally {
      await own.drop();
    }
  });

  it('[PER-8] is changed only by whoever runs the installation, and made by hand where keys come from outside', async () => {
    await expect(rotateKey(district.ports, district.officer(DISTRICT.naPhai))).rejects.toMatchObject({
      code: 'personal.no-right',
    });
    await expect(rotateKey(district.ports, district.admin)).rejects.toMatchObject({
      code: 'secrets.new-key-by-hand',
    });
    expect(await district.store.transaction(WHOLE_REACH, (tx) => tx.sealing.key())).toEqual({
      inUse: district.ports.secrets.keys.inUse(),
    });
  });
});
