import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Catalogue, CriteriaSet, Indicator, SetLink } from '../catalogue/index.ts';
import { figuresOf, fromJson, indicatorsOf, toCatalogueJson, walkRequirements } from '../catalogue/index.ts';
import type { FigureId, SetId } from '../kernel/index.ts';
import { shippedCatalogue } from '../testing/index.ts';
import { editionsOf, MACHINE } from './editions.ts';

/** Seeds are fixed: a failure found once is found again. */
const SEEDS = [1, 20261128, 987654321];
const RUNS = 20;

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const shipped = shippedCatalogue();
const sets = [...shipped.sets.keys()];
const figures = [...shipped.figures.keys()];
const before = editionsOf(shipped, sha256);

/** The law with a change, which writes into a copy. */
function changed(change: (copy: Catalogue) => void): Catalogue {
  const copy = structuredClone(shipped);
  change(copy);
  return copy;
}

/** The sets and figures whose fingerprints are others. */
function differing(catalogue: Catalogue): { readonly sets: readonly SetId[]; readonly figures: readonly FigureId[] } {
  const after = editionsOf(catalogue, sha256);
  return {
    sets: sets.filter((id) => after.ofSet(id) !== before.ofSet(id)),
    figures: figures.filter((id) => after.ofFigure(id) !== before.ofFigure(id)),
  };
}

/**
 * The slow obvious way: every indicator that a set looks at, its own and those of the sets that it
 * asks about.
 */
function lookedAt(set: CriteriaSet, only?: string): readonly Indicator[] {
  const own = indicatorsOf(set).filter(({ id }) => only === undefined || id === only);
  const links = own.flatMap(({ requirement }) => [...walkRequirements(requirement)].flatMap(({ asks }) => asks.sets));
  const of = (link: SetLink) =>
    lookedAt(shipped.sets.get(link.set)!, link.of === 'same-unit' ? link.indicator : undefined);
  return [...own, ...links.flatMap(of)];
}
const dependents = (looks: (indicator: Indicator) => boolean): readonly SetId[] =>
  sets.filter((id) => lookedAt(shipped.sets.get(id)!).some(looks));

const requirementsOf = ({ requirement }: Indicator) => [...walkRequirements(requirement)];

/** Every place of the law with a threshold. */
const THRESHOLDS = sets.flatMap((set) =>
  indicatorsOf(shipped.sets.get(set)!).flatMap((indicator) =>
    requirementsOf(indicator).flatMap((requirement, at) =>
      'thresholds' in requirement ? requirement.thresholds.map((_, index) => ({ set, indicator, at, index })) : [],
    ),
  ),
);

/** Keys under which only words stand, and what stands under them. */
const WORDS =
  /^(title|text|source|definitions|interpretation|excluding|evidence|issuer|document|legalBasis|help|name|knownBy)$/;

function* wordsIn(value: unknown, isWord = false): Generator<readonly [owner: object, key: string | number]> {
  if (typeof value !== 'object' || value === null) return;
  if (value instanceof Map) {
    for (const inner of value.values()) yield* wordsIn(inner, isWord);
    return;
  }
  for (const [key, inner] of Object.entries(value)) {
    const isWordHere = isWord || WORDS.test(key);
    if (typeof inner === 'string' && isWordHere) yield [value, key];
    else yield* wordsIn(inner, isWordHere);
  }
}
const COUNT_OF_WORDS = [...wordsIn(shipped)].length;

