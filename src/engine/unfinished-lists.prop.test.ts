import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Register } from '../catalogue/index.ts';
import { indicatorsOf } from '../catalogue/index.ts';
import type { Day, FigureId, SetId } from '../kernel/index.ts';
import type { RegisterRows, Row } from '../registers/index.ts';
import { arbitraryRows, shippedCatalogue } from '../testing/index.ts';
import type { UnitData } from './index.ts';
import { collectFigures, compileCatalogue, judgeSet, prepareSubject, toSubjectInput } from './index.ts';

const SEED = 20_261_201;
const period = { year: 2024, on: '2025-01-31' as Day };
const catalogue = shippedCatalogue();
const engine = compileCatalogue(catalogue);
const setsByRegister = (register: Register): readonly SetId[] => {
  const counted = new Set([...catalogue.figures.values()].filter(({ from }) => from?.register === register.id));
  return [...catalogue.sets.values()].flatMap((set) =>
    indicatorsOf(set).some(({ requirement }) => JSON.stringify(requirement, texts).match(idsOf([...counted])))
      ? [set.id]
      : [],
  );
};
const texts = (_: string, value: unknown) => (value instanceof Map ? [...value] : value);
const idsOf = (figures: readonly { readonly id: FigureId }[]) =>
  new RegExp(`"(?:${figures.map(({ id }) => id).join('|')})"`);

/**
 * A list as it is now, and as it is when more rows were written and perhaps somebody finished it.
 */
interface Writing {
  readonly now: readonly Row[];
  readonly later: readonly Row[];
  readonly isFinished: boolean;
  /** How many rows more than are there later the list is expected to have. */
  readonly spare: number;
}

/** Rows that may stand in one list: what is the key of its fixed items is said once. */
function distinct(register: Register, rows: readonly Row[]): readonly Row[] {
  const { expects } = register;
  if (expects?.kind !== 'values' || !expects.only) return rows;
  const seen = new Set<unknown>();
  return rows.filter(({ values }) => {
    const item = values[expects.column];
    if (item === undefined || seen.has(item)) return false;
    seen.add(item);
    return true;
  });
}

function arbitraryWriting(register: Register): fc.Arbitrary<Writing> {
  return fc
    .tuple(arbitraryRows(register, 8), fc.nat(8), fc.boolean(), fc.nat(3))
    .map(([rows, count, isFinished, spare]) => {
      const later = distinct(register, rows);
      return { now: later.slice(0, count), later, isFinished, spare };
    });
}

function unitWith(register: Register, rows: readonly Row[], { later, spare }: Writing, isFinished: boolean): UnitData {
  const list: RegisterRows = { register: register.id, rows, ...(isFinished ? { keptTo: period.on } : {}) };
  const { expects } = register;
  const length = later.length + spare;
  return {
    unit: { name: 'Nà Phai', kind: 'xa', attributes: new Map() },
    period,
    declared: expects?.kind === 'figure' && length > 0 ? new Map([[expects.figure, { value: length }]]) : new Map(),
    registers: new Map([[register.id, list]]),
  };
}

describe(`[ENG-54] seed ${SEED}`, () => {
  const lists = [...catalogue.registers.values()].map((register) => [register.id, register] as const);

  it.each(lists)('writing on, and finishing a list, never turns what was decided: %s', (_, register) => {
    const asked = setsByRegister(register);
    const length = register.expects?.kind === 'figure' ? register.expects.figure : undefined;
    fc.assert(
      fc.property(arbitraryWriting(register), (writing) => {
        const states = [
          unitWith(register, writing.now, writing, false),
          unitWith(register, writing.later, writing, writing.isFinished),
        ];
        const [before, after] = states.map((data) => {
          const known = collectFigures(catalogue, data);
          const subject = prepareSubject(engine, toSubjectInput(catalogue, data, known));
          const isSure = known.get(length!)?.discrepancy !== true;
          return { isSure, verdicts: asked.map((id) => judgeSet(engine, id, subject)) };
        });
        // A finished list that is shorter than was declared contradicts what was said before.
        if (!after!.isSure) return;
        for (const [index, verdict] of before!.verdicts.entries()) {
          const later = new Map(indicatorsOf(after!.verdicts[index]!).map((one) => [one.indicator.id, one.verdict]));
          for (const one of indicatorsOf(verdict))
            if (one.verdict !== 'undetermined')
              expect([one.indicator.id, later.get(one.indicator.id)]).toEqual([one.indicator.id, one.verdict]);
        }
      }),
      { seed: SEED, numRuns: 60 },
    );
  });
});
