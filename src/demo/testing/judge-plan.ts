import type { Catalogue, CriteriaSet } from '../../catalogue/index.ts';
import type { Engine, SetVerdict, SubjectInput, UnitData, Verdict } from '../../engine/index.ts';
import { collectFigures, judgeSet, prepareSubject, toSubjectInput } from '../../engine/index.ts';
import type { UnitKind } from '../../kernel/index.ts';
import { unitTitle } from '../../units/index.ts';
import type { DemoCommune, DemoUnitData } from '../commune.ts';
import { DEMO_DAY, DEMO_YEAR } from '../commune.ts';
import type { DemoCommuneData } from '../generate.ts';
import { generateCommune } from '../generate.ts';
import type { DemoPlan } from '../plan.ts';
import type { DemoUnit } from '../tree.ts';
import { cutVillage } from './cut-village.ts';

/** One unit judged by one set. */
export interface DemoVerdict {
  readonly unit: DemoUnit;
  readonly verdict: SetVerdict;
}

/**
 * Judges every unit of a plan that says anything by every set of its kind and province, in memory
 * and a district at a time.
 */
export function* judgePlan(engine: Engine, plan: DemoPlan): Generator<DemoVerdict> {
  const { catalogue } = engine;
  const provinces = new Map(plan.units.filter(({ kind }) => kind === 'tinh').map(({ code, name }) => [code, name]));
  for (const district of plan.districts) {
    const province = provinces.get(district.unit.parentCode ?? '');
    const sets = [...catalogue.sets.values()].filter((set) => set.province === province);
    const judge = function* (unit: DemoUnit, input: SubjectInput): Generator<DemoVerdict> {
      const subject = prepareSubject(engine, input);
      for (const set of ofKind(sets, unit.kind)) yield { unit, verdict: judgeSet(engine, set.id, subject) };
    };
    const below: SubjectInput[] = [];
    for (const commune of district.communes) {
      const data = generateCommune(commune);
      const villages = villagesOf(catalogue, commune, data);
      for (const [unit, input] of villages) yield* judge(unit, input);
      const input = toInput(catalogue, commune.unit, data.commune);
      yield* judge(commune.unit, input);
      below.push({ ...input, children: villages.map(([, child]) => child) });
    }
    if (district.data === undefined) continue;
    const input = toInput(catalogue, district.unit, district.data);
    yield* judge(district.unit, { ...input, children: [...below, ...district.others.map(silent)] });
  }
}

function ofKind(sets: readonly CriteriaSet[], kind: UnitKind): readonly CriteriaSet[] {
  return sets.filter(({ subject }) => subject === kind);
}

function villagesOf(
  catalogue: Catalogue,
  commune: DemoCommune,
  data: DemoCommuneData,
): readonly (readonly [DemoUnit, SubjectInput])[] {
  return data.villages.map((village, index) => {
    const { title, name, type } = commune.villages[index]!;
    const unit: DemoUnit = {
      ...commune.unit,
      code: village.code,
      kind: 'thon',
      type,
      name,
      parentCode: commune.unit.code,
    };
    const registers = new Map([...cutVillage(catalogue, data.commune.registers, title), ...village.registers]);
    return [unit, toInput(catalogue, unit, { ...village, registers })];
  });
}

/** A commune that hands in nothing: nobody knows how it stands. */
function silent(): SubjectInput {
  return { kind: 'xa', attributes: new Map(), period: { year: DEMO_YEAR, on: DEMO_DAY }, figures: new Map() };
}

function toInput(catalogue: Catalogue, unit: DemoUnit, data: DemoUnitData): SubjectInput {
  const unitData = toUnitData(unit, data);
  return toSubjectInput(catalogue, unitData, collectFigures(catalogue, unitData));
}

/** A unit of the demo as the engine takes it. */
export function toUnitData(unit: DemoUnit, { year, on, declared, registers }: DemoUnitData): UnitData {
  return {
    unit: {
      code: unit.code,
      name: unitTitle(unit),
      kind: unit.kind,
      attributes: new Map(unit.region ? [['vung', unit.region]] : []),
    },
    period: { year, on },
    declared,
    registers,
  };
}

export type Tally = Readonly<Partial<Record<Verdict, number>>>;

/** Adds one to a verdict under a key. */
export function countVerdict(
  tallies: Map<string, Partial<Record<Verdict, number>>>,
  key: string,
  verdict: Verdict,
): void {
  const tally = tallies.get(key) ?? {};
  tally[verdict] = (tally[verdict] ?? 0) + 1;
  tallies.set(key, tally);
}
