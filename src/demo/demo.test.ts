import { describe, expect, it } from 'vitest';
import type { Column } from '../catalogue/index.ts';
import { VILLAGE_LIST } from '../catalogue/index.ts';
import { collectFigures } from '../engine/index.ts';
import type { RegisterId } from '../kernel/index.ts';
import { fold } from '../kernel/index.ts';
import type { Row } from '../registers/index.ts';
import { decodeCell, encodeValue, takeRows, toVillageNames } from '../registers/index.ts';
import { shippedCatalogue } from '../testing/shipped-catalogue.ts';
import type { UnitsInput } from '../units/index.ts';
import { planUnitsImport, UnitTree } from '../units/index.ts';
import { DEMO_YEAR } from './commune.ts';
import type { DemoCommuneData } from './generate.ts';
import { generateCommune } from './generate.ts';
import type { DemoPlan } from './plan.ts';
import { planDemo } from './plan.ts';
import { toUnitRecords } from './records.ts';
import { toUnitData } from './testing/judge-plan.ts';

const catalogue = shippedCatalogue();

/** Every commune of a plan, one at a time. */
function* generateAll(plan: DemoPlan): Generator<DemoCommuneData> {
  for (const { communes } of plan.districts) for (const commune of communes) yield generateCommune(commune);
}

function newIds(): () => never {
  let next = 0;
  return () => `unit-${next++}` as never;
}

describe('the units of the demo', () => {
  it('are the tree before July 2025, with invented villages', () => {
    const { units } = planDemo('province');
    const below = (province: string) => {
      const districts = units.filter(({ parentCode }) => parentCode === province);
      const codes = new Set(districts.map(({ code }) => code));
      const communes = units.filter(
        ({ kind, parentCode, validTo }) => kind === 'xa' && validTo === undefined && codes.has(parentCode!),
      );
      return [districts.length, communes.length];
    };
    expect(below('20')).toEqual([11, 200]);
    expect(below('30')).toEqual([12, 235]);
    expect(below('35')).toEqual([6, 109]);
    const inLangSon = new Set(
      units.filter(({ region }) => region?.includes('dan-toc-thieu-so')).map(({ code }) => code),
    );
    const villages = units.filter(
      ({ kind, parentCode, validTo }) => kind === 'thon' && validTo === undefined && inLangSon.has(parentCode!),
    );
    expect(villages.length).toBeGreaterThan(1600);
    expect(villages.length).toBeLessThan(1800);
    expect(planDemo('country').units.filter(({ kind }) => kind === 'tinh')).toHaveLength(63);
  });

  it.each(['commune', 'district', 'province'] as const)('pass the checks of an import without an issue: %s', (size) => {
    const plan = planDemo(size);
    const { counts, issues } = planUnitsImport(
      new UnitTree({ units: [], attributes: [], successions: [] }),
      toInput(plan),
      newIds(),
    );
    expect(issues).toEqual([]);
    expect(counts.units.added).toBe(plan.units.length);
    expect(counts.successions.added).toBe(plan.successions.length);
  });

  it('know chains of successions: two into one, one into two, another name, another type with the same code, a merge of 2020', () => {
    const plan = planDemo('province');
    const records = toUnitRecords(plan, newIds());
    const tree = new UnitTree(records);
    expect(new Set(plan.successions.map(({ kind }) => kind))).toEqual(new Set(['full', 'part', 'rename', 'retype']));
    const [before, after] = tree.withCode('06406');
    expect([before?.name, after?.name]).toEqual(['Thiện Kỵ', 'Thiện Tân']);
    const into = records.successions
      .filter(({ to }) => to === after!.stretch)
      .map(({ from }) => tree.stretch(from)!.name);
    expect(into).toEqual(['Thiện Kỵ', 'Tân Lập']);
    const chiLang = plan.units.filter(({ kind, name }) => kind === 'xa' && name === 'Chi Lăng');
    expect(chiLang.length).toBeGreaterThan(2);
  });
});

