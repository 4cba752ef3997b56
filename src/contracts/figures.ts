import { z } from 'zod';
import type { FigureValue, Verdict } from '../engine/index.ts';
import { encodeStoredValue } from '../engine/index.ts';
import type { Translate } from '../i18n/index.ts';
import type { FigureId, IndicatorId, Issue, RegisterId, SetId } from '../kernel/index.ts';
import { noticesShape, staleShape, verdictShape } from './assessment.ts';
import { issueShape, toIssueOutputs } from './issue.ts';
import type { Presented } from './presented.ts';
import { present } from './presented.ts';

/** Answers about the figures of a unit and the verdicts that rest on them, as they are stored. */

const rangeShape = z
  .tuple([z.number(), z.number().nullable()])
  .meta({ description: 'What is still possible: least and greatest; null without upper end.' });
const storedValueShape = z
  .union([
    z.number(),
    z.boolean(),
    rangeShape,
    z.strictObject({ periods: z.record(z.string(), z.union([z.number(), rangeShape])) }),
  ])
  .meta({
    id: 'storedValue',
    description: 'A number (scaled by the decimals of its figure), yes/no, a range, or values by week or month.',
  });

/** Where a figure comes from. */
const provenanceShape = z
  .discriminatedUnion('from', [
    z.strictObject({
      from: z.literal('counted'),
      declared: z
        .strictObject({ value: storedValueShape, source: z.string().optional() })
        .optional()
        .meta({ description: 'What was declared beside, where that contradicts the rows.' }),
      openRows: z.number(),
      register: z.string(),
      countedRows: z.number(),
      awaitedRows: z
        .union([z.number(), z.literal('unknown')])
        .meta({ description: 'Rows that may still come into an unfinished list; 0 for a finished one.' }),
    }),
    z.strictObject({
      from: z.literal('declared'),
      source: z.string().optional(),
      register: z.string().optional(),
    }),
    z.strictObject({ from: z.literal('nothing') }),
  ])
  .meta({ id: 'provenance' });

type Provenance =
  | {
      readonly from: 'counted';
      readonly register: RegisterId;
      readonly countedRows: number;
      readonly openRows: number;
      readonly awaitedRows: number | 'unknown';
      readonly declared?: { readonly value: FigureValue; readonly source?: string };
    }
  | { readonly from: 'declared'; readonly source?: string; readonly register?: RegisterId }
  | { readonly from: 'nothing' };

export const unitFiguresShape = z.strictObject({
  unit: z.string(),
  year: z.number(),
  figures: z
    .record(
      z.string(),
      z.strictObject({
        value: storedValueShape,
        provenance: provenanceShape,
        knownFrom: z.string().meta({ description: 'Since when it is known so.' }),
      }),
    )
    .meta({ description: 'By figure id, in the order of the dictionary of figures.' }),
  verdicts: z
    .record(
      z.string(),
      z.strictObject({ verdict: verdictShape, isStale: staleShape, indicators: z.record(z.string(), verdictShape) }),
    )
    .meta({ description: 'By set id.' }),
  notices: noticesShape,
});
export type UnitFiguresOutput = z.infer<typeof unitFiguresShape>;

export function toUnitFiguresOutput(
  found: {
    readonly unit: { readonly code: string };
    readonly year: number;
    readonly figures: readonly {
      readonly figure: { readonly id: FigureId };
      readonly value: FigureValue;
      readonly provenance: Provenance;
      readonly knownFrom: string;
    }[];
    readonly verdicts: readonly {
      readonly set: SetId;
      readonly verdict: Verdict;
      readonly isStale: boolean;
      readonly indicators: ReadonlyMap<IndicatorId, Verdict>;
    }[];
    readonly notices: readonly Issue[];
  },
  t: Translate,
): Presented<UnitFiguresOutput> {
  return present<UnitFiguresOutput>({
    unit: found.unit.code,
    year: found.year,
    figures: Object.fromEntries(
      found.figures.map(({ figure, value, provenance, knownFrom }) => [
        figure.id,
        { value: toStoredValueOutput(value), provenance: toProvenanceOutput(provenance), knownFrom },
      ]),
    ),
    verdicts: Object.fromEntries(
      found.verdicts.map(({ set, verdict, isStale, indicators }) => [
        set,
        { verdict, isStale, indicators: Object.fromEntries(indicators) },
      ]),
    ),
    notices: toIssueOutputs(found.notices, t),
  });
}

