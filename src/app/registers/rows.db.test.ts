import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { VILLAGE_LIST } from '../../catalogue/index.ts';
import type { RegisterId } from '../../kernel/index.ts';
import { hasServer } from '../../store/testing/test-database.ts';
import type { StoredDistrict } from '../../testing/harness/index.ts';
import { DISTRICT, storedDistrict, villageHeadOf } from '../../testing/harness/index.ts';
import { addRow, changeRow, deleteRow, restoreRow } from './change-row.ts';
import { findSimilarRows, listRows, showRow } from './list-rows.ts';

const SPEAKERS = 'loa-theo-thon' as RegisterId;
const OFFICIALS = 'can-bo-cong-chuc' as RegisterId;

/** As long as a text may be, and nothing that a database could store shorter. */
const INCOMPRESSIBLE = Array.from({ length: 94 }, (_, i) => createHash('sha256').update(String(i)).digest('base64url'))
  .join('')
  .slice(0, 4_000);

describe.runIf(hasServer)('rows of a register, one by one', () => {
  let district: StoredDistrict;
  beforeAll(async () => {
    district = await storedDistrict({ today: '2024-12-31' });
    for (const name of ['Thôn Nà Cáy', 'Thôn Pác Lùng', 'Thôn Khuổi Slao']) await add(VILLAGE_LIST, { thon: name });
  });
  afterAll(() => district.drop());

  const officer = () => district.officer(DISTRICT.naPhai);
  const of = (register: RegisterId) => ({ unit: DISTRICT.naPhai, register });
  const cells = (values: Readonly<Record<string, string>>) => new Map(Object.entries(values));
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

  it('[ROW-6] a unit, register or row that is not there, or not yours, is refused in the same words', async () => {
    const { ports } = district;
    const ask = (unit: string, register: string, rowNo = 1) => showRow(ports, officer(), { unit, register, rowNo });
    await expect(ask(DISTRICT.banThu, SPEAKERS)).rejects.toMatchObject({
      code: 'unit.not-found',
      params: { found: DISTRICT.banThu },
    });
    await expect(ask('00000', SPEAKERS)).rejects.toMatchObject({ code: 'unit.not-found', params: { found: '00000' } });
    await expect(ask(DISTRICT.naPhai, 'loa-theo-ton')).rejects.toMatchObject({
      code: 'register.not-found',
      params: { nearest: SPEAKERS },
    });
    await expect(ask(DISTRICT.naPhai, SPEAKERS, 99)).rejects.toMatchObject({ code: 'row.not-found' });
    const wrongKind = await addRow(ports, district.admin, {
      unit: DISTRICT.province,
      register: SPEAKERS,
      cells: cells({ thon: 'x' }),
    });
    expect(wrongKind).toMatchObject({ done: false, issues: [{ code: 'import.unit-kind' }] });
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

  it('[ROW-9] are read as they were known at a moment: changed, deleted and added later leave it as it was', async () => {
    const { ports, database } = district;
    const { rows } = await database.connection.pool.query<{ now: string }>('select clock_timestamp() as now');
    const moment = rows[0]!.now;
    const at = (asOf?: string) => listRows(ports, officer(), { ...of(SPEAKERS), asOf, limit: 100 });
    const before = (await at()).rows;
    await set(SPEAKERS, 1, { 'so-cum-loa': '77' });
    await deleteRow(ports, officer(), { ...of(SPEAKERS), rowNo: 2 });
    await add(SPEAKERS, { thon: 'Khuổi Slao', 'hoat-dong': 'có' });
    expect((await at(moment)).rows).toEqual(before);
    expect((await at()).rows.map(({ rowNo }) => rowNo)).not.toEqual(before.map(({ rowNo }) => rowNo));
    expect((await at('2020-01-01T00:00:00.000000Z')).rows).toEqual([]);
    await restoreRow(ports, officer(), { ...of(SPEAKERS), rowNo: 2 });
  });

  it('[ROW-8] points at rows that look as if they were entered twice', async () => {
    await add(OFFICIALS, { 'ho-ten': 'Nông Văn Thử', 'co-may-tinh': 'có' });
    await add(OFFICIALS, { 'ho-ten': 'NONG VAN THU', 'co-may-tinh': 'có' });
    const similar = await findSimilarRows(district.ports, officer(), of(OFFICIALS));
    expect(similar).toMatchObject([
      { code: 'row.near-duplicate', severity: 'warning', at: { line: 6 }, params: { first: 5 } },
    ]);
  });
});
