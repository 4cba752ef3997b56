import { z } from 'zod';
import { isSlug, UNIT_KINDS } from '../kernel/index.ts';
import { COLUMN_TYPES, EVIDENCE_FORMS, FIGURE_TYPES, LEVELS, OPERATORS, PERSONAL_CLASSES, REQUIREMENT_KINDS } from './model.ts';

/**
 * The shape of every catalogue file. The parser checks against these and `scripts/write-schemas.ts` writes the JSON Schemas
 * for editors from them, so the two cannot differ. Meaning (links, units, dates, variants) is checked in `check/`.
 */

const words = z.string().trim().min(1);
const slug = z.string().refine(isSlug).meta({ pattern: '^[a-z0-9]+(-[a-z0-9]+)*$' });
const setId = z.string().regex(/^[a-z0-9-]+\/[a-z0-9-]+$/);
const clauses = z.array(z.string().regex(/^\d{3}-[A-Za-z0-9.-]+$/)).optional();
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const threshold = z.union([z.number(), words]);

const interpretation = z
  .array(z.strictObject({ question: words, decision: words, reason: words, otherwise: words.optional() }))
  .optional();

const definitions = z
  .array(z.strictObject({ term: words, text: words, source: words.optional(), clauses, interpretation }))
  .optional();

const thresholds = Object.fromEntries(OPERATORS.map((operator) => [operator, threshold.optional()])) as Record<
  (typeof OPERATORS)[number],
  z.ZodOptional<typeof threshold>
>;

const variant = z.strictObject({
  when: z.record(slug, z.array(slug).min(1)).optional(),
  otherwise: z.literal(true).optional(),
  ...thresholds,
  text: words.optional(),
  clauses,
});

const nested: z.ZodType<readonly RawRequirement[]> = z.lazy(() => z.array(requirementShape).min(1));

/** The keys under each kind. Whoever adds a kind adds it here, and the compiler asks for the rest. */
const kinds = {
  all: nested.optional(),
  any: nested.optional(),
  atLeast: z.strictObject({ k: z.int().min(1), of: nested }).optional(),
  compare: z.strictObject({ figure: slug, ...thresholds }).optional(),
  share: z.strictObject({ part: slug, of: slug, ...thresholds }).optional(),
  each: z.strictObject({ series: slug, every: z.enum(['week', 'month']), ...thresholds }).optional(),
  yes: slug.optional(),
  set: z.strictObject({ id: setId, indicator: words.optional() }).optional(),
  units: z.strictObject({ kind: z.enum(UNIT_KINDS), set: setId, ...thresholds }).optional(),
};

const common = {
  title: words.optional(),
  text: words.optional(),
  source: words.optional(),
  clauses,
  definitions,
  interpretation,
  excluding: words.optional(),
  variants: z.array(variant).min(2).optional(),
  ifAny: slug.optional(),
  optional: z.boolean().optional(),
};

const requirementFields = z.strictObject({ id: slug, ...common, ...kinds });
export interface RawRequirement extends z.infer<typeof requirementFields> {}
const requirementShape: z.ZodType<RawRequirement> = requirementFields;

const evidenceShape = z.strictObject({
  id: slug,
  name: words,
  text: words.optional(),
  source: words.optional(),
  clauses,
  form: z.enum(EVIDENCE_FORMS),
  suppliedBy: words.optional(),
  confirmedBy: z.array(words).optional(),
  columns: z.array(words).optional(),
  register: slug.optional(),
  proves: z.array(words).min(1),
  oneOf: z.array(words).min(2).optional(),
  parts: z.array(words).min(2).optional(),
  condition: z.strictObject({ text: words, figure: slug.optional() }).optional(),
  optional: z.boolean().optional(),
  interpretation,
});

const indicatorShape = z.strictObject({
  id: z.string().regex(/^\d+(\.\d+)*$/),
  ...common,
  title: words,
  ...kinds,
  evidence: z.array(evidenceShape).optional(),
});

export const setFileShape = z.strictObject({
  id: setId,
  title: words,
  subject: z.enum(UNIT_KINDS),
  level: z.enum(LEVELS),
  province: words,
  issuer: words,
  document: z.strictObject({
    symbol: words,
    date: z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/),
    title: words,
    annex: words.optional(),
  }),
  legalBasis: z.array(words),
  inForce: z.strictObject({ from: day, to: day.optional() }),
  supersedes: setId.optional(),
  clauses,
  definitions,
  interpretation,
  criteria: z
    .array(
      z.strictObject({
        id: z.string().regex(/^\d+(\.\d+)*$/),
        title: words,
        text: words.optional(),
        source: words.optional(),
        clauses,
        definitions,
        interpretation,
        indicators: z.array(indicatorShape).min(1),
      }),
    )
    .min(1),
});

