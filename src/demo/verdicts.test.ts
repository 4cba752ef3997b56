import { describe, expect, it } from 'vitest';
import type { Requirement } from '../catalogue/index.ts';
import { indicatorsOf } from '../catalogue/index.ts';
import type { Verdict } from '../engine/index.ts';
import { compileCatalogue, judgeMany, prepareSubject, VERDICTS } from '../engine/index.ts';
import type { SetId } from '../kernel/index.ts';
import { shippedCatalogue } from '../testing/shipped-catalogue.ts';
import { DEMO_DAY, DEMO_YEAR } from './commune.ts';
import { declaredForSet } from './country.ts';
import { generateCommune } from './generate.ts';
import { planDemo } from './plan.ts';
import { countVerdict, judgePlan } from './testing/judge-plan.ts';

const catalogue = shippedCatalogue();
const engine = compileCatalogue(catalogue);
type Tallies = Map<string, Partial<Record<Verdict, number>>>;

describe('verdicts of the demo province', () => {
  it('shows every set met, not met and undetermined, and indicators that do not apply', () => {
    const bySet: Tallies = new Map();
    const byIndicator: Tallies = new Map();
    for (const { verdict } of judgePlan(engine, planDemo('province'))) {
      countVerdict(bySet, verdict.set.id, verdict.verdict);
      for (const one of indicatorsOf(verdict))
        countVerdict(byIndicator, `${verdict.set.id} ${one.indicator.id}`, one.verdict);
    }
    console.info(table(bySet));

    expect([...bySet.keys()].sort()).toEqual([...catalogue.sets.keys()].sort());
    for (const [id, tally] of bySet) {
      expect(tally, id).toMatchObject({
        met: expect.any(Number),
        'not-met': expect.any(Number),
        undetermined: expect.any(Number),
      });
    }
    // Sets are met by some and not by most; neither verdict takes nearly all.
    const plain = bySet.get('lang-son/xa-ntm-2022')!;
    for (const verdict of ['met', 'not-met', 'undetermined'] as const) expect(plain[verdict]).toBeGreaterThan(20);
    const notApplicable = [...byIndicator]
      .filter(([, tally]) => tally['not-applicable'] !== undefined)
      .map(([id]) => id);
    expect(notApplicable.sort()).toEqual([
      'ha-nam/thon-thong-minh-2022 3',
      'ha-nam/xa-thong-minh-2022 2.2',
      'lang-son/thon-thong-minh-2022 5',
      'lang-son/thon-thong-minh-2023 4',
    ]);
  }, 60_000);

  it('no set can be not applicable as a whole, because each asks for something that always applies', () => {
    for (const set of catalogue.sets.values()) {
      expect(
        indicatorsOf(set).every(({ requirement }) => requirement.optional || canDropOut(requirement)),
        set.id,
      ).toBe(false);
    }
  });

  it('judges villages of Tràng Định for the year in which the first set for smart villages was in force', () => {
    const declared = planDemo('district').districts.flatMap(({ communes }) =>
      communes.flatMap((commune) => generateCommune(commune).earlier.map((village) => village.declared)),
    );
    expect(declared.length).toBeGreaterThan(150);
    const set = catalogue.sets.get('lang-son/thon-thong-minh-2022' as SetId)!;
    expect(set.inForce.from < '2022-12-31' && set.inForce.to! >= '2023-01-31').toBe(true);
    expect(declared.filter((figures) => figures.size > 0).length).toBeGreaterThan(100);
  });
});

describe('figures of the whole country', () => {
  it('gives every commune of Vietnam figures of one set, near its thresholds', () => {
    const set = catalogue.sets.get('lang-son/xa-ntm-2022' as SetId)!;
    const communes = planDemo('country').units.filter(({ kind, validTo }) => kind === 'xa' && validTo === undefined);
    expect(communes.length).toBe(10_599);
    const subjects = communes.map((unit) => {
      const declared = declaredForSet(set, unit, catalogue.figures);
      const figures = new Map([...declared].map(([id, { value }]) => [id, value]));
      const period = { year: DEMO_YEAR, on: DEMO_DAY };
      return prepareSubject(engine, { kind: 'xa', attributes: new Map(), period, figures });
    });
    const counts = [0, 0, 0, 0];
    for (const code of judgeMany(engine, set.id, subjects).set) counts[code]!++;
    expect(VERDICTS.map((verdict, code) => [verdict, counts[code]! > 500])).toEqual([
      ['not-applicable', false],
      ['met', true],
      ['undetermined', true],
      ['not-met', true],
    ]);
  });
});

function table(bySet: Tallies): string {
  const lines = [...bySet]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([id, tally]) => {
      const counts = (['met', 'not-met', 'undetermined', 'not-applicable'] as const).map((verdict) =>
        `${tally[verdict] ?? 0}`.padStart(6),
      );
      return `${id.padEnd(36)}${counts.join('')}`;
    });
  return [`${'set'.padEnd(36)}   met   not  open   n/a`, ...lines].join('\n');
}

/**
 * Whether some unit could leave a requirement not applicable: "nếu có", or all of a
 * class that may be empty.
 */
function canDropOut(requirement: Requirement): boolean {
  if (requirement.ifAny !== undefined) return true;
  switch (requirement.kind) {
    case 'all':
    case 'any':
      return requirement.of.filter(({ optional }) => !optional).every(canDropOut);
    case 'share': {
      const isAll = requirement.thresholds.some(({ value }) => value.over === value.under);
      return isAll && catalogue.figures.get(requirement.whole)?.neverZero !== true;
    }
    case 'set': {
      const indicators = indicatorsOf(catalogue.sets.get(requirement.set)!);
      return indicators
        .filter(({ id }) => requirement.indicator === undefined || id === requirement.indicator)
        .every((indicator) => canDropOut(indicator.requirement));
    }
    default:
      return false;
  }
}
