import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { indicatorsOf, VILLAGE_LIST } from '../../catalogue/index.ts';
import type { ColumnId, RegisterId } from '../../kernel/index.ts';
import { hasServer } from '../../store/testing/test-database.ts';
import type { StoredDistrict } from '../../testing/harness/index.ts';
import {
  cells,
  clearRegister,
  csv,
  DISTRICT,
  diskFiles,
  LEADER_HEADINGS,
  managedTeam,
  SPEAKERS,
  storedDistrict,
  storedRows,
  TEAM,
  temporaryFolder,
  typeRows,
} from '../../testing/harness/index.ts';
import { assessUnit } from '../figures/assess-unit.ts';
import { checkFigures } from '../figures/rebuild-figures.ts';
import { unitFigures } from '../figures/unit-figures.ts';
import { getSet } from '../ground/law-lookups.ts';
import { assessFile } from '../law/assess-file.ts';
import { addRow, changeRow } from '../registers/change-row.ts';
import { listRows } from '../registers/list-rows.ts';
import { commitImport } from './commit-import.ts';
import type { ImportRequest, StagedImport } from './stage-import.ts';
import { stageImport } from './stage-import.ts';

const SAMPLE = 'samples/xa-na-phai.xlsx';
const SETS = ['lang-son/xa-ntm-2022', 'lang-son/xa-ntm-nang-cao-2022'];
const OFFICIALS = 'can-bo-cong-chuc' as RegisterId;

describe.runIf(hasServer)("a commune's workbook goes into its registers", () => {
  let commune: StoredDistrict;
  const files = temporaryFolder('minhchung-import');
  beforeAll(async () => {
    commune = await storedDistrict({ today: '2025-01-31' });
    await commit(await stage(diskFiles.source(SAMPLE)));
  });
  afterAll(async () => {
    files.remove();
    await commune.drop();
  });

  const officer = () => commune.officer(DISTRICT.naPhai);
  const stage = (file: ImportRequest['file'], more: Partial<ImportRequest> = {}) =>
    stageImport(commune.ports, officer(), { file, unit: DISTRICT.naPhai, mode: 'add', ...more });
  const commit = ({ batch, issues }: StagedImport) => {
    expect(issues.filter(({ severity }) => severity === 'error')).toEqual([]);
    return commitImport(commune.ports, officer(), { id: batch! });
  };
  const speakers = () => storedRows(commune, SPEAKERS);

  it('[FIG-1] the store gives the verdicts and figures that the file gives', async () => {
    const { ports } = commune;
    const { catalogue } = ports.law.current();
    const sets = SETS.map((id) => getSet(catalogue, id));
    const { assessment: fromFile } = await assessFile(ports, officer(), {
      file: diskFiles.source(SAMPLE),
      sets,
      year: 2024,
    });
    const stored = await unitFigures(ports, officer(), { unit: DISTRICT.naPhai });
    const fromStore = await assessUnit(ports, officer(), { unit: DISTRICT.naPhai, sets, year: 2024 });
    const verdicts = (all: typeof fromStore.verdicts) =>
      all.map((set) => [set.set.id, set.verdict, indicatorsOf(set).map((one) => [one.indicator.id, one.verdict])]);
    expect(verdicts(fromStore.verdicts)).toEqual(verdicts(fromFile!.verdicts));
    for (const set of fromFile!.verdicts) {
      const kept = stored.verdicts.find((one) => one.set === set.set.id);
      expect(kept?.verdict).toBe(set.verdict);
      for (const { indicator, verdict } of indicatorsOf(set)) expect(kept?.indicators.get(indicator.id)).toBe(verdict);
    }
    expect(stored.figures.map(({ figure, value }) => [figure.id, value])).toEqual(
      [...fromFile!.known.values()].map(({ id, value }) => [id, value]),
    );
    expect((await checkFigures(ports, commune.admin, {})).drift).toEqual([]);
  });

  it('[IMP-2] the same file again changes nothing', async () => {
    const again = await stage(diskFiles.source(SAMPLE));
    for (const { added, changed, absent, unchanged } of again.counts) {
      expect({ added, changed, absent }).toEqual({ added: 0, changed: 0, absent: 0 });
      expect(unchanged).toBeGreaterThan(0);
    }
    const before = await speakers();
    await commit(again);
    expect(await speakers()).toEqual(before);
  });

  it('[IMP-3] a corrected list changes the row it names, adds what is new, and leaves what it does not have', async () => {
    const [first, ...others] = await speakers();
    const name = String(first!.values['thon' as never]);
    const file = csv(files.path('loa.csv'), ['Thôn;Số cụm loa;Hệ thống loa hoạt động', `${name.toUpperCase()};9;có`]);
    const staged = await stage(file, { register: SPEAKERS });
    expect(staged.counts).toEqual([
      {
        unit: commune.id(DISTRICT.naPhai),
        register: SPEAKERS,
        added: 0,
        changed: 1,
        unchanged: 0,
        absent: others.length,
      },
    ]);
    await commit(staged);
    const [changed, ...left] = await speakers();
    expect(changed).toMatchObject({ rowNo: first!.rowNo, version: 2 });
    expect(left).toEqual(others);
  });
});

