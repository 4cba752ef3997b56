import { createHash } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { VILLAGE_LIST } from '../../catalogue/index.ts';
import type { FigureId, RegisterId } from '../../kernel/index.ts';
import { keySource, secretsFrom } from '../../store/index.ts';
import { hasServer } from '../../store/testing/test-database.ts';
import type { StoredDistrict } from '../../testing/harness/index.ts';
import {
  CARD,
  CARDS,
  cells,
  DISTRICT,
  digitalTeam,
  diskFiles,
  districtWithKey,
  dump,
  managedTeam,
  member,
  SPEAKERS,
  storedDistrict,
  TEAM,
  temporaryFolder,
  typeVillages,
  villageHeadOf,
} from '../../testing/harness/index.ts';
import { checkFigures } from '../figures/rebuild-figures.ts';
import { figureHistory, unitFigures } from '../figures/unit-figures.ts';
import { openRow } from '../ground/row-content.ts';
import { commitImport } from '../imports/commit-import.ts';
import { stageImport } from '../imports/stage-import.ts';
import { WHOLE_REACH } from '../ports/reach.ts';
import { addRow, changeRow, deleteRow, restoreRow } from './change-row.ts';
import { listRows, showRow } from './list-rows.ts';

const OFFICIALS = 'can-bo-cong-chuc' as RegisterId;
const WITH_SPEAKERS = 'so-thon-co-loa-hoat-dong' as FigureId;

/** As long as a text may be, and nothing that a database could store shorter. */
const INCOMPRESSIBLE = Array.from({ length: 94 }, (_, i) => createHash('sha256').update(String(i)).digest('base64url'))
  .join('')
  .slice(0, 4_000);

