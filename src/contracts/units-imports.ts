import { z } from 'zod';
import type { ActorSnapshot } from '../audit/index.ts';
import type { Translate } from '../i18n/index.ts';
import type { BatchId, Day, Issue, StretchId } from '../kernel/index.ts';
import type { Unit, UnitsCounts } from '../units/index.ts';
import { unitTitle } from '../units/index.ts';
import { actorShape, toActorOutput } from './actor.ts';
import { issueShape, toIssueOutputs } from './issue.ts';
import type { Presented } from './presented.ts';
import { present } from './presented.ts';

/** Answers about files of units. */

const countsShape = z
  .strictObject({
    units: z.strictObject({ added: z.number(), ended: z.number(), unchanged: z.number() }),
    attributes: z.strictObject({ added: z.number(), unchanged: z.number() }),
    successions: z.strictObject({ added: z.number(), unchanged: z.number() }),
  })
  .meta({ description: 'Lines that are new, that end something, or that stand already.' });

const effectsShape = z
  .strictObject({
    units: z.array(
      z.strictObject({
        code: z.string(),
        name: z.string(),
        effect: z.enum(['goes-on', 'stays']).meta({
          description: 'Whether it is the same unit still, with all that is stored; or ends, and keeps it.',
        }),
        became: z.array(z.strictObject({ code: z.string(), name: z.string() })),
        rows: z.number(),
        years: z.array(z.number()),
        verdicts: z.number(),
        verdictsEnded: z.number().meta({ description: 'Of years in which it is not judged any more.' }),
        confirmations: z.number(),
      }),
    ),
    judgedAgain: z.number().meta({ description: 'Units that are worked out again.' }),
  })
  .meta({ description: 'What becomes of stored data.' });

/** What becomes of the stored data of a unit. */
interface UnitEffectAnswer {
  readonly unit: Unit;
  readonly effect: 'goes-on' | 'stays';
  readonly became: readonly Unit[];
  readonly stored: {
    readonly rows: number;
    readonly years: readonly number[];
    readonly verdicts: readonly unknown[];
    readonly confirmations: number;
  };
  readonly verdictsEnded: number;
}

interface UnitsEffectsAnswer {
  readonly units: readonly UnitEffectAnswer[];
  readonly judgedAgain: number;
}

/** What a file of units would do, or did. */
export const unitsImportShape = z.strictObject({
  file: z.string(),
  batch: z.string().nullable().meta({ description: 'Id of the import; null where nothing was written.' }),
  counts: countsShape,
  issues: z.array(issueShape),
  effects: effectsShape,
});
export type UnitsImportOutput = z.infer<typeof unitsImportShape>;

export function toUnitsImportOutput(
  file: string,
  done: {
    readonly batch?: BatchId;
    readonly counts: UnitsCounts;
    readonly issues: readonly Issue[];
    readonly effects: UnitsEffectsAnswer;
  },
  t: Translate,
): Presented<UnitsImportOutput> {
  return present<UnitsImportOutput>({
    file,
    batch: done.batch ?? null,
    counts: toCounts(done.counts),
    issues: toIssueOutputs(done.issues, t),
    effects: {
      units: done.effects.units.map(({ unit, effect, became, stored, verdictsEnded }) => ({
        code: unit.code,
        name: unitTitle(unit),
        effect,
        became: became.map((one) => ({ code: one.code, name: unitTitle(one) })),
        rows: stored.rows,
        years: [...stored.years],
        verdicts: stored.verdicts.length,
        verdictsEnded,
        confirmations: stored.confirmations,
      })),
      judgedAgain: done.effects.judgedAgain,
    },
  });
}

/** An import of units, as the list of them has it and as it is named. */
interface UnitsImportAnswer {
  readonly batch: BatchId;
  readonly file: string;
  readonly importedAt: string;
  readonly actor: ActorSnapshot;
  readonly counts: UnitsCounts;
  readonly ended: readonly { readonly unit: StretchId; readonly validTo: Day }[];
  readonly undoneAt?: string;
}

export const unitsImportListShape = z.array(
  z.strictObject({
    batch: z.string(),
    file: z.string(),
    importedAt: z.string(),
    actor: actorShape,
    counts: countsShape,
    ended: z
      .array(z.strictObject({ unit: z.string(), validTo: z.string() }))
      .meta({ description: 'Ids of the units that it gave a last day.' }),
    undoneAt: z.string().optional(),
  }),
);
export type UnitsImportListOutput = z.infer<typeof unitsImportListShape>;

export function toUnitsImportListOutput(imports: readonly UnitsImportAnswer[]): Presented<UnitsImportListOutput> {
  return present<UnitsImportListOutput>(
    imports.map(({ batch, file, importedAt, actor, counts, ended, undoneAt }) => ({
      batch,
      file,
      importedAt,
      actor: toActorOutput(actor),
      counts: toCounts(counts),
      ended: ended.map(({ unit, validTo }) => ({ unit, validTo })),
      ...(undoneAt === undefined ? {} : { undoneAt }),
    })),
  );
}

export const undoneUnitsImportShape = z.strictObject({ batch: z.string(), file: z.string() });
export type UndoneUnitsImportOutput = z.infer<typeof undoneUnitsImportShape>;

export function toUndoneUnitsImportOutput({
  batch,
  file,
}: Pick<UnitsImportAnswer, 'batch' | 'file'>): Presented<UndoneUnitsImportOutput> {
  return present<UndoneUnitsImportOutput>({ batch, file });
}

function toCounts({ units, attributes, successions }: UnitsCounts): z.infer<typeof countsShape> {
  return {
    units: { added: units.added, ended: units.ended, unchanged: units.unchanged },
    attributes: { added: attributes.added, unchanged: attributes.unchanged },
    successions: { added: successions.added, unchanged: successions.unchanged },
  };
}