describe.runIf(hasServer)('a list goes into a register', () => {
  let district: StoredDistrict;
  const files = temporaryFolder('minhchung-list');
  beforeAll(async () => {
    district = await storedDistrict({ today: '2024-12-31' });
    await typeRows(district, VILLAGE_LIST, [{ thon: 'Thôn Nà Cáy' }, { thon: 'Thôn Pác Lùng' }]);
  });
  beforeEach(() => clearRegister(district, SPEAKERS));
  afterAll(async () => {
    files.remove();
    await district.drop();
  });

  const officer = () => district.officer(DISTRICT.naPhai);
  const list = (lines: readonly string[]) => csv(files.path('danh-sach.csv'), lines);
  const stage = (lines: readonly string[], more: Partial<ImportRequest> = {}) =>
    stageImport(district.ports, officer(), {
      file: list(lines),
      unit: DISTRICT.naPhai,
      register: SPEAKERS,
      mode: 'add',
      ...more,
    });
  const stored = (register: RegisterId) => storedRows(district, register);
  const typeNaCay = (speakers?: string) =>
    typeRows(district, SPEAKERS, [
      { thon: 'Nà Cáy', 'hoat-dong': 'có', ...(speakers === undefined ? {} : { 'so-cum-loa': speakers }) },
    ]);

  it('[IMP-8] a district hands in one file for its communes, a unit code beside each row', async () => {
    const file = list([
      'Mã đơn vị;Thôn;Hệ thống loa hoạt động',
      `${DISTRICT.naPhai};Nà Cáy;có`,
      `${DISTRICT.banThu};Thôn Một;không`,
      '6004;Thôn Hai;có',
    ]);
    const staged = await stageImport(district.ports, district.admin, {
      file,
      unit: DISTRICT.district,
      register: SPEAKERS,
      year: 2024,
      mode: 'add',
    });
    expect(staged.counts.map(({ unit, added }) => [unit, added]).sort()).toEqual(
      [
        [district.id(DISTRICT.naPhai), 1],
        [district.id(DISTRICT.banThu), 2],
      ].sort(),
    );
    await commitImport(district.ports, district.admin, { id: staged.batch! });
    const [row] = await stored(SPEAKERS);
    expect(row?.values['thon' as ColumnId]).toBe('Thôn Nà Cáy');
  });

  it('[IMP-10] what looks like SQL or a formula is a text like any other', async () => {
    const names = ["Nông Văn Thử'); drop table register_row; --", '=HYPERLINK("http://x")', '\\N', 'a\\tb', '{"a":1}'];
    const { batch, issues } = await stage(
      ['Họ tên;Có máy tính', ...names.map((name) => `"${name.replaceAll('"', '""')}";có`)],
      {
        register: OFFICIALS,
      },
    );
    expect(issues.filter(({ severity }) => severity === 'error')).toEqual([]);
    await commitImport(district.ports, officer(), { id: batch! });
    expect((await stored(OFFICIALS)).map(({ values }) => values['ho-ten' as ColumnId])).toEqual(names);
  });

  it('[IMP-12] waiting rows that a crash took are missed, not imported by half', async () => {
    await typeNaCay();
    const { batch } = await stage(['Thôn;Hệ thống loa hoạt động', 'Thôn Pác Lùng;có']);
    await district.database.asSuperuser('truncate import_row');
    await expect(commitImport(district.ports, officer(), { id: batch! })).rejects.toMatchObject({
      code: 'import.rows-lost',
    });
    expect((await stored(SPEAKERS)).map(({ values }) => values['thon' as ColumnId])).toEqual(['Thôn Nà Cáy']);
  });

  it('[IMP-14] a list that lacks some columns says nothing about them', async () => {
    await typeNaCay();
    const before = await stored(SPEAKERS);
    expect(before[0]?.values).toMatchObject({ thon: 'Thôn Nà Cáy', 'hoat-dong': true });
    const full = await stage(['Thôn;Số cụm loa;Hệ thống loa hoạt động', 'Thôn Nà Cáy;7;có']);
    await commitImport(district.ports, officer(), { id: full.batch! });
    const partial = await stage(['Thôn;Hệ thống loa hoạt động', 'nà cáy;không']);
    await commitImport(district.ports, officer(), { id: partial.batch! });
    expect((await stored(SPEAKERS))[0]?.values).toEqual({ thon: 'Thôn Nà Cáy', 'so-cum-loa': 7, 'hoat-dong': false });
  });

  it('[IMP-15] a row that somebody changed after the preview is not overwritten unseen', async () => {
    await typeNaCay('7');
    const [row] = await stored(SPEAKERS);
    const staged = await stage(['Thôn;Số cụm loa;Hệ thống loa hoạt động', 'Thôn Nà Cáy;8;có']);
    const change = { unit: DISTRICT.naPhai, register: SPEAKERS, rowNo: row!.rowNo };
    await changeRow(district.ports, officer(), { ...change, cells: new Map([['so-cum-loa', '5']]) });
    await expect(commitImport(district.ports, officer(), { id: staged.batch! })).rejects.toMatchObject({
      code: 'import.changed-meanwhile',
      params: { count: 1, row: row!.rowNo, by: 'Hoàng Thị Mẫu' },
    });
    expect((await stored(SPEAKERS))[0]?.values).toMatchObject({ 'so-cum-loa': 5 });
    const again = await stage(['Thôn;Số cụm loa;Hệ thống loa hoạt động', 'Thôn Nà Cáy;8;có']);
    await commitImport(district.ports, officer(), { id: again.batch! });
    expect((await stored(SPEAKERS))[0]?.values).toMatchObject({ 'so-cum-loa': 8 });
  });

  it('[IMP-13] two people import the same list at once: both are told, and each row is there once', async () => {
    await typeNaCay('8');
    const lines = ['Thôn;Số cụm loa;Hệ thống loa hoạt động', 'Thôn Pác Lùng;2;có', 'Thôn Nà Cáy;4;có'];
    const staged = await Promise.all([stage(lines), stage(lines)]);
    const done = await Promise.all(staged.map(({ batch }) => commitImport(district.ports, officer(), { id: batch! })));
    expect(done.map(({ counts }) => counts[0]!).sort((a, b) => b.added - a.added)).toMatchObject([
      { added: 1, changed: 1, unchanged: 0 },
      { added: 0, changed: 0, unchanged: 2 },
    ]);
    expect(
      (await stored(SPEAKERS)).map(({ values }) => [values['thon' as ColumnId], values['so-cum-loa' as ColumnId]]),
    ).toEqual([
      ['Thôn Nà Cáy', 4],
      ['Thôn Pác Lùng', 2],
    ]);
  });
});

describe.runIf(hasServer)('the one row that may say Có, where a list comes in', () => {
  let district: StoredDistrict;
  const files = temporaryFolder('minhchung-only-one');
  beforeAll(async () => {
    district = await storedDistrict();
  });
  afterAll(async () => {
    files.remove();
    await district.drop();
  });

  const head = () => district.officer(DISTRICT.naCay);
  const list = (lines: readonly string[]) => csv(files.path('danh-sach.csv'), lines);
  const { add, stage, commit, leaders } = managedTeam(() => district, files);

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

  it('[IMP-17] is looked at again at the commit: a row that was typed since the preview stands against it', async () => {
    const staged = await stage([LEADER_HEADINGS, 'Nông Thử 18;;có']);
    expect(staged.issues).toEqual([]);
    const typed = await add('Nông Thử 19', 'có');
    await expect(commit(staged.batch)).rejects.toMatchObject({
      code: 'import.changed-meanwhile',
      params: { count: 1, register: TEAM, row: typed.done && typed.rowNo },
    });
    expect(await leaders()).toEqual(['Nông Thử 19']);
  });
});
