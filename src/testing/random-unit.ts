import type { Catalogue, CriteriaSet, Figure } from '../catalogue/index.ts';
import { indicatorsOf, walkRequirements } from '../catalogue/index.ts';
import type { FigureValue, Range, SubjectInput } from '../engine/index.ts';
import { assessedPeriods } from '../engine/index.ts';
import type { Day, FigureId, PeriodKey } from '../kernel/index.ts';

const DAYS: readonly Day[] = ['2024-01-03', '2024-07-15', '2024-12-31', '2025-01-31'] as string[] as Day[];
/** How much of a whole a part is: at and near the thresholds of the letters. */
const SHARES = [0, 0.3, 0.5, 0.6, 2 / 3, 0.8, 0.9, 0.95, 1, 1, 1];
/** How often a part is above its whole on purpose: in every third unit or so. */
const ABOVE = 0.004;

/**
 * An invented unit of the kind that a set judges, with units below it: blanks, ranges, wholes of
 * zero and a few parts above their whole included.
 */
export function randomUnit(catalogue: Catalogue, set: CriteriaSet, random: () => number): SubjectInput {
  const pick = <Item>(items: readonly Item[]): Item => items[Math.floor(random() * items.length)]!;
  const upTo = (most: number) => Math.floor(random() * (most + 1));
  const period = { year: 2024, on: pick(DAYS) };
  const drawn = new Map<FigureId, number>();
  /** Some units have nearly everything, some nearly nothing. */
  const blank = pick([0, 0, 0.05, 0.3]);
  const luck = pick([0.3, 0.7, 0.95]);
  const numberFor = (id: FigureId): number => {
    const known = drawn.get(id);
    if (known !== undefined) return known;
    drawn.set(id, 0);
    const wholes = catalogue.figures.get(id)?.notAbove ?? [];
    const most = Math.min(...(wholes.length === 0 ? [pick([3, 12, 150])] : wholes.map(numberFor)));
    const share = wholes.length === 0 || random() > luck ? pick(SHARES) : 1;
    const near = Math.max(Math.round(most * share) + pick([-1, 0, 0, 0, 1]), 0);
    const value = random() < ABOVE ? most + 1 : Math.min(near, most);
    drawn.set(id, value);
    return value;
  };
  const count = (id: FigureId): number | Range => {
    const value = numberFor(id);
    if (random() >= blank) return value;
    return { min: Math.max(value - upTo(3), 0), max: random() < 0.2 ? Number.POSITIVE_INFINITY : value + 1 + upTo(3) };
  };
  const series = (per: Figure['per']): FigureValue => {
    const usual = pick([1, 3, 4, 5]);
    return {
      periods: new Map(
        assessedPeriods(period, per ?? 'week').flatMap((key): readonly [PeriodKey, number | Range][] => {
          if (random() < blank / 4) return [];
          const value = random() < 0.05 ? upTo(4) : usual;
          return [[key, random() < blank / 4 ? { min: value, max: Number.POSITIVE_INFINITY } : value]];
        }),
      ),
    };
  };
  const drawValue = ({ id, type, per }: Figure): FigureValue | undefined => {
    if (random() < blank) return undefined;
    if (type === 'series') return series(per);
    if (type === 'yes-no') return random() < blank ? { min: 0, max: 1 } : random() < luck;
    return count(id);
  };
  const figures = new Map<FigureId, FigureValue>();
  for (const figure of catalogue.figures.values()) {
    const value = drawValue(figure);
    if (value !== undefined) figures.set(figure.id, value);
  }
  const attributes = new Map(
    [...catalogue.attributes.values()].flatMap(({ id, values }) =>
      random() < blank ? [] : [[id, random() < 0.4 ? [] : [pick([...values.keys()])]] as const],
    ),
  );
  const belowKinds = [...walkSetLinks(set)].flatMap((link) => (link.of === 'units-below' ? [link] : []));
  const children =
    random() < blank
      ? undefined
      : belowKinds.flatMap((link) =>
          Array.from(
            { length: upTo(6) },
            (): SubjectInput => ({
              kind: link.unitKind,
              attributes: new Map(),
              period,
              figures: new Map(),
              ...(random() < 0.7
                ? { verdicts: new Map([[link.set, pick(['met', 'not-met', 'undetermined'] as const)]]) }
                : {}),
            }),
          ),
        );
  return { kind: set.subject, attributes, period, figures, ...(children ? { children } : {}) };
}

function* walkSetLinks(set: CriteriaSet) {
  for (const { requirement } of indicatorsOf(set))
    for (const { asks } of walkRequirements(requirement)) yield* asks.sets;
}
