import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { VILLAGE_LIST } from '../../catalogue/index.ts';
import type { ColumnId, Day, FigureId, RegisterId } from '../../kernel/index.ts';
import { hasServer } from '../../store/testing/test-database.ts';
import type { StoredDistrict } from '../../testing/harness/index.ts';
import { DISTRICT, diskFiles, storedDistrict, temporaryFolder } from '../../testing/harness/index.ts';
import { commitImport } from '../imports/commit-import.ts';
import { stageImport } from '../imports/stage-import.ts';
import { WHOLE_REACH } from '../ports/reach.ts';
import { addRow, changeRow, deleteRow, restoreRow } from '../registers/change-row.ts';
import { keepDays } from '../registers/keep-days.ts';
import { assessUnit } from './assess-unit.ts';
import { declareFigure } from './declare-figure.ts';
import { overview } from './overview.ts';
import { checkFigures, finishFigures, rebuildFigures } from './rebuild-figures.ts';
import { rejudgeUnits } from './rejudge-units.ts';
import { figureHistory, unitFigures } from './unit-figures.ts';

const SPEAKERS = 'loa-theo-thon';
const WITH_SPEAKERS = 'so-thon-co-loa-hoat-dong' as FigureId;
const HOUSEHOLDS = 'so-ho-gia-dinh' as FigureId;

