import type { Catalogue, Figure, UnitAttributes } from '../catalogue/index.ts';
import type { FigureId, SetId, UnitKind } from '../kernel/index.ts';
import type { CountedFigure, UnitRegisters } from './count/count.ts';
import { countFigures } from './count/count.ts';
import { mergeValues } from './count/merge.ts';
import { nearestRows } from './count/nearest-rows.ts';
import type { AssessedPeriod, SubjectInput } from './subject.ts';
import type { Verdict } from './truth-tables.ts';
import type { FigureValue } from './values.ts';
import { isExact } from './values.ts';

/** A figure that somebody entered by hand, with the document it comes from. */
export interface DeclaredFigure {
  readonly value: FigureValue;
  readonly source?: string;
}

/** All that is known of one unit for one assessment: what people entered and the rows they keep. */
export interface UnitData {
  readonly unit: {
    readonly code?: string;
    readonly name: string;
    readonly kind: UnitKind;
    /** Its name; absent where nobody said. */
    readonly province?: string;
    readonly attributes: UnitAttributes;
    /** As in `SubjectInput`. */
    readonly recordedUnder?: UnitAttributes;
  };
  readonly period: AssessedPeriod;
  readonly declared: ReadonlyMap<FigureId, DeclaredFigure>;
  readonly registers: UnitRegisters;
  readonly children?: readonly UnitData[];
  readonly verdicts?: ReadonlyMap<SetId, Verdict>;
}

/** A figure as it is used, and where it comes from. */
export interface KnownFigure {
  readonly id: FigureId;
  readonly value: FigureValue;
  readonly from: 'counted' | 'declared';
  readonly counted?: CountedFigure;
  readonly declared?: DeclaredFigure;
  /** Counted and declared contradict each other; the counted one is used [ENG-47]. */
  readonly discrepancy: boolean;
}

/**
 * The figures of a unit, or some of them: counted where there are lists, else declared; where both
 * are, as `mergeValues` has it.
 */
export function collectFigures(
  catalogue: Catalogue,
  data: UnitData,
  figures: ReadonlyMap<FigureId, Figure> = catalogue.figures,
): ReadonlyMap<FigureId, KnownFigure> {
  const counted = countFigures(catalogue, data, figures.values());
  const known = new Map<FigureId, KnownFigure>();
  for (const id of figures.keys()) {
    const byRows = counted.get(id);
    const byHand = data.declared.get(id);
    if (byRows && byHand) {
      const merged = mergeValues(byRows.value, byHand.value);
      const from = isExact(byRows.value) || merged.discrepancy ? 'counted' : 'declared';
      known.set(id, {
        id,
        value: merged.value,
        from,
        counted: byRows,
        declared: byHand,
        discrepancy: merged.discrepancy,
      });
    } else if (byRows) known.set(id, { id, value: byRows.value, from: 'counted', counted: byRows, discrepancy: false });
    else if (byHand) known.set(id, { id, value: byHand.value, from: 'declared', declared: byHand, discrepancy: false });
  }
  return known;
}

/** The unit with its figures collected, its units below likewise, ready for `prepareSubject`. */
export function toSubjectInput(
  catalogue: Catalogue,
  data: UnitData,
  known = collectFigures(catalogue, data),
): SubjectInput {
  return {
    kind: data.unit.kind,
    attributes: data.unit.attributes,
    ...(data.unit.recordedUnder ? { recordedUnder: data.unit.recordedUnder } : {}),
    period: data.period,
    figures: new Map([...known].map(([id, figure]) => [id, figure.value])),
    nearest: nearestRows(catalogue, data.registers, data.period.on),
    ...(data.children ? { children: data.children.map((child) => toSubjectInput(catalogue, child)) } : {}),
    ...(data.verdicts ? { verdicts: data.verdicts } : {}),
  };
}
