import type { ClauseId } from '../../../kernel/index.ts';
import { parseDouble, parseFraction, parseVietnameseNumber } from '../../../kernel/index.ts';
import type { Limit, Operator, RequirementKind, Threshold, UnitCondition } from '../../model.ts';
import { OPERATORS } from '../../model.ts';
import type { Report } from '../report.ts';
import type { RawVariant } from '../shape-parts.ts';
import type { ReadContext } from './kind.ts';

type RawThreshold = string | number;
type Thresholds = { readonly [Key in Operator]?: RawThreshold | undefined };
type Parse<Value> = (raw: RawThreshold) => Value | undefined;

/**
 * The threshold under the kind's key, or one for each of the requirement's variants. Reports a threshold that is missing, given
 * twice or not readable; such a limit is left out.
 */
export function readLimits<Value extends Threshold>(
  kind: RequirementKind,
  own: Thresholds,
  parse: Parse<Value>,
  { owner, variants, report }: Pick<ReadContext, 'owner' | 'variants' | 'report'>,
): readonly Limit<Value>[] {
  const readOne = (thresholds: Thresholds, inside: readonly (string | number)[]) => {
    const given = OPERATORS.filter((operator) => thresholds[operator] !== undefined);
    const operator = given[0];
    if (operator === undefined) {
      if (!report.isIncomplete(owner)) report.add('catalogue.threshold-missing', owner, inside);
      return undefined;
    }
    if (given.length > 1) report.add('catalogue.threshold-twice', owner, [...inside, given[1]!], { found: given });
    const value = parse(thresholds[operator]!);
    if (value === undefined) {
      report.add('catalogue.threshold-format', owner, [...inside, operator], { found: String(thresholds[operator]) });
      return undefined;
    }
    return { operator, value };
  };

  if (!variants) {
    const limit = readOne(own, [kind]);
    return limit ? [report.placeWithin<Limit<Value>>({ ...limit, clauses: [] }, owner, kind)] : [];
  }
  const extra = OPERATORS.find((operator) => own[operator] !== undefined);
  if (extra) report.add('catalogue.threshold-twice', owner, [kind, extra], { found: [extra, 'variants'] });
  return variants.flatMap((variant, index) => {
    const limit = readOne(variant, ['variants', index]);
    const when = readCondition(variant, owner, index, report);
    if (!limit || !when) {
      report.noteIncomplete(owner);
      return [];
    }
    const text = variant.text === undefined ? {} : { text: variant.text };
    const clauses = (variant.clauses ?? []) as unknown as readonly ClauseId[];
    return [report.placeWithin<Limit<Value>>({ ...limit, when, ...text, clauses }, owner, 'variants', index)];
  });
}

function readCondition(variant: RawVariant, owner: object, index: number, report: Report): UnitCondition | undefined {
  const inside = ['variants', index] as const;
  if (variant.when === undefined) {
    if (variant.otherwise) return { kind: 'otherwise' };
    if (!report.isIncomplete(owner)) report.add('shape.missing-key', owner, [...inside, 'when'], { expected: 'when' });
    return undefined;
  }
  if (variant.otherwise)
    report.add('shape.two-kinds', owner, [...inside, 'otherwise'], { found: ['when', 'otherwise'] });
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
