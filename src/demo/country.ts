import type { CriteriaSet } from '../catalogue/index.ts';
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
/** In a hundred requirements, by commune: those that are reached. Over a whole set a third of the communes come through. */
const REACHED = [92, 97, 99, 100];

/**
 * What a commune without registers declares for one set: every figure that the set asks for, near its threshold on either side, and some missing.
 * For measuring at the size of the country; nothing here is meant to look like a commune.
 */
export function declaredForSet(set: CriteriaSet, { code }: DemoUnit): ReadonlyMap<FigureId, DeclaredFigure> {
  const random = Random.named(`${set.id} ${code}`);
  const reached = random.pick(REACHED);
  const values = new Map<FigureId, FigureValue>();
  const put = (id: FigureId, value: FigureValue): void => {
    if (!values.has(id)) values.set(id, value);
  };
  for (const requirement of indicatorsOf(set).flatMap((indicator) => [...walkRequirements(indicator.requirement)])) {
    const isReached = random.chance(reached);
    switch (requirement.kind) {
      case 'yes':
        put(requirement.figure, isReached);
        break;
      case 'compare': {
        const threshold = requirement.thresholds[0]!.value;
        put(requirement.figure, isReached ? threshold + random.below(threshold + 2) : Math.max(threshold - 1, 0));
        break;
      }
      case 'share': {
        put(requirement.whole, random.between(8, 400));
        const whole = values.get(requirement.whole) as number;
        const { over, under } = requirement.thresholds[0]!.value;
        const needed = Math.ceil((whole * over) / under);
        put(requirement.part, isReached ? random.between(needed, Math.max(needed, whole)) : needed - 1);
        break;
      }
      case 'each': {
        const threshold = requirement.thresholds[0]!.value;
        const periods = assessedPeriods({ year: DEMO_YEAR, on: DEMO_DAY }, requirement.every);
        const thin = isReached ? -1 : random.below(periods.length);
        const counts = periods.map(
          (period, index) => [period, index === thin ? threshold - 1 : threshold + random.below(3)] as const,
        );
        put(requirement.series, { periods: new Map(counts) });
        break;
      }
      default:
        break;
    }
  }
  const known = [...values].filter(() => !random.chance(MISSING));
  return new Map(known.map(([id, value]) => [id, { value, source: SOURCE }]));
}