describe.runIf(hasServer)('rows of a register, one by one', () => {
  let district: StoredDistrict;
  beforeAll(async () => {
    district = await storedDistrict({ today: '2024-12-31' });
    await typeVillages(district);
  });
  afterAll(() => district.drop());

  const officer = () => district.officer(DISTRICT.naPhai);
  const of = (register: RegisterId) => ({ unit: DISTRICT.naPhai, register });
  const add = (register: RegisterId, values: Readonly<Record<string, string>>) =>
    addRow(district.ports, officer(), { ...of(register), cells: cells(values) });
  const set = (register: RegisterId, rowNo: number, values: Readonly<Record<string, string>>, version?: number) =>
    changeRow(district.ports, officer(), { ...of(register), rowNo, version, cells: cells(values) });
  const values = async (register: RegisterId) =>
    (await listRows(district.ports, officer(), { ...of(register), limit: 100 })).rows.map((row) => row.values);

  it('[ROW-1] keeps every version with who, when, and what of it changed', async () => {
    const added = await add(SPEAKERS, { Thôn: 'nà cáy', 'Số cụm loa': '2', 'hoat-dong': 'có' });
    expect(added).toMatchObject({ done: true, rowNo: 1, version: 1 });
    expect(await set(SPEAKERS, 1, { 'Số cụm loa': '3' })).toMatchObject({ done: true, version: 2, hasChanged: true });
    expect(await set(SPEAKERS, 1, { 'Số cụm loa': '3' })).toMatchObject({ done: true, version: 2, hasChanged: false });
    await deleteRow(district.ports, officer(), { ...of(SPEAKERS), rowNo: 1 });
    expect(await values(SPEAKERS)).toEqual([]);
    await restoreRow(district.ports, officer(), { ...of(SPEAKERS), rowNo: 1 });
    const { versions } = await showRow(district.ports, officer(), { ...of(SPEAKERS), rowNo: 1 });
    expect(versions.map(({ version, isDeleted, changes, actor }) => [version, isDeleted, changes, actor.name])).toEqual(
      [
        [1, false, [], 'Hoàng Thị Mẫu'],
        [2, false, [{ column: 'so-cum-loa', from: 2, to: 3 }], 'Hoàng Thị Mẫu'],
        [3, true, [], 'Hoàng Thị Mẫu'],
        [4, false, [], 'Hoàng Thị Mẫu'],
      ],
    );
    expect(versions.at(-1)?.values).toEqual({ thon: 'Thôn Nà Cáy', 'so-cum-loa': 3, 'hoat-dong': true });
    const moments = versions.map(({ since }) => since);
    expect(moments).toEqual([...moments].sort());
    expect(new Set(moments).size).toBe(4);
  });

  it('[ROW-2] two people change one row at once: the second is shown both versions, and nothing is lost', async () => {
    const answers = await Promise.allSettled([
      set(SPEAKERS, 1, { 'so-cum-loa': '5' }, 4),
      set(SPEAKERS, 1, { 'so-cum-loa': '6' }, 4),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const refused = answers.find((one) => one.status === 'rejected')!;
    const written = answers[0]!.status === 'fulfilled' ? 5 : 6;
    expect(refused.reason).toMatchObject({
      code: 'row.changed-meanwhile',
      params: {
        row: 1,
        version: 5,
        by: 'Hoàng Thị Mẫu',
        seen: expect.stringContaining('Số cụm loa: 3'),
        found: expect.stringContaining(`Số cụm loa: ${written}`),
      },
    });
    expect((await values(SPEAKERS))[0]).toMatchObject({ 'so-cum-loa': written });
  });

  it('[ROW-3] two people add the same village at once: one is told that it is there', async () => {
    const answers = await Promise.all([1, 2].map(() => add(SPEAKERS, { thon: 'Pác Lùng', 'hoat-dong': 'không' })));
    expect(answers.map(({ done }) => done).sort()).toEqual([false, true]);
    expect(answers.find(({ done }) => !done)?.issues).toMatchObject([
      { code: 'row.duplicate-key', params: { first: 2 } },
    ]);
  });

  it('[ROW-4] says everything that is wrong with what was typed, and writes nothing', async () => {
    const answer = await add(SPEAKERS, {
      thon: 'Thôn Nà Cai',
      'Số cụm lao': '2',
      'so-cum-loa': 'hai',
      'hoat-dong': 'có lẽ',
    });
    expect(answer.done).toBe(false);
    expect(answer.issues.map(({ code, params }) => [code, params.nearest ?? ''])).toEqual([
      ['input.unknown-column', 'Số cụm loa'],
      ['value.not-a-number', ''],
      ['value.not-yes-or-no', ''],
      ['value.unknown-village', 'Thôn Nà Cáy'],
    ]);
    expect(await values(SPEAKERS)).toHaveLength(2);
  });

  it('[ROW-5] a text is a text: formulas, SQL and long ones come out as they went in, too long ones do not go in', async () => {
    for (const name of ['=1+1', "x'; drop table unit; --", 'y'.repeat(4_000), INCOMPRESSIBLE]) {
      await add(OFFICIALS, { 'ho-ten': name, 'co-may-tinh': 'có' });
      expect((await values(OFFICIALS)).at(-1)).toMatchObject({ 'ho-ten': name });
    }
    expect(await add(OFFICIALS, { 'ho-ten': 'y'.repeat(4_001), 'co-may-tinh': 'có' })).toMatchObject({
      done: false,
      issues: [{ code: 'value.too-long' }],
    });
  });

  it('[ROW-7] a village head sees and changes the rows of the own village only', async () => {
    const { ports, id } = district;
    const head = villageHeadOf(id(DISTRICT.naPhai), { name: 'thon na cay', unit: id(DISTRICT.naCay) });
    const { rows } = await listRows(ports, head, { ...of(SPEAKERS), limit: 100 });
    expect(rows.map((row) => row.values['thon' as never])).toEqual(['Thôn Nà Cáy']);
    await expect(
      changeRow(ports, head, { ...of(SPEAKERS), rowNo: 2, cells: cells({ 'so-cum-loa': '9' }) }),
    ).rejects.toMatchObject({ code: 'row.not-found' });
    const elsewhere = await addRow(ports, head, { ...of(SPEAKERS), cells: cells({ thon: 'Khuổi Slao' }) });
    expect(elsewhere).toMatchObject({ done: false, issues: [{}, { code: 'value.unknown-village' }] });
    for (const [register, values] of [
      [SPEAKERS, { 'hoat-dong': 'có' }],
      [OFFICIALS, { 'ho-ten': 'Nông Văn Thử' }],
    ] as const)
      await expect(addRow(ports, head, { ...of(register), cells: cells(values) })).rejects.toMatchObject({
        code: 'actor.not-allowed',
      });
    expect(
      await changeRow(ports, head, { ...of(SPEAKERS), rowNo: 1, cells: cells({ 'so-cum-loa': '9' }) }),
    ).toMatchObject({ done: true });
  });

  it('[ROW-3] a village head is told of a row of another village under the same key', async () => {
    const { ports, id } = district;
    const wifi = { unit: DISTRICT.naPhai, register: 'diem-wifi' };
    const spot = (thon: string) => cells({ ten: 'Nhà văn hóa', loai: 'Nhà văn hóa thôn', thon, 'co-wifi': 'có' });
    const first = await addRow(ports, officer(), { ...wifi, cells: spot('Thôn Pác Lùng') });
    const head = villageHeadOf(id(DISTRICT.naPhai), { name: 'thon na cay', unit: id(DISTRICT.naCay) });
    expect(await addRow(ports, head, { ...wifi, cells: spot('Thôn Nà Cáy') })).toMatchObject({
      done: false,
      issues: [{ code: 'row.duplicate-key', params: { first: first.done && first.rowNo } }],
    });
    expect((await listRows(ports, head, { ...wifi, limit: 100 })).rows).toEqual([]);
  });
});

describe.runIf(hasServer)('the one row that may say Có', () => {
  let district: StoredDistrict;
  const files = temporaryFolder('minhchung-only-one');
  beforeAll(async () => {
    district = await storedDistrict();
  });
  afterAll(async () => {
    files.remove();
    await district.drop();
  });

  const { add, set, remove, restore, leaders, clear } = managedTeam(() => district, files);

  beforeEach(clear);

  it('[ROW-10] a second row that says it is refused, and told which one stands against it', async () => {
    const first = await add('Nông Thử 1', 'có');
    const second = await add('Nông Thử 2', 'có');
    expect(second).toMatchObject({
      done: false,
      issues: [
        {
          code: 'row.only-one',
          at: { path: 'to-truong' },
          params: { first: first.done && first.rowNo, firstIn: 'register' },
        },
      ],
    });
    const other = await add('Nông Thử 2', 'không');
    expect(await set(other.done ? other.rowNo : 0, { 'to-truong': 'có' })).toMatchObject({
      done: false,
      issues: [{ code: 'row.only-one' }],
    });
    expect(await leaders()).toEqual(['Nông Thử 1']);
  });

  it('[ROW-10] a row is not held against itself, nor against one that says it no longer or is gone', async () => {
    const first = await add('Nông Thử 3', 'có');
    const rowNo = first.done ? first.rowNo : 0;
    expect(await set(rowNo, { 'Địa chỉ': 'Thôn Nà Cáy' })).toMatchObject({ done: true });
    expect(await set(rowNo, { 'to-truong': 'không' })).toMatchObject({ done: true });
    const second = await add('Nông Thử 4', 'có');
    expect(second).toMatchObject({ done: true });
    await remove(second.done ? second.rowNo : 0);
    expect(await add('Nông Thử 5', 'có')).toMatchObject({ done: true });
  });

  it('[ROW-10] a deleted row that says it is not restored beside another one', async () => {
    const first = await add('Nông Thử 6', 'có');
    const rowNo = first.done ? first.rowNo : 0;
    await remove(rowNo);
    const second = await add('Nông Thử 7', 'có');
    expect(await restore(rowNo)).toMatchObject({
      done: false,
      issues: [{ code: 'row.only-one', params: { first: second.done && second.rowNo } }],
    });
    expect(await leaders()).toEqual(['Nông Thử 7']);
    await set(second.done ? second.rowNo : 0, { 'to-truong': 'không' });
    expect(await restore(rowNo)).toMatchObject({ done: true });
  });

  it('[ROW-10] two people who say it at once: one is told', async () => {
    const answers = await Promise.all([add('Nông Thử 8', 'có'), add('Nông Thử 9', 'có')]);
    expect(answers.map(({ done }) => done).sort()).toEqual([false, true]);
    expect(await leaders()).toHaveLength(1);
  });
});

describe.runIf(hasServer)('figures and verdicts follow the rows that are typed', () => {
  let district: StoredDistrict;
  beforeAll(async () => {
    district = await storedDistrict({ today: '2025-01-31' });
    await typeVillages(district);
  });
  afterAll(() => district.drop());

  const officer = () => district.officer(DISTRICT.naPhai);
  const row = (register: string) => ({ unit: DISTRICT.naPhai, register, year: 2024 });
  const add = async (register: string, values: Readonly<Record<string, string>>) => {
    const answer = await addRow(district.ports, officer(), { ...row(register), cells: cells(values) });
    expect(answer, JSON.stringify(answer)).toMatchObject({ done: true });
    return answer as Extract<typeof answer, { done: true }>;
  };
  const known = async (figure: FigureId) =>
    (await unitFigures(district.ports, officer(), { unit: DISTRICT.naPhai, year: 2024 })).figures.find(
      (line) => line.figure.id === figure,
    );

  it('[FIG-2] a row that is added, changed, deleted and restored moves its figure each time', async () => {
    const { rowNo } = await add(SPEAKERS, { thon: 'Nà Cáy', 'hoat-dong': 'có' });
    expect((await known(WITH_SPEAKERS))?.value).toEqual({ min: 1, max: 3 });
    await add(SPEAKERS, { thon: 'Pác Lùng', 'hoat-dong': 'có' });
    await add(SPEAKERS, { thon: 'Khuổi Slao', 'hoat-dong': 'không' });
    expect((await known(WITH_SPEAKERS))?.value).toBe(2);
    const change = { ...row(SPEAKERS), rowNo };
    await changeRow(district.ports, officer(), { ...change, cells: new Map([['Hệ thống loa hoạt động', 'Không']]) });
    expect((await known(WITH_SPEAKERS))?.value).toBe(1);
    await deleteRow(district.ports, officer(), change);
    expect((await known(WITH_SPEAKERS))?.value).toEqual({ min: 1, max: 2 });
    await restoreRow(district.ports, officer(), change);
    expect((await known(WITH_SPEAKERS))?.value).toBe(1);
    const { changes } = await figureHistory(district.ports, officer(), {
      unit: DISTRICT.naPhai,
      year: 2024,
      figure: WITH_SPEAKERS,
    });
    expect(changes.map(({ value }) => value)).toEqual([
      { min: 1, max: 3 },
      { min: 2, max: 3 },
      2,
      1,
      { min: 1, max: 2 },
      1,
    ]);
  });

  it('[FIG-9] edits in any order leave what a full recount gives', async () => {
    const { ports, admin } = district;
    const staged = await stageImport(ports, officer(), {
      file: diskFiles.source('samples/xa-na-phai.xlsx'),
      unit: DISTRICT.naPhai,
      mode: 'add',
    });
    await commitImport(ports, officer(), { id: staged.batch! });
    let seed = 20_241_125;
    const random = (below: number) => {
      seed = (seed * 1_103_515_245 + 12_345) % 2 ** 31;
      return seed % below;
    };
    const registers = [
      'loa-theo-thon',
      'san-pham-ocop',
      'nhat-ky-truyen-thanh',
      'can-bo-cong-chuc',
      'vien-thong-theo-thon',
      VILLAGE_LIST,
    ];
    for (let step = 0; step < 30; step++) {
      const register = registers[random(registers.length)]!;
      const rows = await district.store.transaction(WHOLE_REACH, (tx) =>
        tx.rows.list(district.id(DISTRICT.naPhai), register as RegisterId, { withDeleted: true }),
      );
      const one = rows[random(rows.length)];
      if (one === undefined) continue;
      const request = { ...row(register), rowNo: one.rowNo };
      if (one.isDeleted) await restoreRow(ports, officer(), request);
      else if (random(3) === 0) await deleteRow(ports, officer(), request);
      else {
        const columns = ports.law
          .current()
          .catalogue.registers.get(register as RegisterId)!
          .columns.filter(({ key, type }) => !key && type === 'yes-no');
        const column = columns[random(columns.length)];
        if (column)
          await changeRow(ports, officer(), {
            ...request,
            cells: new Map([[column.id, ['có', 'không', ''][random(3)]!]]),
          });
      }
    }
    expect((await checkFigures(ports, admin, {})).drift).toEqual([]);
  });
});

describe.runIf(hasServer)('personal data that is sensitive', () => {
  let district: StoredDistrict;
  const files = temporaryFolder('minhchung-personal');
  beforeEach(async () => {
    district = await districtWithKey();
  });
  afterEach(() => district.drop());
  afterAll(() => files.remove());

  const { add, team, list, stage } = digitalTeam(() => district);

  it('[PER-5] stands nowhere in the database: not in rows, their past, waiting imports, nor the history', async () => {
    const rowNo = await add('Triệu Văn Mẫu', CARDS[0]);
    const changed = { unit: DISTRICT.naCay, register: TEAM, rowNo };
    await changeRow(district.ports, district.admin, { ...changed, cells: new Map([['CCCD', CARDS[1]]]) });
    const staged = await stage(list(files.path('cho.csv'), [['Hoàng Thị Mẫu', CARDS[2]]]));
    expect(staged.counts).toMatchObject([{ added: 1 }]);
    const before = await dump(district);
    for (const card of CARDS) expect(before).not.toContain(card);
    // Were the search blind, it would not find the names.
    expect(before).toContain('Triệu Văn Mẫu');
    expect(before).toMatch(/import_row: .*enc:1:.*Hoàng Thị Mẫu/);
    expect(before).toMatch(/register_row_past: .*enc:1:/);
    await commitImport(district.ports, district.admin, { id: staged.batch! });
    const after = await dump(district);
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
