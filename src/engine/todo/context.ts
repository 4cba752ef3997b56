import type { Figure } from '../../catalogue/index.ts';
import type { FigureId } from '../../kernel/index.ts';
import { yearRange } from '../../kernel/index.ts';
import type { Engine } from '../compile.ts';
import type { KnownFigure, UnitData } from '../figures.ts';
import type { ExplainContext } from '../kinds/kind.ts';
import type { AssessedPeriod } from '../subject.ts';

/** What is known of the unit beside its verdicts. */
export interface TodoUnit {
  readonly engine: Engine;
  readonly data: Pick<UnitData, 'period' | 'registers' | 'declared'>;
  readonly known: ReadonlyMap<FigureId, KnownFigure>;
}

/** The same, for one verdict of the unit. */
export interface TodoContext extends TodoUnit {
  readonly explain: ExplainContext;
}

/** Counts what happened in the year, and not how things stand [ENG-64]. */
export function isOfTheYear({ occurrence, from, type }: Figure): boolean {
  return occurrence || type === 'series' || from?.within !== undefined;
}

export function isYearOver({ year, on }: AssessedPeriod): boolean {
  return on >= yearRange(year).to;
}