describe.runIf(hasServer)('figures and verdicts follow the registers', () => {
  let district: StoredDistrict;
  beforeAll(async () => {
    district = await storedDistrict({ today: '2025-01-31' });
    for (const name of ['Thôn Nà Cáy', 'Thôn Pác Lùng', 'Thôn Khuổi Slao'])
      await add(VILLAGE_LIST, { thon: name, 'so-ho': '40' });
  });
  afterAll(() => district.drop());

  const officer = () => district.officer(DISTRICT.naPhai);
  const row = (register: string) => ({ unit: DISTRICT.naPhai, register, year: 2024 });
  const add = async (register: string, cells: Readonly<Record<string, string>>) => {
    const answer = await addRow(district.ports, officer(), { ...row(register), cells: new Map(Object.entries(cells)) });
    expect(answer, JSON.stringify(answer)).toMatchObject({ done: true });
    return answer as Extract<typeof answer, { done: true }>;
  };
  const known = async (figure: FigureId, asOf?: string) =>
    (await unitFigures(district.ports, officer(), { unit: DISTRICT.naPhai, year: 2024, asOf })).figures.find(
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

  it('[FIG-3] a declared figure stands with its document; one that contradicts the rows is shown and not used', async () => {
    const declare = (value: string | undefined) =>
      declareFigure(district.ports, officer(), {
        unit: DISTRICT.naPhai,
        year: 2024,
        figure: WITH_SPEAKERS,
        value,
        source: 'Báo cáo số 12/BC-UBND',
      });
    expect(await declare('3')).toMatchObject({ done: true, issues: [] });
    expect(await known(WITH_SPEAKERS)).toMatchObject({
      value: 1,
      provenance: {
        from: 'counted',
        register: SPEAKERS,
        countedRows: 1,
        declared: { value: 3, source: 'Báo cáo số 12/BC-UBND' },
      },
    });
    expect(await declare(undefined)).toMatchObject({ done: true });
    expect((await known(WITH_SPEAKERS))?.provenance).not.toHaveProperty('declared');
    expect(await declare('nhiều')).toMatchObject({ done: false, issues: [{ code: 'value.not-a-number' }] });
    await expect(
      declareFigure(district.ports, officer(), {
        unit: DISTRICT.naPhai,
        year: 2024,
        figure: 'so-tau-vu-tru',
        value: '1',
      }),
    ).rejects.toMatchObject({ code: 'figure.not-found' });
  });

  it('[FIG-2] days for which a logbook is complete move what rests on it', async () => {
    const kept = { unit: DISTRICT.naPhai, register: 'nhat-ky-truyen-thanh', year: 2024 };
    await add('nhat-ky-truyen-thanh', {
      ngay: '10/01/2024',
      loai: 'Tự sản xuất',
      'ten-tin': 'Tin thử',
      'chuyen-doi-so': 'không',
    });
    const weeks = async () => {
      const value = (await known('so-tin-tu-san-xuat-theo-tuan' as FigureId))?.value;
      return typeof value === 'object' && 'periods' in value
        ? [...value.periods.values()].filter((one) => typeof one === 'number').length
        : 0;
    };
    const before = await weeks();
    expect(
      await keepDays(district.ports, officer(), { ...kept, from: '2024-01-01' as Day, to: '2024-12-31' as Day }),
    ).toEqual([]);
    expect(await weeks()).toBeGreaterThan(before);
    expect(
      await keepDays(district.ports, officer(), { ...kept, from: '2024-12-31' as Day, to: '2024-01-01' as Day }),
    ).toMatchObject([{ code: 'kept.out-of-order' }]);
    expect(await keepDays(district.ports, officer(), { ...kept, register: SPEAKERS })).toMatchObject([
      { code: 'kept.no-logbook' },
    ]);
  });

  it('[FIG-4] what was known on 30 June can be asked in January', async () => {
    const moment = (day: string) => `${day}T10:00:00.000000Z`;
    const banThu = { unit: DISTRICT.banThu, register: VILLAGE_LIST, year: 2024 };
    const actor = district.officer(DISTRICT.banThu);
    const asOf = async (day: string) => {
      const found = await unitFigures(district.ports, actor, {
        unit: DISTRICT.banThu,
        year: 2024,
        asOf: `${day}T23:00:00.000000Z`,
      });
      const { verdicts } = await assessUnit(district.ports, actor, {
        unit: DISTRICT.banThu,
        sets: [],
        year: 2024,
        asOf: `${day}T23:00:00.000000Z`,
      });
      return {
        households: found.figures.find(({ figure }) => figure.id === HOUSEHOLDS)?.value,
        sets: found.verdicts.map(({ set, verdict }) => [set, verdict]),
        recounted: verdicts.map(({ set, verdict }) => [set.id, verdict]),
      };
    };
    district.setClock(moment('2024-05-01'));
    await addRow(district.ports, actor, {
      ...banThu,
      cells: new Map([
        ['Thôn', 'Thôn Thử'],
        ['so-ho', '10'],
      ]),
    });
    district.setClock(moment('2024-09-01'));
    await addRow(district.ports, actor, {
      ...banThu,
      cells: new Map([
        ['Thôn', 'Thôn Mẫu'],
        ['so-ho', '15'],
      ]),
    });
    district.setClock(undefined);
    expect((await asOf('2024-06-30')).households).toBe(10);
    expect((await asOf('2024-09-30')).households).toBe(25);
    expect((await asOf('2024-04-30')).households).toBeUndefined();
    const june = await asOf('2024-06-30');
    expect(june.sets).toEqual(june.recounted);
  });

  it('[FIG-4] two changes at one moment of the clock are two states, one after the other', async () => {
    const { ports, setClock } = district;
    setClock('2024-11-01T10:00:00.000000Z');
    const actor = district.officer(DISTRICT.banThu);
    for (const households of ['20', '21', '22'])
      await changeRow(ports, actor, {
        unit: DISTRICT.banThu,
        register: VILLAGE_LIST,
        rowNo: 1,
        year: 2024,
        cells: new Map([['so-ho', households]]),
      });
    setClock(undefined);
    const { changes } = await figureHistory(ports, actor, { unit: DISTRICT.banThu, year: 2024, figure: HOUSEHOLDS });
    expect(changes.slice(-3).map(({ value }) => value)).toEqual([35, 36, 37]);
    expect((await checkFigures(ports, district.admin, {})).drift).toEqual([]);
  });

  it('[FIG-5] a village is judged by the rows of its commune that speak of it', async () => {
    const naCay = district.officer(DISTRICT.naPhai, DISTRICT.naCay);
    const stored = await unitFigures(district.ports, naCay, { unit: DISTRICT.naCay, year: 2024 });
    const assessed = await assessUnit(district.ports, naCay, { unit: DISTRICT.naCay, sets: [], year: 2024 });
    expect(stored.verdicts.map(({ set }) => set)).toContain('lang-son/thon-thong-minh-2023');
    expect(
      assessed.data.registers.get(SPEAKERS as RegisterId)?.rows.map(({ values }) => values['thon' as ColumnId]),
    ).toEqual(['Thôn Nà Cáy']);
    expect(stored.verdicts.map(({ set, verdict }) => [set, verdict])).toEqual(
      assessed.verdicts.map(({ set, verdict }) => [set.id, verdict]),
    );
  });

  it('[FIG-6] a verdict below is counted above, in the same breath', async () => {
    const { ports, admin } = district;
    const asked = (await overview(ports, admin, { unit: DISTRICT.district, year: 2024 })).sets.map(
      ({ set, counts }) => [set.subject, set.id, counts],
    );
    expect(asked.filter(([subject]) => subject === 'xa').length).toBeGreaterThan(0);
    expect(asked.filter(([subject]) => subject === 'thon').length).toBeGreaterThan(0);
    const { drift, units } = await checkFigures(ports, admin, {});
    expect(drift).toEqual([]);
    expect(units).toBe(7);
  });

  it('[FIG-7] marks of a change outlive a crash: they are worked out by whoever comes next', async () => {
    const { ports, store } = district;
    const [first] = await store.transaction(WHOLE_REACH, (tx) =>
      tx.rows.list(district.id(DISTRICT.naPhai), SPEAKERS as RegisterId),
    );
    await store.transaction(WHOLE_REACH, async (tx) => {
      const locked = await tx.rows.lock(district.id(DISTRICT.naPhai), SPEAKERS as RegisterId);
      await tx.rows.replace(first!, locked, { ...first!, isDeleted: true }, officer().snapshot);
      for (let times = 0; times < 3; times++)
        await tx.marks.add(district.id(DISTRICT.naPhai), [{ kind: 'register', register: SPEAKERS as RegisterId }], {
          villages: [first!.village ?? ''],
        });
    });
    // The product ends here. Nothing is worked out yet.
    expect((await checkFigures(ports, district.admin, {})).drift.length).toBeGreaterThan(0);
    const worked = await finishFigures(ports, district.admin);
    expect(worked).toBe(2);
    expect((await checkFigures(ports, district.admin, {})).drift).toEqual([]);
    expect(await store.transaction(WHOLE_REACH, (tx) => tx.marks.count())).toBe(0);
  });

  it('[FIG-8] tampering with stored figures is found by rebuild --check, and mended by rebuild', async () => {
    const { ports, admin, database, id } = district;
    await database.asSuperuser(
      `update unit_year set figures = jsonb_set(figures, '{${HOUSEHOLDS}}', '999') where unit_id = $1`,
      [id(DISTRICT.naPhai)],
    );
    await database.asSuperuser(`update verdict_now set verdict = 'met' where unit_id = $1 and verdict <> 'met'`, [
      id(DISTRICT.banThu),
    ]);
    const { drift } = await checkFigures(ports, admin, {});
    expect(drift.map(({ unit }) => unit.code).sort()).toEqual([DISTRICT.naPhai, DISTRICT.banThu].sort());
    expect(drift.find(({ unit }) => unit.code === DISTRICT.naPhai)?.figures).toEqual([HOUSEHOLDS]);
    await rebuildFigures(ports, admin, {});
    expect((await checkFigures(ports, admin, {})).drift).toEqual([]);
  });

  it('[FIG-10] judging all units together from stored figures gives what judging them one by one gives', async () => {
    const { ports, admin, database, id } = district;
    expect(await rejudgeUnits(ports, admin, { year: 2024 })).toMatchObject({ changed: 0 });
    const tampered = await database.asSuperuser(
      `update verdict_now set verdict = 'met' where verdict <> 'met' and unit_id = any ($1::uuid[]) returning set_id`,
      [[id(DISTRICT.naPhai), id(DISTRICT.naCay), id(DISTRICT.banThu)]],
    );
    expect(tampered.length).toBeGreaterThan(3);
    expect(await rejudgeUnits(ports, admin, { year: 2024 })).toMatchObject({ changed: tampered.length });
    expect((await checkFigures(ports, admin, {})).drift).toEqual([]);
  });

  it('[FIG-9] edits in any order leave what a full recount gives', async () => {
    const { ports, admin } = district;
    const files = temporaryFolder('minhchung-figures');
    const staged = await stageImport(ports, officer(), {
      file: diskFiles.source('samples/xa-na-phai.xlsx'),
      unit: DISTRICT.naPhai,
      mode: 'add',
    });
    await commitImport(ports, officer(), { id: staged.batch! });
    files.remove();
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
