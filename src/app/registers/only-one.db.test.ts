import { writeFileSync } from 'node:fs';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { RegisterId } from '../../kernel/index.ts';
import { hasServer } from '../../store/testing/test-database.ts';
import type { StoredDistrict } from '../../testing/harness/index.ts';
import { DISTRICT, diskFiles, storedDistrict, temporaryFolder } from '../../testing/harness/index.ts';
import { commitImport } from '../imports/commit-import.ts';
import type { ImportRequest } from '../imports/stage-import.ts';
import { stageImport } from '../imports/stage-import.ts';
import { undoImport } from '../imports/undo-import.ts';
import { addRow, changeRow, deleteRow, restoreRow } from './change-row.ts';
import { listRows } from './list-rows.ts';

const TEAM = 'to-cong-nghe-so-thanh-vien' as RegisterId;
const POST = 'diem-buu-chinh' as RegisterId;
const HEADINGS = 'Tên điểm phục vụ bưu chính;Địa chỉ;Điểm được chọn để xét';

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

  const officer = () => district.officer(DISTRICT.naPhai);
  const head = () => district.officer(DISTRICT.naCay);
  const list = (lines: readonly string[]) => {
    writeFileSync(files.path('danh-sach.csv'), `${lines.join('\n')}\n`);
    return diskFiles.source(files.path('danh-sach.csv'));
  };
  const row = (rowNo: number) => ({ unit: DISTRICT.naPhai, register: POST, rowNo });
  const cells = (values: Readonly<Record<string, string>>) => new Map(Object.entries(values));
  const add = (ten: string, chosen: string) =>
    addRow(district.ports, officer(), { ...row(0), cells: cells({ ten, 'diem-de-xet': chosen }) });
  const set = (rowNo: number, values: Readonly<Record<string, string>>) =>
    changeRow(district.ports, officer(), { ...row(rowNo), cells: cells(values) });
  const remove = (rowNo: number) => deleteRow(district.ports, officer(), row(rowNo));
  const restore = (rowNo: number) => restoreRow(district.ports, officer(), row(rowNo));
  const stage = (lines: readonly string[], more: Partial<ImportRequest> = {}) => {
    writeFileSync(files.path('diem.csv'), `${lines.join('\n')}\n`);
    const file = diskFiles.source(files.path('diem.csv'));
    return stageImport(district.ports, officer(), {
      file,
      unit: DISTRICT.naPhai,
      register: POST,
      mode: 'add',
      ...more,
    });
  };
  const commit = (batch: Awaited<ReturnType<typeof stage>>['batch']) =>
    commitImport(district.ports, officer(), { id: batch! });
  const rows = async () =>
    (await listRows(district.ports, officer(), { ...row(0), limit: 100 })).rows.map(({ rowNo, values }) => ({
      rowNo,
      name: values['ten' as never] as unknown,
      isChosen: values['diem-de-xet' as never] as unknown,
    }));
  const chosen = async () => (await rows()).filter(({ isChosen }) => isChosen).map(({ name }) => name);
  const clear = async () => {
    for (const { rowNo } of await rows()) await remove(rowNo);
  };

  beforeEach(clear);

  it('[ROW-10] a second row that says it is refused, and told which one stands against it', async () => {
    const first = await add('Điểm 1', 'có');
    const second = await add('Điểm 2', 'có');
    expect(second).toMatchObject({
      done: false,
      issues: [
        {
          code: 'row.only-one',
          at: { path: 'diem-de-xet' },
          params: { first: first.done && first.rowNo, firstIn: 'register' },
        },
      ],
    });
    const other = await add('Điểm 2', 'không');
    expect(await set(other.done ? other.rowNo : 0, { 'diem-de-xet': 'có' })).toMatchObject({
      done: false,
      issues: [{ code: 'row.only-one' }],
    });
    expect(await chosen()).toEqual(['Điểm 1']);
  });

  it('[ROW-10] a row is not held against itself, nor against one that says it no longer or is gone', async () => {
    const first = await add('Điểm 3', 'có');
    const rowNo = first.done ? first.rowNo : 0;
    expect(await set(rowNo, { 'Địa chỉ': 'Thôn Nà Cáy' })).toMatchObject({ done: true });
    expect(await set(rowNo, { 'diem-de-xet': 'không' })).toMatchObject({ done: true });
    const second = await add('Điểm 4', 'có');
    expect(second).toMatchObject({ done: true });
    await remove(second.done ? second.rowNo : 0);
    expect(await add('Điểm 5', 'có')).toMatchObject({ done: true });
  });

  it('[ROW-10] a deleted row that says it is not restored beside another one', async () => {
    const first = await add('Điểm 6', 'có');
    const rowNo = first.done ? first.rowNo : 0;
    await remove(rowNo);
    const second = await add('Điểm 7', 'có');
    expect(await restore(rowNo)).toMatchObject({
      done: false,
      issues: [{ code: 'row.only-one', params: { first: second.done && second.rowNo } }],
    });
    expect(await chosen()).toEqual(['Điểm 7']);
    await set(second.done ? second.rowNo : 0, { 'diem-de-xet': 'không' });
    expect(await restore(rowNo)).toMatchObject({ done: true });
  });

  it('[ROW-10] two people who say it at once: one is told', async () => {
    const answers = await Promise.all([add('Điểm 8', 'có'), add('Điểm 9', 'có')]);
    expect(answers.map(({ done }) => done).sort()).toEqual([false, true]);
    expect(await chosen()).toHaveLength(1);
  });

  it('[IMP-17] a list is held against the stored rows that it leaves as they are', async () => {
    const first = await add('Điểm 10', 'có');
    const staged = await stage([HEADINGS, 'Điểm 11;;không', 'Điểm 12;;có']);
    expect(staged.batch).toBeUndefined();
    expect(staged.issues).toMatchObject([
      {
        code: 'row.only-one',
        at: { cell: 'C3' },
        params: { first: first.done && first.rowNo, firstIn: 'register', heading: 'Điểm được chọn để xét' },
      },
    ]);
    expect(await rows()).toHaveLength(1);
  });

  it('[IMP-17] a stored row that the list changes counts as it will be, and the same list again is no mistake', async () => {
    await add('Điểm 13', 'có');
    const lines = [HEADINGS, 'ĐIỂM 13;;không', 'Điểm 14;;có'];
    const staged = await stage(lines);
    expect(staged.issues).toEqual([]);
    await commit(staged.batch);
    expect(await chosen()).toEqual(['Điểm 14']);
    expect((await stage(lines)).issues).toEqual([]);
  });

  it('[IMP-17] a list that lacks the column leaves what is stored, and is no mistake', async () => {
    const team = { unit: DISTRICT.naCay, register: TEAM };
    const member = (name: string) =>
      addRow(district.ports, head(), {
        ...team,
        cells: cells({ 'ho-ten': name, 'to-truong': 'không', 'la-truong-thon': 'có' }),
      });
    await member('Nông Văn Thử');
    expect(await member('Hoàng Văn Thử')).toMatchObject({ done: false, issues: [{ code: 'row.only-one' }] });
    const lines = ['Họ tên;Chức vụ;Là Tổ trưởng', 'Nông Văn Thử;Bí thư chi đoàn;không'];
    const staged = await stageImport(district.ports, head(), { ...team, file: list(lines), mode: 'add' });
    expect(staged.issues.filter(({ severity }) => severity === 'error')).toEqual([]);
    await commitImport(district.ports, head(), { id: staged.batch! });
    const { rows } = await listRows(district.ports, head(), { ...team, limit: 100 });
    expect(rows.map(({ values }) => values)).toMatchObject([{ 'chuc-vu': 'Bí thư chi đoàn', 'la-truong-thon': true }]);
  });

  it('[IMP-17] with --replace the rows that go do not stand against it', async () => {
    await add('Điểm 16', 'có');
    const staged = await stage([HEADINGS, 'Điểm 17;;có'], { mode: 'replace' });
    expect(staged.issues).toEqual([]);
    await commit(staged.batch);
    expect(await chosen()).toEqual(['Điểm 17']);
  });

  it('[IMP-17] is looked at again at the commit: a row that was typed since the preview stands against it', async () => {
    const staged = await stage([HEADINGS, 'Điểm 18;;có']);
    expect(staged.issues).toEqual([]);
    const typed = await add('Điểm 19', 'có');
    await expect(commit(staged.batch)).rejects.toMatchObject({
      code: 'import.changed-meanwhile',
      params: { count: 1, register: POST, row: typed.done && typed.rowNo },
    });
    expect(await chosen()).toEqual(['Điểm 19']);
  });

  it('[IMP-17] an import is not undone past a row that took the place of one that would come back', async () => {
    await add('Điểm 20', 'có');
    const staged = await stage([HEADINGS, 'Điểm 21;;không'], { mode: 'replace' });
    const { batch } = await commit(staged.batch);
    const later = await add('Điểm 22', 'có');
    const undo = (keepLater: boolean) => undoImport(district.ports, officer(), { id: batch, keepLater });
    await expect(undo(false)).rejects.toMatchObject({
      code: 'import.rows-changed-since',
      params: { row: later.done && later.rowNo },
    });
    await set(later.done ? later.rowNo : 0, { 'diem-de-xet': 'không' });
    await undo(false);
    expect(await chosen()).toEqual(['Điểm 20']);
  });

  it('[IMP-17] nor past a row under the key of one that would come back, whatever is asked for', async () => {
    await add('Điểm 23', 'không');
    const staged = await stage([HEADINGS, 'Điểm 24;;không'], { mode: 'replace' });
    const { batch } = await commit(staged.batch);
    const later = await add('Điểm 23', 'không');
    for (const keepLater of [false, true])
      await expect(undoImport(district.ports, officer(), { id: batch, keepLater })).rejects.toMatchObject({
        code: 'import.rows-changed-since',
        params: { row: later.done && later.rowNo, inTheWay: 'yes' },
      });
    await remove(later.done ? later.rowNo : 0);
    await undoImport(district.ports, officer(), { id: batch, keepLater: false });
    expect((await rows()).map(({ name }) => name)).toEqual(['Điểm 23']);
  });
});