describe('the rows of the demo', () => {
  it('the first commune keeps every register of the catalogue, with a few thousand rows', () => {
    const [data] = [...generateAll(planDemo('commune'))];
    const rows = rowsByRegister([data!]);
    expect([...rows.keys()].sort()).toEqual([...catalogue.registers.keys()].sort());
    expect(sum([...rows.values()])).toBeGreaterThan(2000);
    expect(sum([...rows.values()])).toBeLessThan(4000);
  });

  it('a province keeps every register, unevenly: nearly all communes most of them, a few next to nothing', () => {
    const perCommune: number[] = [];
    const communesWith = new Map<RegisterId, number>();
    const started = performance.now();
    for (const data of generateAll(planDemo('province'))) {
      const rows = rowsByRegister([data]);
      perCommune.push(sum([...rows.values()]));
      for (const id of rows.keys()) communesWith.set(id, (communesWith.get(id) ?? 0) + 1);
    }
    console.info(
      `${sum(perCommune)} rows of ${perCommune.length} communes in ${Math.round(performance.now() - started)} ms`,
    );
    expect(sum(perCommune)).toBeGreaterThan(200_000);
    expect(sum(perCommune)).toBeLessThan(400_000);
    expect([...communesWith.keys()].sort()).toEqual([...catalogue.registers.keys()].sort());
    for (const [id, count] of communesWith) expect(count, id).toBeGreaterThan(perCommune.length * 0.8);
    expect(perCommune.filter((count) => count < 400).length).toBeGreaterThan(5);
    expect(Math.max(...perCommune)).toBeGreaterThan(2000);
  });

  it('are rows that people could have typed: every cell reads back as it is, and no check finds an error', () => {
    for (const data of generateAll(planDemo('district'))) {
      const list = data.commune.registers.get(VILLAGE_LIST);
      for (const unit of [data.commune, ...data.villages]) {
        for (const [id, { rows }] of unit.registers) {
          const register = catalogue.registers.get(id)!;
          expect(register.keptBy).toBe(unit === data.commune ? 'xa' : 'thon');
          const columns = new Map<string, Column>(register.columns.map((column) => [column.id, column]));
          for (const row of rows) for (const column in row.values) readsBack(columns.get(column), row, column);
          const checked = rows.map((row) => ({ row, unreadable: [] }));
          const villages = toVillageNames(list?.rows);
          const { issues } = takeRows(register, checked, {
            place: ({ line }) => ({ file: id, line }),
            year: DEMO_YEAR,
            villages,
          });
          expect(issues.filter(({ severity }) => severity === 'error')).toEqual([]);
        }
      }
    }
  });

  it('are the same in every run, and those of one commune do not depend on the others', () => {
    const third = planDemo('district').districts[0]!.communes[2]!;
    const [, , again] = [...generateAll(planDemo('district'))];
    expect(generateCommune(third)).toEqual(again);
    const another = planDemo('district').districts[0]!.communes[3]!;
    expect(generateCommune(another).commune.registers).not.toEqual(again!.commune.registers);
  });

  it('are incomplete as in life', () => {
    const found = {
      blanks: 0,
      missingVillages: 0,
      stoppedInOctober: 0,
      expired: 0,
      withoutMarks: 0,
      discrepancies: 0,
      thinWeeks: 0,
    };
    const plan = planDemo('province');
    for (const { communes } of plan.districts.slice(0, 4)) {
      for (const commune of communes) {
        const { registers } = generateCommune(commune).commune;
        const data = toUnitData(commune.unit, generateCommune(commune).commune);
        for (const figure of collectFigures(catalogue, data).values()) {
          if (figure.discrepancy) found.discrepancies++;
          if (figure.counted?.awaited.some(({ holds }) => holds !== undefined)) found.missingVillages++;
          if (
            figure.id === 'so-tin-tu-san-xuat-theo-tuan' &&
            typeof figure.value === 'object' &&
            'periods' in figure.value
          )
            found.thinWeeks += [...figure.value.periods.values()].filter(
              (count) => typeof count === 'number' && count < 3,
            ).length;
        }
        for (const [id, { rows, keptTo }] of registers) {
          const required = catalogue.registers.get(id)!.columns.filter((column) => column.required);
          found.blanks += rows.filter(({ values }) =>
            required.some((column) => values[column.id] === undefined),
          ).length;
          if (keptTo !== undefined && keptTo < `${DEMO_YEAR}-11`) found.stoppedInOctober++;
        }
        found.expired += cells(registers.get('san-pham-ocop' as RegisterId)?.rows, 'ngay-het-han').filter(
          (day) => day < '2025',
        ).length;
        const names = cells(registers.get('nguoi-dung-dien-thoai-thong-minh' as RegisterId)?.rows, 'ho-ten');
        found.withoutMarks += names.filter(
          (name) => name === fold(name) && names.some((other) => other !== name && fold(other) === name),
        ).length;
      }
    }
    for (const [what, count] of Object.entries(found)) expect(count, what).toBeGreaterThan(10);
  });

  it('every figure that no register counts is declared, with a paper', () => {
    const declared = new Set<string>();
    for (const { commune, villages } of generateAll(planDemo('district'))) {
      for (const unit of [commune, ...villages]) {
        for (const [id, { source }] of unit.declared) {
          declared.add(id);
          expect(catalogue.figures.has(id), id).toBe(true);
          expect(source).toMatch(/^Báo cáo số \d+\/BC-UBND ngày \d\d\/12\/2024$/);
        }
      }
    }
    const onlyDeclared = [...catalogue.figures.values()].filter(({ from }) => from === undefined).map(({ id }) => id);
    expect(onlyDeclared.filter((id) => !declared.has(id))).toEqual([]);
  });
});

function toInput({ units, successions }: ReturnType<typeof planDemo>): UnitsInput {
  return {
    units: units.map(({ region, ...unit }, index) => ({
      ...unit,
      attributes: new Map(region ? [['vung', region]] : []),
      at: () => ({ file: 'demo', line: index + 1 }),
    })),
    attributes: [],
    successions: successions.map(({ from, to, ...succession }, index) => ({
      ...succession,
      from: from.code,
      to: to.code,
      date: to.validFrom,
      at: () => ({ file: 'demo', line: index + 1 }),
    })),
    unread: new Set(),
  };
}

function rowsByRegister(all: readonly DemoCommuneData[]): ReadonlyMap<RegisterId, number> {
  const rows = new Map<RegisterId, number>();
  for (const { commune, villages } of all)
    for (const { registers } of [commune, ...villages])
      for (const [id, register] of registers) rows.set(id, (rows.get(id) ?? 0) + register.rows.length);
  return rows;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

function readsBack(column: Column | undefined, row: Row, id: string): void {
  const value = row.values[id as Column['id']]!;
  if (column === undefined) throw new Error(`no column ${id}`);
  const decoded = decodeCell(encodeValue(value, column), column);
  if (decoded.value !== value || decoded.findings.length > 0)
    throw new Error(
      `${id} ${String(value)} reads back as ${String(decoded.value)} ${JSON.stringify(decoded.findings)}`,
    );
}

function cells(rows: readonly Row[] | undefined, column: string): readonly string[] {
  return (rows ?? []).flatMap(({ values }) => {
    const value = values[column as Column['id']];
    return typeof value === 'string' ? [value] : [];
  });
}