// ── Figures ──────────────────────────────────────────────────────────────────────────────────────────────────────────

const testKeys = {
  is: z.union([z.string(), z.boolean(), z.number()]).optional(),
  in: z.array(z.union([z.string(), z.boolean()])).min(1).optional(),
  atLeast: z.number().optional(),
  moreThan: z.number().optional(),
  atMost: z.number().optional(),
  lessThan: z.number().optional(),
  filled: z.boolean().optional(),
  notBefore: words.optional(),
  notAfter: words.optional(),
};

const conditions: z.ZodType<readonly RawCondition[]> = z.lazy(() => z.array(conditionShape).min(1));
const conditionFields = z.strictObject({
  all: conditions.optional(),
  any: conditions.optional(),
  not: z.lazy((): z.ZodType<RawCondition> => conditionShape).optional(),
  column: slug.optional(),
  ...testKeys,
});
export interface RawCondition extends z.infer<typeof conditionFields> {}
const conditionShape: z.ZodType<RawCondition> = conditionFields;

export const figuresFileShape = z.strictObject({
  figures: z.record(
    slug,
    z.strictObject({
      name: words,
      unit: words.optional(),
      type: z.enum(FIGURE_TYPES),
      decimals: z.int().min(1).max(3).optional(),
      per: z.enum(['week', 'month']).optional(),
      neverZero: z.boolean().optional(),
      ratioTo: z.array(words).min(1).optional(),
      knownBy: words.optional(),
      help: words.optional(),
      from: z
        .strictObject({
          register: slug,
          count: z.literal('rows').optional(),
          exists: z.literal('rows').optional(),
          sum: slug.optional(),
          distinct: slug.optional(),
          where: conditionShape.optional(),
          within: z.enum(['year', 'full-year']).optional(),
          by: slug.optional(),
        })
        .optional(),
    }),
  ),
});

// ── Registers and attributes ─────────────────────────────────────────────────────────────────────────────────────────

export const registerFileShape = z.strictObject({
  id: slug,
  title: words,
  sheet: words.max(31).regex(/^[^\\/?*[\]:]+$/),
  keptBy: z.enum(UNIT_KINDS),
  purpose: words.optional(),
  legalBasis: words.optional(),
  retentionYears: z.int().min(1).max(100).optional(),
  confirmedBy: z.array(words).optional(),
  dated: slug.optional(),
  villages: z.strictObject({ column: slug, upTo: z.union([z.literal(1), slug]) }).optional(),
  columns: z
    .array(
      z.strictObject({
        id: slug,
        title: words,
        type: z.enum(COLUMN_TYPES),
        unit: words.optional(),
        decimals: z.int().min(1).max(6).optional(),
        min: z.number().optional(),
        max: z.number().optional(),
        required: z.boolean().optional(),
        key: z.boolean().optional(),
        onlyOne: z.boolean().optional(),
        personal: z.enum(PERSONAL_CLASSES).optional(),
        choices: z.record(slug, words).optional(),
        other: z.boolean().optional(),
        aliases: z.array(words).optional(),
        example: z.union([words, z.number()]).optional(),
        help: words.optional(),
      }),
    )
    .min(1),
});

export const attributesFileShape = z.strictObject({
  attributes: z.record(
    slug,
    z.strictObject({
      name: words,
      help: words.optional(),
      many: z.boolean().optional(),
      values: z.record(slug, words),
      exclusive: z.array(z.array(slug).min(2)).optional(),
    }),
  ),
});

export type RawIndicator = z.infer<typeof indicatorShape>;
export type RawEvidence = z.infer<typeof evidenceShape>;
export type RawSet = z.infer<typeof setFileShape>;
export type RawFigures = z.infer<typeof figuresFileShape>;
export type RawRegister = z.infer<typeof registerFileShape>;
export type RawAttributes = z.infer<typeof attributesFileShape>;
export type RawVariant = z.infer<typeof variant>;

/** The kind keys present on a raw requirement; a good one has exactly one. */
export function kindsOf(raw: object): readonly (typeof REQUIREMENT_KINDS)[number][] {
  return REQUIREMENT_KINDS.filter((kind) => kind in raw);
}
