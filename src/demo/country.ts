import type { CriteriaSet, Figure, Requirement, Threshold } from '../catalogue/index.ts';
import { indicatorsOf, walkRequirements } from '../catalogue/index.ts';
import type { DeclaredFigure, FigureValue } from '../engine/index.ts';
import { assessedPeriods } from '../engine/index.ts';
import type { FigureId } from '../kernel/index.ts';
import { DEMO_DAY, DEMO_YEAR } from './commune.ts';
import { Random } from './random.ts';
import type { DemoUnit } from './tree.ts';

const SOURCE = `Báo cáo số 00/BC-UBND ngày 31/12/${DEMO_YEAR}`;
/** In a hundred figures: not entered. */
const MISSING = 5;
/**
 * In a hundred requirements, by commune: those that are reached. Over a whole set a third of the
 * communes come through.
 */
const REACHED = [92, 97, 99, 100];

/**
 * What a commune without registers declares for one set: every figure that the set asks for, near
 * its threshold on either side, and some missing. For measuring at the size of the country; nothing
 * here is meant to look like a commune.
 */
export function declaredForSet(
  set: CriteriaSet,
  { code }: DemoUnit,
  figures: ReadonlyMap<FigureId, Figure>,
): ReadonlyMap<FigureId, DeclaredFigure> {
  const random = Random.named(`${set.id} ${code}`);
  const reached = random.pick(REACHED);
  const values = new Map<FigureId, FigureValue>();
  const put = (id: FigureId, value: FigureValue): void => {
    if (!values.has(id)) values.set(id, value);
  };
  for (const requirement of indicatorsOf(set).flatMap((indicator) => [...walkRequirements(indicator.requirement)])) {
    const isReached = random.chance(reached);
    const [part, whole] = requirement.asks.figures;
    if (part === undefined) continue;
    const threshold = firstThreshold(requirement);
    if (whole !== undefined) {
      put(whole, random.between(8, 400));
      put(part, partOf(values.get(whole) as number, threshold, isReached, random));
    } else put(part, valueNear(threshold, figures.get(part)!, isReached, random));
  }
  const known = [...values].filter(() => !random.chance(MISSING));
  return new Map(known.map(([id, value]) => [id, { value, source: SOURCE }]));
}

/**
 * What it must reach, by the first of its thresholds: a fraction of the whole, or a number;
 * 1 where it has none.
 */
function firstThreshold(requirement: Requirement): Threshold['value'] {
  return ('thresholds' in requirement ? requirement.thresholds[0]?.value : undefined) ?? 1;
}

function partOf(whole: number, threshold: Threshold['value'], isReached: boolean, random: Random): number {
  const { over, under } = typeof threshold === 'number' ? { over: threshold, under: 1 } : threshold;
  const needed = Math.ceil((whole * over) / under);
  return isReached ? random.between(needed, Math.max(needed, whole)) : needed - 1;
}

/** A value of the figure's type that reaches the threshold, or just does not. */
function valueNear(threshold: Threshold['value'], figure: Figure, isReached: boolean, random: Random): FigureValue {
  const least = typeof threshold === 'number' ? threshold : threshold.over / threshold.under;
  if (figure.type === 'yes-no') return isReached;
  if (figure.per === undefined) return isReached ? least + random.below(least + 2) : Math.max(least - 1, 0);
  const periods = assessedPeriods({ year: DEMO_YEAR, on: DEMO_DAY }, figure.per);
  const thin = isReached ? -1 : random.below(periods.length);
  return {
    periods: new Map(periods.map((period, index) => [period, index === thin ? least - 1 : least + random.below(3)])),
  };
}
