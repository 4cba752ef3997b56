import type { IndicatorId, SetId } from '../kernel/index.ts';
import type { UnitColumns } from './columns.ts';
import { toUnitColumns } from './columns.ts';
import type { Engine } from './compile.ts';
import type { Subject, SubjectInput } from './subject.ts';
import { toSubject } from './subject.ts';
import type { CriterionVerdict, IndicatorVerdict, SetVerdict } from './tree.ts';
import type { VerdictCode } from './truth-tables.ts';
import { both, bothInto, NOT_APPLICABLE, toCode, VERDICTS } from './truth-tables.ts';

/** A unit made ready for every set of the engine's catalogue. */
export function prepareSubject(engine: Engine, input: SubjectInput): Subject {
  return toSubject(engine.slots, input);
}

/**
 * Judges one unit by one set, with the whole tree. A criterion is met when its indicators are, a
 * set when its criteria are; what only encourages is left out of both [ENG-2, ENG-7].
 */
export function judgeSet(engine: Engine, id: SetId, subject: Subject): SetVerdict {
  const compiled = engine.set(id);
  let setCode: VerdictCode = NOT_APPLICABLE;
  const criteria: CriterionVerdict[] = [];
  for (const { criterion, indicators } of compiled.criteria) {
    let code: VerdictCode = NOT_APPLICABLE;
    const verdicts: IndicatorVerdict[] = new Array(indicators.length);
    for (let index = 0; index < indicators.length; index++) {
      const { indicator, judge, optional } = indicators[index]!;
      const root = judge(subject);
      if (!optional) code = both(code, toCode(root.verdict));
      verdicts[index] = { indicator, verdict: root.verdict, root };
    }
    setCode = both(setCode, code);
    criteria.push({ criterion, verdict: VERDICTS[code], indicators: verdicts });
  }
  return { set: compiled.set, verdict: VERDICTS[setCode], criteria, subject };
}

/** Verdict codes of many units, in the order of the units. */
export interface VerdictColumns {
  readonly set: Uint8Array;
  readonly indicators: ReadonlyMap<IndicatorId, Uint8Array>;
}

/** Judges many units by one set, codes only. Always agrees with `judgeSet` [ENG-30]. */
export function judgeMany(engine: Engine, id: SetId, subjects: readonly Subject[]): VerdictColumns {
  return judgeColumns(engine, id, toUnitColumns(engine.slots, subjects));
}

/** The same for units that are packed already, so that many sets can share one packing. */
export function judgeColumns(engine: Engine, id: SetId, units: UnitColumns): VerdictColumns {
  const set = new Uint8Array(units.size);
  const indicators = new Map<IndicatorId, Uint8Array>();
  for (const [indicatorId, { column, optional }] of engine.set(id).indicators) {
    const codes = new Uint8Array(units.size);
    column(units, codes);
    indicators.set(indicatorId, codes);
    if (!optional) bothInto(set, codes);
  }
  return { set, indicators };
}