describe.each(SEEDS)('editions of the law, seed %i', (seed) => {
  const options = { seed, numRuns: RUNS };

  it('[EDN-1] another threshold is another edition of exactly the sets that look at it', () => {
    fc.assert(
      fc.property(fc.constantFrom(...THRESHOLDS), ({ set, indicator, at, index }) => {
        const catalogue = changed((copy) => {
          const own = indicatorsOf(copy.sets.get(set)!).find(({ id }) => id === indicator.id)!;
          const requirement = requirementsOf(own)[at]!;
          if (!('thresholds' in requirement)) throw new Error('a threshold');
          const { value } = requirement.thresholds[index]!;
          const next = typeof value === 'number' ? value + 1 : { over: value.over + 1, under: value.under + 2 };
          Object.assign(requirement.thresholds[index]!, { value: next });
        });
        expect(differing(catalogue)).toEqual({ sets: dependents((one) => one === indicator), figures: [] });
      }),
      options,
    );
  });

  it('[EDN-1] other words are the same edition', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(COUNT_OF_WORDS - 1), { minLength: 1, maxLength: 20 }), (places) => {
        const catalogue = changed((copy) => {
          const words = [...wordsIn(copy)];
          for (const place of places) {
            const [owner, key] = words[place]!;
            Object.assign(owner, { [key]: 'Viết lại cho dễ hiểu' });
          }
        });
        expect(differing(catalogue)).toEqual({ sets: [], figures: [] });
      }),
      options,
    );
  });

  it('[EDN-2] a figure counted otherwise is another figure, and another edition of exactly the sets that ask for it, or for one that it cannot contradict', () => {
    const counted = figures.filter((id) => shipped.figures.get(id)!.from !== undefined);
    fc.assert(
      fc.property(fc.constantFrom(...counted), (figure) => {
        const catalogue = changed((copy) => {
          const from = copy.figures.get(figure)!.from!;
          const register = copy.registers.get(from.register)!;
          const column = register.columns.at(-1)!.id;
          Object.assign(from, { where: { kind: 'filled', column, filled: from.where === undefined } });
        });
        const asks = (indicator: Indicator) =>
          requirementsOf(indicator).some((requirement) =>
            figuresOf(requirement).some(
              (id) =>
                id === figure ||
                shipped.figures.get(id)!.notAbove?.includes(figure) ||
                shipped.figures.get(figure)!.notAbove?.includes(id),
            ),
          );
        expect(differing(catalogue)).toEqual({ sets: dependents(asks), figures: [figure] });
      }),
      options,
    );
  });
});

describe('editions of the law', () => {
  it('[EDN-1] are the same for the same law, wherever it was read', () => {
    expect(differing(fromJson(toCatalogueJson(shipped)))).toEqual({ sets: [], figures: [] });
    expect(new Set(sets.map(before.ofSet)).size).toBe(sets.length);
    expect(before.ofSet(sets[0]!)).toMatch(/^[0-9a-f]{32}$/);
  });

  it('[EDN-1] a set in force on other days, or of another province, is another edition', () => {
    const one = sets[0]!;
    for (const change of [{ inForce: { from: '2021-01-01' } }, { province: 'Cao Bằng' }])
      expect(differing(changed((copy) => void Object.assign(copy.sets.get(one)!, change))).sets).toContain(one);
  });

  it('[EDN-3] an engine that judges otherwise makes other editions of everything', () => {
    const next = editionsOf(shipped, sha256, MACHINE + 1);
    expect(sets.filter((id) => next.ofSet(id) === before.ofSet(id))).toEqual([]);
    expect(figures.filter((id) => next.ofFigure(id) === before.ofFigure(id))).toEqual([]);
  });

  it('[EDN-2] what is asked of a cell when it comes in does not turn what is counted', () => {
    const catalogue = changed((copy) => {
      for (const { columns } of copy.registers.values())
        for (const column of columns) Object.assign(column, { required: !column.required, max: 7, aliases: ['khác'] });
    });
    expect(differing(catalogue)).toEqual({ sets: [], figures: [] });
  });

  it('[EDN-2] a register of which each village has more rows counts otherwise', () => {
    const speakers = 'loa-theo-thon' as keyof object;
    const catalogue = changed((copy) => {
      const { villages } = copy.registers.get(speakers)!;
      Object.assign(villages!, { upTo: 'so-ho' });
    });
    const expected = figures.filter((id) => shipped.figures.get(id)!.from?.register === speakers);
    expect(expected.length).toBeGreaterThan(0);
    expect(differing(catalogue).figures).toEqual(expected);
  });
});
