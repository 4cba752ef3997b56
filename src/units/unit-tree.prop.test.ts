import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Day, StretchId, UnitId } from '../kernel/index.ts';
import { addDays } from '../kernel/index.ts';
import type { UnitLine } from './import-lines.ts';
import { planUnitsImport, withChanges } from './plan-import.ts';
import { NO_UNITS } from './testing/build-units.ts';
import type { Unit, UnitAttributeSpan } from './unit.ts';
import { UnitTree } from './unit-tree.ts';

const START = '2020-01-01' as Day;
const SPAN = 20;
const day = fc.nat(SPAN).map((days) => addDays(START, days));
const CODES = ['90', '901', '902', '90101', '90102'];
/** Codes that may stand above, seldom one that may not. */
const ABOVE = { 2: ['90'], 3: ['90', '90', '90101'], 5: ['901', '902', '90'] } as const;
const KINDS = { 2: ['tinh', 'tinh'], 3: ['huyen', 'huyen'], 5: ['xa', 'xa'] } as const;

function lineOf(code: string): UnitLine {
  const [kind, type] = KINDS[code.length as 2 | 3 | 5];
  const at = () => ({ sheet: 'Đơn vị', line: 2 });
  return { code, kind, type, name: `Thử ${code}`, validFrom: START, attributes: new Map(), at };
}

/** Lines of few codes on few days, so that they meet, overlap and leave holes. */
const line = fc
  .record({
    code: fc.constantFrom(...CODES),
    parent: fc.nat(2),
    from: day,
    length: fc.option(fc.nat(SPAN), { nil: undefined }),
  })
  .map(({ code, parent, from, length }): UnitLine => {
    const unit = lineOf(code);
    return {
      ...unit,
      validFrom: from,
      ...(unit.kind === 'tinh' ? {} : { parentCode: ABOVE[code.length as 3 | 5][parent]! }),
      ...(length === undefined ? {} : { validTo: addDays(from, length) }),
    };
  });

const province: UnitLine = { ...lineOf('90'), validFrom: addDays(START, -1) };

/** The tree after several imports, each carried out only where it has no errors. */
const tree = fc.array(fc.array(line, { maxLength: 2 }), { minLength: 10, maxLength: 30 }).map((files) => {
  let id = 0;
  let current = NO_UNITS;
  for (const units of [[province], ...files]) {
    const input = { units, attributes: [], successions: [], unread: new Set<string>() };
    const { issues, ...changes } = planUnitsImport(current, input, () => `u${id++}` as StretchId);
    if (!issues.some(({ severity }) => severity === 'error')) current = withChanges(current, changes);
  }
  return current;
});
const days = Array.from({ length: 2 * SPAN + 2 }, (_, index) => addDays(START, index - 1));
const lives = (unit: { validFrom: Day; validTo?: Day }, on: Day) =>
  unit.validFrom <= on && (unit.validTo ?? '9999-12-31') >= on;

describe('whatever files were imported, as far as they could be', () => {
  it('[UNIT-1] on every day a code belongs to at most one unit, and the tree finds it', () => {
    fc.assert(
      fc.property(tree, (one) => {
        for (const on of days)
          for (const code of CODES) {
            const slow = one.records.units.filter((unit) => unit.code === code && lives(unit, on));
            expect(slow.length).toBeLessThanOrEqual(1);
            expect(one.find(code, on)).toBe(slow[0]);
          }
      }),
    );
  });

  it('[UNIT-2] on every day every unit stands below one of a higher tier, up to a province, and the tree finds who is below', () => {
    fc.assert(
      fc.property(tree, (one) => {
        for (const on of days) {
          const alive = one.records.units.filter((unit) => lives(unit, on));
          for (const unit of alive) {
            expect(one.province(unit, on)?.kind).toBe('tinh');
            const below = alive.filter(({ parentCode }) => parentCode === unit.code);
            expect(new Set(one.children(unit, on))).toEqual(new Set(below));
            const under = alive.filter((other) => other === unit || one.ancestors(other, on).includes(unit));
            expect(new Set(one.subtree(unit, on))).toEqual(new Set(under));
          }
        }
      }),
    );
  });
});

describe('attributes', () => {
  const unit: Unit = {
    id: 'u' as UnitId,
    stretch: 'u' as StretchId,
    code: '90',
    kind: 'tinh',
    type: 'tinh',
    name: 'Thử',
    validFrom: START,
  };
  const spans = fc.uniqueArray(
    fc.record({
      from: day,
      length: fc.option(fc.nat(5), { nil: undefined }),
      carried: fc.constantFrom([], ['mien-nui']),
    }),
    { selector: ({ from }) => from, maxLength: 6 },
  );

  it('[UNIT-4] on every day the latest value that began counts, unless it ended', () => {
    fc.assert(
      fc.property(spans, (described) => {
        const attributes = described.map(
          ({ from, length, carried }): UnitAttributeSpan => ({
            unit: unit.id,
            attribute: 'vung',
            carried,
            validFrom: from,
            ...(length === undefined ? {} : { validTo: addDays(from, length) }),
          }),
        );
        const one = new UnitTree({ units: [unit], attributes, successions: [] });
        for (const on of days) {
          const latest = attributes
            .filter(({ validFrom }) => validFrom <= on)
            .sort((a, b) => (a.validFrom < b.validFrom ? 1 : -1))[0];
          expect(one.attributesOn(unit, on).get('vung')).toEqual(
            latest && lives(latest, on) ? latest.carried : undefined,
          );
        }
      }),
    );
  });
});
