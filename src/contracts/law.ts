import { z } from 'zod';
import type { CriteriaSet, Indicator } from '../catalogue/index.ts';
import { toPlain } from './plain.ts';
import type { Presented } from './presented.ts';
import { present } from './presented.ts';
import { unitKindShape } from './units.ts';

/** A criteria set as the catalogue has it, with the official wording. */

const clauses = z.array(z.string()).meta({ description: 'Ids of the clauses that it stands for.' });
const interpretationShape = z
  .strictObject({
    question: z.string(),
    decision: z.string(),
    reason: z.string(),
    otherwise: z.string().optional(),
  })
  .meta({ id: 'lawInterpretation', description: 'What the letter leaves open, and what was decided.' });
const interpretation = z.array(interpretationShape);
const definitions = z.array(
  z.strictObject({
    term: z.string(),
    text: z.string(),
    source: z.string().optional(),
    clauses,
    interpretation,
  }),
);
const limitShape = z
  .strictObject({
    operator: z.enum(['atLeast', 'moreThan', 'atMost', 'lessThan', 'exactly']),
    value: z
      .union([z.number(), z.strictObject({ over: z.number(), under: z.number() })])
      .meta({ description: 'A number scaled by the decimals of its figure, or a fraction.' }),
    when: z
      .discriminatedUnion('kind', [
        z.strictObject({
          kind: z.literal('attributes'),
          attributes: z.record(z.string(), z.array(z.string())),
        }),
        z.strictObject({ kind: z.literal('otherwise') }),
      ])
      .optional()
      .meta({ description: 'The units that it is for; absent: all.' }),
    text: z.string().optional(),
    clauses,
  })
  .meta({ id: 'lawLimit' });

/**
 * What every requirement carries; besides it the fields of its kind, which belong to the kind and
 * not to this contract.
 */
const requirementFields = z
  .object({
    id: z.string(),
    kind: z.string(),
    title: z.string().optional(),
    text: z.string().optional(),
    source: z.string().optional(),
    clauses,
    definitions,
    interpretation,
    excluding: z.string().optional(),
    ifAny: z.string().optional().meta({ description: 'With none of this figure it is not applicable.' }),
    optional: z.boolean().meta({ description: 'Reported, never decides.' }),
    limits: z.array(limitShape).optional().meta({ description: 'Of kinds with thresholds.' }),
    of: z
      .lazy(() => z.array(requirementShape))
      .optional()
      .meta({ description: 'Of groups: the requirements in them.' }),
  })
  .catchall(z.unknown());
interface LawRequirement extends z.infer<typeof requirementFields> {}
const requirementShape: z.ZodType<LawRequirement> = requirementFields.meta({ id: 'lawRequirement' });

const evidenceShape = z
  .strictObject({
    id: z.string(),
    name: z.string(),
    text: z.string().optional(),
    source: z.string().optional(),
    clauses,
    form: z.string(),
    suppliedBy: z.string().optional(),
    confirmedBy: z.array(z.string()),
    columns: z.array(z.string()),
    register: z.string().optional(),
    proves: z.array(z.string()),
    oneOf: z.array(z.string()),
    parts: z.array(z.string()),
    condition: z
      .strictObject({
        text: z.string(),
        ours: z.literal(true).optional().meta({ description: 'Our words, not those of the letter.' }),
        figure: z.string().optional(),
      })
      .optional(),
    optional: z.boolean(),
    interpretation,
  })
  .meta({ id: 'lawEvidence' });

export const lawIndicatorShape = z
  .strictObject({
    id: z.string(),
    title: z.string(),
    requirement: requirementShape,
    evidence: z.array(evidenceShape),
  })
  .meta({ id: 'lawIndicator' });
export type LawIndicatorOutput = z.infer<typeof lawIndicatorShape>;

export function toLawIndicatorOutput(indicator: Indicator): Presented<LawIndicatorOutput> {
  return present<LawIndicatorOutput>(toPlain(indicator));
}

export const lawSetShape = z.strictObject({
  id: z.string(),
  title: z.string(),
  subject: unitKindShape,
  level: z.string(),
  province: z.string(),
  issuer: z.string(),
  document: z.strictObject({
    symbol: z.string(),
    date: z.string().meta({ description: 'As exact as the paper: "2022", "2022-09" or "2022-09-19".' }),
    title: z.string(),
    annex: z.string().optional(),
  }),
  legalBasis: z.array(z.string()),
  inForce: z.strictObject({ from: z.string(), to: z.string().optional() }),
  supersedes: z.string().optional(),
  clauses,
  definitions,
  interpretation,
  criteria: z.array(
    z.strictObject({
      id: z.string(),
      title: z.string(),
      text: z.string().optional(),
      source: z.string().optional(),
      clauses,
      definitions,
      interpretation,
      indicators: z.array(lawIndicatorShape),
    }),
  ),
});
export type LawSetOutput = z.infer<typeof lawSetShape>;

export function toLawSetOutput(set: CriteriaSet): Presented<LawSetOutput> {
  return present<LawSetOutput>(toPlain(set));
}
