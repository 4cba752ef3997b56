import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { ColumnId, Day, RegisterId } from '../../kernel/index.ts';
import { keySource, secretsFrom } from '../../store/index.ts';
import { hasServer } from '../../store/testing/test-database.ts';
import type { StoredDistrict } from '../../testing/harness/index.ts';
import { DISTRICT, diskFiles, storedDistrict, villageHeadOf } from '../../testing/harness/index.ts';
import { unitFigures } from '../figures/unit-figures.ts';
import { bindKey } from '../ground/bind-key.ts';
import { openRow } from '../ground/row-content.ts';
import { showAudit } from '../history/show-audit.ts';
import { commitImport } from '../imports/commit-import.ts';
import { stageImport } from '../imports/stage-import.ts';
import type { Ports } from '../ports/index.ts';
import { WHOLE_REACH } from '../ports/reach.ts';
import { addRow, changeRow, deleteRow } from '../registers/change-row.ts';
import { erasePersonal } from './erase-personal.ts';
import { listDue } from './list-due.ts';
import { rotateKey } from './rotate-key.ts';
import { showSensitive } from './show-sensitive.ts';

const TEAM = 'to-cong-nghe-so-thanh-vien' as RegisterId;
const CARD = 'cccd' as ColumnId;
const OLD = Buffer.alloc(32, 7).toString('base64');
const NEW = Buffer.alloc(32, 8).toString('base64');
const FOREIGN = Buffer.alloc(32, 9).toString('base64');
/** Numbers of cards that nobody has. */
const CARDS = ['000000000101', '000000000202', '000000000303'] as const;
const REASON = 'Đối chiếu danh sách với công an xã';

