import type { FigureId } from '../kernel/index.ts';
import type { FigureValue } from './values.ts';

/** The row that comes nearest to meeting the conditions of a `rows` requirement [ENG-82]. */
export interface NearestRow {
  readonly line: number;
  /** What its key says, where that is nothing personal; else empty. */
  readonly name: string;
  /** How it stands with each condition: figures of this row alone. Of counts nothing is known. */
  readonly figures: ReadonlyMap<FigureId, FigureValue | undefined>;
}
