import type {
  Attribute,
  CriteriaSet,
  Criterion,
  Figure,
  Indicator,
  Limit,
  Requirement,
  RequirementKind,
  Threshold,
} from '../../catalogue/index.ts';
import { attributesOf, limitsFor } from '../../catalogue/index.ts';
import type { FigureId, IndicatorId, SetId } from '../../kernel/index.ts';
import type { Batch } from '../batch.ts';
import type { Gap, Reason } from '../explanation.ts';
import type { Slots, Subject } from '../subject.ts';
import type { NodeVerdict } from '../tree.ts';
import type { VerdictCode } from '../truth-tables.ts';
import { agreed, UNDETERMINED, VERDICTS } from '../truth-tables.ts';
import type { FigureValue } from '../values.ts';

export type Of<Kind extends RequirementKind> = Extract<Requirement, { readonly kind: Kind }>;

/** Judges one requirement for one unit, with the tree. */
export type Judge = (subject: Subject) => NodeVerdict;
/** Judges one requirement for many units: writes a verdict code for each into `out`. */
export type ColumnJudge = (batch: Batch, out: Uint8Array) => void;

export interface CompiledIndicator {
  readonly indicator: Indicator;
  readonly judge: Judge;
  readonly column: ColumnJudge;
  /** "khuyến khích": reported, never decides. */
  readonly optional: boolean;
}

export interface CompiledCriterion {
  readonly criterion: Criterion;
  readonly indicators: readonly CompiledIndicator[];
}

/** A set ready for judging. */
export interface CompiledSet {
  readonly set: CriteriaSet;
  readonly slots: Slots;
  /** In the order of the set. */
  readonly criteria: readonly CompiledCriterion[];
  /** The same indicators by id. */
  readonly indicators: ReadonlyMap<IndicatorId, CompiledIndicator>;
}

export interface CompileContext {
  readonly slots: Slots;
  readonly figures: ReadonlyMap<FigureId, Figure>;
  readonly judge: (requirement: Requirement) => Judge;
  readonly column: (requirement: Requirement) => ColumnJudge;
  /** Compiled on first use, so that sets may be compiled in any order. */
  readonly set: (id: SetId) => CompiledSet;
}

/** What an explanation may look at beside the node. */
export interface ExplainContext {
  readonly figures: ReadonlyMap<FigureId, Figure>;
  readonly sets: ReadonlyMap<SetId, CriteriaSet>;
  readonly attributes: ReadonlyMap<string, Attribute>;
  readonly subject: Subject;
}

/** The machine side of one requirement kind: how it is judged, why it came out so, and what is left to do. */
export interface EngineKind<Kind extends RequirementKind> {
  readonly judge: (requirement: Of<Kind>, context: CompileContext) => Judge;
  readonly column: (requirement: Of<Kind>, context: CompileContext) => ColumnJudge;
  readonly explain: (node: NodeVerdict, requirement: Of<Kind>, context: ExplainContext) => Reason;
  /** What must happen for the requirement to be met; undefined for one that is met or does not apply. */
  readonly gap: (node: NodeVerdict, requirement: Of<Kind>, context: ExplainContext) => Gap | undefined;
}

const NO_CHILDREN: readonly NodeVerdict[] = Object.freeze([]);
export const NO_LIMITS: readonly Limit[] = Object.freeze([]);

/** A node that rests on figures. */
export function leaf(
  requirement: Requirement,
  code: VerdictCode,
  limits: readonly Limit[],
  value: FigureValue | undefined,
  whole: FigureValue | undefined,
): NodeVerdict {
  return { requirement, verdict: VERDICTS[code], limits, value, whole, applies: true, children: NO_CHILDREN };
}

/**
 * A leaf that is made once and shared by all trees. Not by `leaf`: V8 notes for each literal whether its objects live long,
 * and would then keep the nodes of every tree in its old generation, which makes judging half as fast.
 */
export function sharedLeaf(requirement: Requirement, code: VerdictCode, value: FigureValue | undefined): NodeVerdict {
  return {
    requirement,
    verdict: VERDICTS[code],
    limits: NO_LIMITS,
    value,
    whole: undefined,
    applies: true,
    children: NO_CHILDREN,
  };
}

/** A node that rests on other nodes. */
export function group(
  requirement: Requirement,
  code: VerdictCode,
  children: readonly NodeVerdict[],
  value?: FigureValue,
): NodeVerdict {
  return { requirement, verdict: VERDICTS[code], limits: NO_LIMITS, value, whole: undefined, applies: true, children };
}

export function slotOf(slots: Slots, id: FigureId): number {
  const slot = slots.figures.get(id);
  if (slot === undefined) throw new Error(`figure ${id} is not in the catalogue`);
  return slot;
}

/** The thresholds of a requirement without variants: the same for every unit. Undefined where they must be picked. */
export function fixedLimits<Value extends Threshold>(
  limits: readonly Limit<Value>[],
): readonly Limit<Value>[] | undefined {
  return limits.length === 1 && limits[0]!.when === undefined ? limits : undefined;
}

/** Picks the thresholds that may be a unit's. Units with the same attributes share one list. */
export type LimitPicker<Value extends Threshold> = (
  attributeBits: number,
  unknownAttributes: number,
) => readonly Limit<Value>[];

export function compileLimits<Value extends Threshold>(
  limits: readonly Limit<Value>[],
  slots: Slots,
): LimitPicker<Value> {
  if (fixedLimits(limits)) return () => limits;
  const asked = attributesOf(limits);
  let valueMask = 0;
  let attributeMask = 0;
  for (const id of asked) {
    for (const bit of slots.attributeValues.get(id)?.values() ?? []) valueMask |= bit;
    attributeMask |= slots.attributes.get(id) ?? 0;
  }
  const picked: (readonly Limit<Value>[])[] = [];
  return (attributeBits, unknownAttributes) => {
    const key = ((attributeBits & valueMask) << slots.attributes.size) | (unknownAttributes & attributeMask);
    let fitting = picked[key];
    if (fitting === undefined) {
      fitting = Object.freeze(limitsFor(limits, attributesFromBits(asked, slots, attributeBits, unknownAttributes)));
      picked[key] = fitting;
    }
    return fitting;
  };
}

/** The thresholds of each of a batch's attribute groups. */
export function limitsByGroup<Value extends Threshold>(
  pick: LimitPicker<Value>,
  batch: Batch,
): readonly (readonly Limit<Value>[])[] {
  return batch.attributeGroups.map(({ attributeBits, unknownAttributes }) => pick(attributeBits, unknownAttributes));
}

function attributesFromBits(
  asked: readonly string[],
  slots: Slots,
  bits: number,
  unknown: number,
): ReadonlyMap<string, readonly string[]> {
  return new Map(
    asked
      .filter((id) => (unknown & (slots.attributes.get(id) ?? 0)) === 0)
      .map((id) => [
        id,
        [...(slots.attributeValues.get(id) ?? [])].flatMap(([value, bit]) => (bits & bit ? [value] : [])),
      ]),
  );
}

/** The verdict that every possible threshold gives; undetermined where they differ. */
export function decideAll<Value extends Threshold>(
  limits: readonly Limit<Value>[],
  decide: (limit: Limit<Value>) => VerdictCode,
): VerdictCode {
  const first = limits[0];
  if (first === undefined) return UNDETERMINED;
  let code = decide(first);
  for (let index = 1; index < limits.length; index++) code = agreed(code, decide(limits[index]!));
  return code;
}
