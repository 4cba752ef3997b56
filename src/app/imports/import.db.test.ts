import { writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { indicatorsOf } from '../../catalogue/index.ts';
import type { RegisterId } from '../../kernel/index.ts';
import { hasServer } from '../../store/testing/test-database.ts';
import type { StoredDistrict } from '../../testing/harness/index.ts';
import { DISTRICT, diskFiles, storedDistrict, temporaryFolder } from '../../testing/harness/index.ts';
import { assessUnit } from '../figures/assess-unit.ts';
import { checkFigures } from '../figures/rebuild-figures.ts';
import { unitFigures } from '../figures/unit-figures.ts';
import { getSet } from '../ground/law-lookups.ts';
import { assessFile } from '../law/assess-file.ts';
import { WHOLE_REACH } from '../ports/reach.ts';
import { changeRow } from '../registers/change-row.ts';
import { commitImport } from './commit-import.ts';
import type { StagedImport } from './stage-import.ts';
import { stageImport } from './stage-import.ts';
import { undoImport } from './undo-import.ts';

const SAMPLE = 'samples/xa-na-phai.xlsx';
const SETS = ['lang-son/xa-ntm-2022', 'lang-son/xa-ntm-nang-cao-2022'];
const SPEAKERS = 'loa-theo-thon' as RegisterId;

describe.runIf(hasServer)("a commune's workbook goes into its registers", () => {
  let commune: StoredDistrict;
  const files = temporaryFolder('minhchung-import');
  beforeAll(async () => {
    commune = await storedDistrict({ today: '2025-01-31' });
  });
  afterAll(async () => {
    files.remove();
    await commune.drop();
  });

  const officer = () => commune.officer(DISTRICT.naPhai);
  const stage = (file: string, more: Partial<Parameters<typeof stageImport>[2]> = {}) =>
    stageImport(commune.ports, officer(), {
      file: diskFiles.source(file),
      unit: DISTRICT.naPhai,
      mode: 'add',
      ...more,
    });
  const commit = ({ batch, issues }: StagedImport) => {
    expect(issues.filter(({ severity }) => severity === 'error')).toEqual([]);
    return commitImport(commune.ports, officer(), { id: batch! });
  };
  const speakers = () =>
    commune.store.transaction(WHOLE_REACH, (tx) => tx.rows.list(commune.id(DISTRICT.naPhai), SPEAKERS));
  const csv = (name: string, lines: readonly string[]) => {
    writeFileSync(files.path(name), `${lines.join('\n')}\n`);
    return files.path(name);
  };

  it('[IMP-1] the preview counts what is new, and nothing counts before it is committed', async () => {
    const staged = await stage(SAMPLE);
    expect(staged.issues.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(staged.year).toBe(2024);
    expect(staged.figures).toBeGreaterThan(5);
    expect(staged.counts.length).toBeGreaterThan(10);
    for (const { added, changed, unchanged, absent } of staged.counts) {
      expect(added).toBeGreaterThan(0);
      expect({ changed, unchanged, absent }).toEqual({ changed: 0, unchanged: 0, absent: 0 });
    }
    expect(await speakers()).toEqual([]);
    const done = await commit(staged);
    expect(done.counts).toEqual(staged.counts);
    expect((await speakers()).length).toBeGreaterThan(5);
    await expect(commitImport(commune.ports, officer(), { id: staged.batch! })).rejects.toMatchObject({
      code: 'import.wrong-state',
    });
  });

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
    const again = await stage(SAMPLE);
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
    const file = csv('loa.csv', ['Thôn;Số cụm loa;Hệ thống loa hoạt động', `${name.toUpperCase()};9;có`]);
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

  it('[IMP-4] undoing an import brings everything back, figures included', async () => {
    const { ports } = commune;
    const before = await speakers();
    const figures = async () =>
      (await unitFigures(ports, officer(), { unit: DISTRICT.naPhai })).figures.map(({ figure, value }) => [
        figure.id,
        value,
      ]);
    const known = await figures();
    const file = csv('thay.csv', ['Thôn;Số cụm loa;Hệ thống loa hoạt động', 'Thôn Nà Cáy;1;không']);
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
    const file = csv('them.csv', ['Thôn;Số cụm loa;Hệ thống loa hoạt động', `${name};3;có`]);
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
