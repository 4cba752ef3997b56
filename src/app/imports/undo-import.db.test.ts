import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Day, FigureId } from '../../kernel/index.ts';
import { hasServer } from '../../store/testing/test-database.ts';
import type { StoredDistrict } from '../../testing/harness/index.ts';
import {
  csv,
  DISTRICT,
  diskFiles,
  LEADER_HEADINGS,
  managedTeam,
  SPEAKERS,
  storedDistrict,
  storedRows,
  temporaryFolder,
} from '../../testing/harness/index.ts';
import { checkFigures } from '../figures/rebuild-figures.ts';
import { unitFigures } from '../figures/unit-figures.ts';
import { changeRow } from '../registers/change-row.ts';
import { commitImport } from './commit-import.ts';
import type { ImportRequest, StagedImport } from './stage-import.ts';
import { stageImport } from './stage-import.ts';
import { undoImport } from './undo-import.ts';

const SCHOOLS = 'so-truong-hoc' as FigureId;

describe.runIf(hasServer)('an import is taken back', () => {
  let commune: StoredDistrict;
  const files = temporaryFolder('minhchung-undo');
  beforeAll(async () => {
    commune = await storedDistrict({ today: '2025-01-31' });
    await commit(await stage(diskFiles.source('samples/xa-na-phai.xlsx')));
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

  it('[FIG-14] an import may say that its list is finished, a list without rows too; undone, it is said no more', async () => {
    const { ports } = commune;
    const pupils = async () => {
      const { figures } = await unitFigures(ports, officer(), { unit: DISTRICT.naPhai, year: 2024 });
      return figures.find(({ figure }) => figure.id === SCHOOLS)?.value;
    };
    expect(await pupils()).toBeUndefined();
    const file = csv(files.path('truong.csv'), [
      'Danh sách này;Đã ghi đủ;Đủ đến ngày;31/12/2024',
      'Tên cơ sở giáo dục;Là trường',
    ]);
    const staged = await stage(file, { register: 'co-so-giao-duc' });
    expect(staged.kept).toEqual([{ register: 'co-so-giao-duc', to: '2024-12-31', year: 2024 }]);
    const { batch } = await commit(staged);
    expect(await pupils()).toBe(0);
    await undoImport(ports, officer(), { id: batch, keepLater: false });
    expect(await pupils()).toBeUndefined();

    const silent = csv(files.path('truong-2.csv'), ['Tên cơ sở giáo dục;Là trường', 'Trường Tiểu học Thử;có']);
    const { batch: open } = await commit(await stage(silent, { register: 'co-so-giao-duc' }));
    expect(await pupils()).toEqual({ min: 1, max: Number.POSITIVE_INFINITY });
    await undoImport(ports, officer(), { id: open, keepLater: false });
    const { batch: told } = await commit(
      await stage(silent, { register: 'co-so-giao-duc', completeTo: '2024-12-31' as Day }),
    );
    expect(await pupils()).toBe(1);
    await undoImport(ports, officer(), { id: told, keepLater: false });
    expect((await checkFigures(ports, commune.admin, {})).drift).toEqual([]);
  });

  it('[IMP-4] undoing an import brings everything back, figures included', async () => {
    const { ports } = commune;
    const before = await speakers();
    const figures = async () =>
      (await unitFigures(ports, officer(), { unit: DISTRICT.naPhai })).figures.map(({ figure, value }) => [
        figure.id,
        value,
      ]);
    const known = await figures();
    const file = csv(files.path('thay.csv'), ['Thôn;Số cụm loa;Hệ thống loa hoạt động', 'Thôn Nà Cáy;1;không']);
    const staged = await stage(file, { register: SPEAKERS, mode: 'replace' });
    expect(staged.counts[0]).toMatchObject({ absent: before.length - 1 });
    const { batch } = await commit(staged);
    expect(await speakers()).toHaveLength(1);
    expect(await figures()).not.toEqual(known);
    const undone = await undoImport(ports, officer(), { id: batch, keepLater: false });
    expect(undone.left).toEqual([]);
    expect((await speakers()).map(({ rowNo, values, digest }) => ({ rowNo, values, digest }))).toEqual(
      before.map(({ rowNo, values, digest }) => ({ rowNo, values, digest })),
    );
    expect(await figures()).toEqual(known);
    await expect(undoImport(ports, officer(), { id: batch, keepLater: false })).rejects.toMatchObject({
      code: 'import.wrong-state',
    });
    expect((await checkFigures(ports, commune.admin, {})).drift).toEqual([]);
  });

  it('[IMP-5] an import on which somebody went on working is not undone behind their back', async () => {
    const [first] = await speakers();
    const name = String(first!.values['thon' as never]);
    const file = csv(files.path('them.csv'), ['Thôn;Số cụm loa;Hệ thống loa hoạt động', `${name};3;có`]);
    const { batch } = await commit(await stage(file, { register: SPEAKERS }));
    const answer = await changeRow(commune.ports, officer(), {
      unit: DISTRICT.naPhai,
      register: SPEAKERS,
      rowNo: first!.rowNo,
      cells: new Map([['Số cụm loa', '5']]),
    });
    expect(answer).toMatchObject({ done: true });
    const refused = undoImport(commune.ports, officer(), { id: batch, keepLater: false });
    await expect(refused).rejects.toMatchObject({
      code: 'import.rows-changed-since',
      params: { count: 1, row: first!.rowNo },
    });
    const undone = await undoImport(commune.ports, officer(), { id: batch, keepLater: true });
    expect(undone.left).toMatchObject([{ rowNo: first!.rowNo }]);
    expect((await speakers())[0]!.values).toMatchObject({ 'so-cum-loa': 5 });
  });
});

describe.runIf(hasServer)('the one row that may say Có, where an import is taken back', () => {
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
  const { rows, add, set, remove, stage, commit, leaders, clear } = managedTeam(() => district, files);

  beforeEach(clear);

  it('[IMP-17] an import is not undone past a row that took the place of one that would come back', async () => {
    await add('Nông Thử 20', 'có');
    const staged = await stage([LEADER_HEADINGS, 'Nông Thử 21;;không'], { mode: 'replace' });
    const { batch } = await commit(staged.batch);
    const later = await add('Nông Thử 22', 'có');
    const undo = (keepLater: boolean) => undoImport(district.ports, officer(), { id: batch, keepLater });
    await expect(undo(false)).rejects.toMatchObject({
      code: 'import.rows-changed-since',
      params: { row: later.done && later.rowNo },
    });
    await set(later.done ? later.rowNo : 0, { 'to-truong': 'không' });
    await undo(false);
    expect(await leaders()).toEqual(['Nông Thử 20']);
  });

  it('[IMP-17] nor past a row under the key of one that would come back, whatever is asked for', async () => {
    await add('Nông Thử 23', 'không');
    const staged = await stage([LEADER_HEADINGS, 'Nông Thử 24;;không'], { mode: 'replace' });
    const { batch } = await commit(staged.batch);
    const later = await add('Nông Thử 23', 'không');
    for (const keepLater of [false, true])
      await expect(undoImport(district.ports, officer(), { id: batch, keepLater })).rejects.toMatchObject({
        code: 'import.rows-changed-since',
        params: { row: later.done && later.rowNo, inTheWay: 'yes' },
      });
    await remove(later.done ? later.rowNo : 0);
    await undoImport(district.ports, officer(), { id: batch, keepLater: false });
    expect((await rows()).map(({ name }) => name)).toEqual(['Nông Thử 23']);
  });
});