describe.runIf(hasServer)('personal data', () => {
  let district: StoredDistrict;
  let folder: string;

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'minhchung-personal-'));
  });
  afterAll(() => rmSync(folder, { recursive: true }));
  beforeEach(async () => {
    district = await storedDistrict({ today: '2024-11-20' });
    await bindKey(district.store, district.ports.secrets);
  });
  afterEach(() => district.drop());

  /** A program with these keys, as it is after it was started. */
  const program = async (keys: string): Promise<Ports> => {
    const ports = { ...district.ports, secrets: secretsFrom(keySource({ keys })) };
    await bindKey(district.store, ports.secrets);
    return ports;
  };
  const member = (name: string, card: string) =>
    new Map([
      ['Họ tên', name],
      ['CCCD', card],
      ['Số điện thoại', '0900000000'],
      ['Là Tổ trưởng', 'Không'],
    ]);
  const add = async (name: string, card: string, unit: string = DISTRICT.naCay, ports = district.ports) => {
    const answer = await addRow(ports, district.admin, { unit, register: TEAM, cells: member(name, card) });
    expect(answer).toMatchObject({ done: true });
    return answer.done ? answer.rowNo : 0;
  };
  const team = (unit: string = DISTRICT.naCay) =>
    district.store.transaction(WHOLE_REACH, (tx) => tx.rows.list(district.id(unit), TEAM));
  const csv = (name: string, rows: readonly (readonly [string, string])[]) => {
    const file = join(folder, name);
    const lines = rows.map(([person, card]) => `${person};${card};Không`);
    writeFileSync(file, `\ufeffHọ tên;Số CCCD hoặc CMND;Là Tổ trưởng\n${lines.join('\n')}\n`);
    return file;
  };
  const stage = (file: string, ports = district.ports) =>
    stageImport(ports, district.admin, {
      file: diskFiles.source(file),
      unit: DISTRICT.naCay,
      register: TEAM,
      year: 2024,
      mode: 'add',
    });
  /** Everything in the database, as text. */
  const dump = async (): Promise<string> => {
    const tables = await district.database.asSuperuser<{ name: string }>(
      "select tablename as name from pg_tables where schemaname = 'public' order by 1",
    );
    const texts: string[] = [];
    for (const { name } of tables) {
      const rows = await district.database.asSuperuser<{ text: string }>(`select t::text as text from "${name}" t`);
      texts.push(...rows.map(({ text }) => `${name}: ${text}`));
    }
    return texts.join('\n');
  };
  const events = async (type?: string) => {
    const { entries } = await showAudit(district.ports, district.admin, { unit: DISTRICT.naCay, type, limit: 100 });
    return entries.map(({ event }) => event);
  };

  describe('that is sensitive', () => {
    it('[PER-5] stands nowhere in the database: not in rows, their past, waiting imports, nor the history', async () => {
      const rowNo = await add('Triệu Văn Mẫu', CARDS[0]);
      const changed = { unit: DISTRICT.naCay, register: TEAM, rowNo };
      await changeRow(district.ports, district.admin, { ...changed, cells: new Map([['CCCD', CARDS[1]]]) });
      const staged = await stage(csv('cho.csv', [['Hoàng Thị Mẫu', CARDS[2]]]));
      expect(staged.counts).toMatchObject([{ added: 1 }]);
      const before = await dump();
      for (const card of CARDS) expect(before).not.toContain(card);
      // Were the search blind, it would not find the names.
      expect(before).toContain('Triệu Văn Mẫu');
      expect(before).toMatch(/import_row: .*enc:1:.*Hoàng Thị Mẫu/);
      expect(before).toMatch(/register_row_past: .*enc:1:/);
      await commitImport(district.ports, district.admin, { id: staged.batch! });
      const after = await dump();
      for (const card of CARDS) expect(after).not.toContain(card);
      const [first, second] = await team();
      const { registers } = district.ports.law.current().catalogue;
      const open = (row: typeof first) => openRow(registers.get(TEAM)!, row!, district.ports.secrets)[CARD];
      expect([open(first), open(second)]).toEqual([CARDS[1], CARDS[2]]);
    });

    it('[PER-5] is not taken in where the program has no key; the rest is', async () => {
      const none = { ...district.ports, secrets: secretsFrom(keySource({})) };
      const request = { unit: DISTRICT.naCay, register: TEAM };
      const refused = addRow(none, district.admin, { ...request, cells: member('Triệu Văn Mẫu', CARDS[0]) });
      await expect(refused).rejects.toMatchObject({ code: 'secrets.no-key' });
      expect(await team()).toEqual([]);
      const cells = new Map([['Họ tên', 'Triệu Văn Mẫu']]);
      expect(await addRow(none, district.admin, { ...request, cells })).toMatchObject({ done: true });
    });

    it('[PER-5] is refused where it looks encrypted already, or hidden', async () => {
      for (const card of ['enc:1:0123456789abcdef:AAAA', '•••••••••101']) {
        const request = { unit: DISTRICT.naCay, register: TEAM, cells: member('Triệu Văn Mẫu', card) };
        const answer = await addRow(district.ports, district.admin, request);
        expect(answer.issues).toContainEqual(expect.objectContaining({ code: 'value.masked', severity: 'error' }));
      }
      expect(await team()).toEqual([]);
    });
  });

  describe('that is looked at', () => {
    const request = (rowNo: number, reason = REASON) => ({ unit: DISTRICT.naCay, register: TEAM, rowNo, reason });

    it('[PER-6] is shown to those who may, and the history says who looked and why, without the value', async () => {
      const rowNo = await add('Triệu Văn Mẫu', CARDS[0]);
      const shown = await showSensitive(district.ports, district.admin, request(rowNo));
      expect(shown.values[CARD]).toBe(CARDS[0]);
      const [event] = await events('sensitive-read');
      expect(event).toEqual({
        type: 'sensitive-read',
        actor: district.admin.snapshot,
        payload: { register: TEAM, rows: [rowNo], columns: [CARD], reason: REASON },
      });
    });

    it('[PER-6] is shown to nobody when the history cannot be written', async () => {
      const rowNo = await add('Triệu Văn Mẫu', CARDS[0]);
      await district.database.asSuperuser('revoke insert on audit_event from minhchung_app');
      await expect(showSensitive(district.ports, district.admin, request(rowNo))).rejects.toThrow('permission denied');
    });

    it('[PER-6] is kept from those who may not, and from a village head in any case', async () => {
      const rowNo = await add('Triệu Văn Mẫu', CARDS[0]);
      const officer = district.officer(DISTRICT.naCay);
      const head = villageHeadOf(district.id(DISTRICT.naPhai), {
        name: 'thon na cay',
        unit: district.id(DISTRICT.naCay),
      });
      for (const actor of [officer, head])
        await expect(showSensitive(district.ports, actor, request(rowNo))).rejects.toMatchObject({
          code: 'personal.no-right',
        });
      expect(await events('sensitive-read')).toEqual([]);
    });

    it.each(['', '   ', 'xem', '12345678', 'thanhtr'])('[PER-6] is not shown for no reason: "%s"', async (reason) => {
      const rowNo = await add('Triệu Văn Mẫu', CARDS[0]);
      const refused = showSensitive(district.ports, district.admin, request(rowNo, reason));
      await expect(refused).rejects.toMatchObject({ code: 'personal.reason-missing' });
      expect(await events('sensitive-read')).toEqual([]);
    });

    it('[PER-6] takes a reason of eight letters', async () => {
      const rowNo = await add('Triệu Văn Mẫu', CARDS[0]);
      const shown = await showSensitive(district.ports, district.admin, request(rowNo, 'thanh tra'));
      expect(shown.values[CARD]).toBe(CARDS[0]);
    });

    it('[PER-6] is refused for rows and registers that have none', async () => {
      await expect(showSensitive(district.ports, district.admin, request(9))).rejects.toMatchObject({
        code: 'personal.rows-not-found',
      });
      const speakers = { ...request(1), register: 'loa-theo-thon' };
      await expect(showSensitive(district.ports, district.admin, speakers)).rejects.toMatchObject({
        code: 'personal.not-personal',
      });
    });
  });

  describe('and its key', () => {
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
      const file = csv('hai.csv', [
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
      const text = await dump();
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
      const staged = await stage(csv('ba.csv', [['Hà Thị Mẫu', CARDS[0]]]));
      const stale = district.ports;
      const both = await program(`${NEW},${OLD}`);
      const interrupted = rotateKey(both, district.admin, undefined, {
        onStep: (done) => {
          if (done === 1) throw new Error('kill -9');
        },
      });
      await expect(interrupted).rejects.toThrow('kill -9');
      const [from, to] = [stale.secrets.keys.inUse(), both.secrets.keys.inUse()];
      const sealedWith = async (id: string) => (await dump()).match(new RegExp(`enc:1:${id}`, 'g'))?.length ?? 0;
      // The first register had its row, and the one that waits for it if it is that of Nà Cáy.
      const left = await sealedWith(from);
      expect(left).toBeGreaterThan(0);
      expect(left + (await sealedWith(to))).toBe(4);

      // A program that was not started again does not write; one that was does, and brings its register along.
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
      expect(await dump()).not.toContain(`enc:1:${district.ports.secrets.keys.inUse()}`);
    });

    it('[PER-8] is made by the product where it keeps its keys itself', async () => {
      const ownFile = join(folder, 'own-key');
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

  describe('that is erased', () => {
    const request = (rowNos: readonly number[]) => {
      return { unit: DISTRICT.naCay, register: TEAM, rowNos, reason: 'Hết thời hạn lưu giữ', isAgreed: true };
    };
    const figures = async (unit: string) => {
      const { figures } = await unitFigures(district.ports, district.admin, { unit });
      return figures.map(({ figure, value }) => [figure, value]);
    };

    it('[PER-9] is gone from every version and from the history, and every figure stays', async () => {
      const rowNo = await add('Triệu Văn Mẫu', CARDS[0]);
      const change = { unit: DISTRICT.naCay, register: TEAM, rowNo };
      await changeRow(district.ports, district.admin, { ...change, cells: new Map([['Họ tên', 'Triệu Văn Mẫu Hai']]) });
      await changeRow(district.ports, district.admin, { ...change, cells: new Map([['CCCD', CARDS[1]]]) });
      await add('Hoàng Thị Mẫu', CARDS[2]);
      const before = await figures(DISTRICT.naCay);
      expect(before.some(([, value]) => value !== undefined)).toBe(true);

      const sealed = (await dump()).match(/enc:1:[^"\\]+/g) ?? [];
      expect(sealed).toHaveLength(4);
      await erasePersonal(district.ports, district.admin, request([rowNo]));
      const after = await dump();
      expect(after).not.toContain('Triệu Văn Mẫu Hai');
      expect(after).not.toMatch(/register_row[a-z_]*: .*Triệu Văn Mẫu/);
      expect(after).toContain('Hoàng Thị Mẫu');
      expect(sealed.filter((text) => after.includes(text))).toHaveLength(1);
      expect(await figures(DISTRICT.naCay)).toEqual(before);

      const [erased, other] = await team();
      expect(erased).toMatchObject({ rowNo, version: 4, values: { 'ho-ten': `đã xóa #${rowNo}` } });
      expect(erased?.erasedAt).toBeDefined();
      expect(other?.erasedAt).toBeUndefined();
      expect(await events('personal-erased')).toMatchObject([
        { payload: { register: TEAM, rows: [rowNo], reason: 'Hết thời hạn lưu giữ' } },
      ]);
    });

    it('[PER-9] does not come back by somebody who still sees it', async () => {
      const rowNo = await add('Triệu Văn Mẫu', CARDS[0]);
      await erasePersonal(district.ports, district.admin, request([rowNo]));
      const late = { unit: DISTRICT.naCay, register: TEAM, rowNo, version: 1, cells: new Map([['Chức vụ', 'Bí thư']]) };
      await expect(changeRow(district.ports, district.admin, late)).rejects.toMatchObject({
        code: 'row.changed-meanwhile',
      });
      const now = { ...late, version: 2 };
      await expect(changeRow(district.ports, district.admin, now)).rejects.toMatchObject({ code: 'row.erased' });
    });

    it('[PER-9] goes from deleted rows, too, and can be erased twice', async () => {
      const rowNo = await add('Triệu Văn Mẫu', CARDS[0]);
      await deleteRow(district.ports, district.admin, { unit: DISTRICT.naCay, register: TEAM, rowNo });
      await erasePersonal(district.ports, district.admin, request([rowNo]));
      await erasePersonal(district.ports, district.admin, request([rowNo, rowNo]));
      expect(await team()).toEqual([]);
      expect(await dump()).not.toMatch(/register_row[a-z_]*: .*Triệu Văn Mẫu/);
    });

    it('[PER-9] is erased only when that is said and allowed, all rows or none', async () => {
      const rowNo = await add('Triệu Văn Mẫu', CARDS[0]);
      const erase = (more: Partial<Parameters<typeof erasePersonal>[2]>, actor = district.admin) =>
        erasePersonal(district.ports, actor, { ...request([rowNo]), ...more });
      await expect(erase({ isAgreed: false })).rejects.toMatchObject({ code: 'personal.not-confirmed' });
      await expect(erase({ reason: 'xóa' })).rejects.toMatchObject({ code: 'personal.reason-missing' });
      await expect(erase({ register: 'thu-tuc-hanh-chinh' })).rejects.toMatchObject({ code: 'personal.not-personal' });
      await expect(erase({}, district.officer(DISTRICT.naCay))).rejects.toMatchObject({ code: 'personal.no-right' });
      await expect(erase({ rowNos: [rowNo, 7, 9] })).rejects.toMatchObject({
        code: 'personal.rows-not-found',
        params: { found: ['7', '9'] },
      });
      expect((await team())[0]).toMatchObject({ version: 1, values: { 'ho-ten': 'Triệu Văn Mẫu' } });
      expect(await events('personal-erased')).toEqual([]);
    });
  });

  describe('that is old', () => {
    const due = async (on: string, code?: string) => {
      const found = await listDue(district.ports, district.admin, { dueOn: on as Day, unit: code });
      return found.map(({ unit, register, rowNos, since }) => [unit.code, register.id, rowNos, since]);
    };

    it('[PER-10] is due from the first day of the year after its years have passed', async () => {
      district.setClock('2019-12-31T16:59:59.000000Z');
      const last = await add('Triệu Văn Mẫu', CARDS[0]);
      district.setClock('2019-12-31T17:00:00.000000Z');
      const first = await add('Hoàng Thị Mẫu', CARDS[1]);
      expect(await due('2024-12-31')).toEqual([]);
      expect(await due('2025-01-01')).toEqual([[DISTRICT.naCay, TEAM, [last], '2024-12-31']]);
      expect(await due('2025-12-31')).toEqual([[DISTRICT.naCay, TEAM, [last], '2024-12-31']]);
      expect(await due('2026-01-01')).toEqual([[DISTRICT.naCay, TEAM, [last, first], '2024-12-31']]);
    });

    /** Every change at a second of its own. */
    const tick = (day: string) => {
      let second = 0;
      return () => district.setClock(`${day}T00:00:${String(second++).padStart(2, '0')}.000000Z`);
    };

    it('[PER-10] counts from its own day where it has one, from the last change otherwise; erased it is due no more', async () => {
      const next = tick('2019-06-30');
      next();
      const kept = await add('Triệu Văn Mẫu', CARDS[0]);
      next();
      const old = await add('Hoàng Thị Mẫu', CARDS[1]);
      next();
      const gone = await add('Lò Văn Thử', CARDS[2]);
      next();
      await deleteRow(district.ports, district.admin, { unit: DISTRICT.naCay, register: TEAM, rowNo: gone });
      const broadcast = new Map([
        ['Ngày phát', '15/3/2018'],
        ['Người thực hiện', 'Hà Thị Mẫu'],
      ]);
      next();
      const diary = { unit: DISTRICT.naPhai, register: 'nhat-ky-truyen-thanh', cells: broadcast };
      expect(await addRow(district.ports, district.admin, diary)).toMatchObject({ done: true });
      district.setClock('2021-06-30T00:00:00.000000Z');
      const change = { unit: DISTRICT.naCay, register: TEAM, rowNo: kept };
      await changeRow(district.ports, district.admin, { ...change, cells: new Map([['Chức vụ', 'Bí thư']]) });

      const oldest = [DISTRICT.naPhai, 'nhat-ky-truyen-thanh', [1], '2023-12-31'];
      expect(await due('2024-01-01')).toEqual([oldest]);
      const all = await due('2025-01-01');
      expect(all).toHaveLength(2);
      expect(all).toContainEqual(oldest);
      expect(all).toContainEqual([DISTRICT.naCay, TEAM, [old, gone], '2024-12-31']);
      expect(await due('2025-01-01', DISTRICT.naPhai)).toEqual([oldest]);
      const erase = { unit: DISTRICT.naCay, register: TEAM, reason: 'Hết thời hạn lưu giữ', isAgreed: true };
      await erasePersonal(district.ports, district.admin, { ...erase, rowNos: [old, gone] });
      expect(await due('2025-01-01')).toEqual([oldest]);
    });
  });
});