/** How one figure changed, oldest first. */
export const figureHistoryShape = z.array(
  z.strictObject({
    figure: z.string(),
    knownFrom: z.string(),
    provenance: provenanceShape,
    value: storedValueShape.nullable().meta({ description: 'Null: not known any more.' }),
  }),
);
export type FigureHistoryOutput = z.infer<typeof figureHistoryShape>;

export function toFigureHistoryOutput(
  changes: readonly {
    readonly figure: FigureId;
    readonly knownFrom: string;
    readonly value: FigureValue | undefined;
    readonly provenance: Provenance;
  }[],
): Presented<FigureHistoryOutput> {
  return present<FigureHistoryOutput>(
    changes.map(({ figure, knownFrom, provenance, value }) => ({
      figure,
      knownFrom,
      provenance: toProvenanceOutput(provenance),
      value: value === undefined ? null : toStoredValueOutput(value),
    })),
  );
}

export const declaredFigureShape = z.strictObject({ done: z.boolean(), issues: z.array(issueShape) });
export type DeclaredFigureOutput = z.infer<typeof declaredFigureShape>;

export function toDeclaredFigureOutput(
  { done, issues }: { readonly done: boolean; readonly issues: readonly Issue[] },
  t: Translate,
): Presented<DeclaredFigureOutput> {
  return present<DeclaredFigureOutput>({ done, issues: toIssueOutputs(issues, t) });
}

export const rebuiltFiguresShape = z.strictObject({
  units: z.number().meta({ description: 'How many were worked out anew.' }),
});
export type RebuiltFiguresOutput = z.infer<typeof rebuiltFiguresShape>;

export function toRebuiltFiguresOutput(units: number): Presented<RebuiltFiguresOutput> {
  return present({ units });
}

/** Stored figures and verdicts that are not what the rows give. */
export const checkedFiguresShape = z.strictObject({
  units: z.number(),
  drift: z.array(
    z.strictObject({
      unit: z.string(),
      year: z.number(),
      figures: z.array(z.string()),
      sets: z.array(z.string()),
    }),
  ),
});
export type CheckedFiguresOutput = z.infer<typeof checkedFiguresShape>;

export function toCheckedFiguresOutput({
  units,
  drift,
}: {
  readonly units: number;
  readonly drift: readonly {
    readonly unit: { readonly code: string };
    readonly year: number;
    readonly figures: readonly FigureId[];
    readonly sets: readonly SetId[];
  }[];
}): Presented<CheckedFiguresOutput> {
  return present<CheckedFiguresOutput>({
    units,
    drift: drift.map(({ unit, year, figures, sets }) => ({
      unit: unit.code,
      year,
      figures: [...figures],
      sets: [...sets],
    })),
  });
}

export const rejudgedUnitsShape = z.strictObject({
  units: z.number(),
  changed: z.number().meta({ description: 'Verdicts that came out differently.' }),
});
export type RejudgedUnitsOutput = z.infer<typeof rejudgedUnitsShape>;

export function toRejudgedUnitsOutput({ units, changed }: RejudgedUnitsOutput): Presented<RejudgedUnitsOutput> {
  return present({ units, changed });
}

function toStoredValueOutput(value: FigureValue): z.infer<typeof storedValueShape> {
  const stored = encodeStoredValue(value);
  if (typeof stored !== 'object') return stored;
  if ('periods' in stored)
    return {
      periods: Object.fromEntries(
        Object.entries(stored.periods).map(([period, at]) => [period, typeof at === 'number' ? at : [at[0], at[1]]]),
      ),
    };
  return [stored[0], stored[1]];
}

function toProvenanceOutput(provenance: Provenance): z.infer<typeof provenanceShape> {
  switch (provenance.from) {
    case 'counted': {
      const { declared, openRows, register, countedRows, awaitedRows } = provenance;
      return {
        from: 'counted',
        ...(declared === undefined ? {} : { declared: toDeclaredOutput(declared) }),
        openRows,
        register,
        countedRows,
        awaitedRows,
      };
    }
    case 'declared': {
      const { source, register } = provenance;
      return {
        from: 'declared',
        ...(source === undefined ? {} : { source }),
        ...(register === undefined ? {} : { register }),
      };
    }
    case 'nothing':
      return { from: 'nothing' };
  }
}

function toDeclaredOutput({ value, source }: { readonly value: FigureValue; readonly source?: string }) {
  return { value: toStoredValueOutput(value), ...(source === undefined ? {} : { source }) };
}
