import type { ClauseId } from '../../../kernel/index.ts';
import { parseDouble, parseFraction, parseVietnameseNumber } from '../../../kernel/index.ts';
import type { Operator, RequirementKind, Threshold, ThresholdValue, UnitCondition } from '../../model.ts';
import { OPERATORS } from '../../model.ts';
import type { IssueCollector } from '../issue-collector.ts';
import type { RawVariant } from '../shape-parts.ts';
import type { ReadContext } from './kind.ts';

type RawThreshold = string | number;
type RawThresholds = { readonly [Key in Operator]?: RawThreshold | undefined };
type Parse<Value> = (raw: RawThreshold) => Value | undefined;

/**
 * The threshold under the kind's key, or one for each of the requirement's variants. Reports a
 * threshold that is missing, given twice or not readable; such a threshold is left out.
 */
export function readThresholds<Value extends ThresholdValue>(
  kind: RequirementKind,
  own: RawThresholds,
  parse: Parse<Value>,
  { owner, variants, issues }: Pick<ReadContext, 'owner' | 'variants' | 'issues'>,
): readonly Threshold<Value>[] {
  const readOne = (raw: RawThresholds, inside: readonly (string | number)[]) => {
    const given = OPERATORS.filter((operator) => raw[operator] !== undefined);
    const operator = given[0];
    if (operator === undefined) {
      if (!issues.isIncomplete(owner)) issues.add('catalogue.threshold-missing', owner, inside);
      return undefined;
    }
    if (given.length > 1) issues.add('catalogue.threshold-twice', owner, [...inside, given[1]!], { found: given });
    const value = parse(raw[operator]!);
    if (value === undefined) {
      issues.add('catalogue.threshold-format', owner, [...inside, operator], { found: String(raw[operator]) });
      return undefined;
    }
    return { operator, value };
  };

  if (!variants) {
    const threshold = readOne(own, [kind]);
    return threshold ? [issues.placeWithin<Threshold<Value>>({ ...threshold, clauses: [] }, owner, kind)] : [];
  }
  const extra = OPERATORS.find((operator) => own[operator] !== undefined);
  if (extra) issues.add('catalogue.threshold-twice', owner, [kind, extra], { found: [extra, 'variants'] });
  return variants.flatMap((variant, index) => {
    const threshold = readOne(variant, ['variants', index]);
    const when = readUnitCondition(variant, owner, index, issues);
    if (!threshold || !when) {
      issues.noteIncomplete(owner);
      return [];
    }
    const text = variant.text === undefined ? {} : { text: variant.text };
    const clauses = (variant.clauses ?? []) as unknown as readonly ClauseId[];
    return [issues.placeWithin<Threshold<Value>>({ ...threshold, when, ...text, clauses }, owner, 'variants', index)];
  });
}

function readUnitCondition(
  variant: RawVariant,
  owner: object,
  index: number,
  issues: IssueCollector,
): UnitCondition | undefined {
  const inside = ['variants', index] as const;
  if (variant.when === undefined) {
    if (variant.otherwise) return { kind: 'otherwise' };
    if (!issues.isIncomplete(owner)) issues.add('shape.missing-key', owner, [...inside, 'when'], { expected: 'when' });
    return undefined;
  }
  if (variant.otherwise)
    issues.add('shape.two-kinds', owner, [...inside, 'otherwise'], { found: ['when', 'otherwise'] });
  return { kind: 'attributes', attributes: new Map(Object.entries(variant.when)) };
}

/** A fraction such as 70%, "52,5%" or "2/3". */
export const parseShareThreshold: Parse<{ readonly over: number; readonly under: number }> = (raw) =>
  typeof raw === 'string' ? parseFraction(raw) : undefined;

/** A number of a figure with so many decimals, as a whole number of the last one. */
export function parseNumberThreshold(decimals: number): Parse<number> {
  return (raw) => {
    const reading = typeof raw === 'number' ? parseDouble(raw, decimals) : parseVietnameseNumber(raw, decimals);
    return reading.kind === 'number' && reading.value >= 0 ? reading.value : undefined;
  };
}
