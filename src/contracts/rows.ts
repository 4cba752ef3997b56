import { z } from 'zod';
import type { ActorSnapshot, ColumnChange } from '../audit/index.ts';
import type { Translate } from '../i18n/index.ts';
import type { Issue, RegisterId } from '../kernel/index.ts';
import type { Row } from '../registers/index.ts';
import { actorShape, toActorOutput } from './actor.ts';
import { issueShape, toIssueOutputs } from './issue.ts';
import type { Presented } from './presented.ts';
import { present } from './presented.ts';

/** Answers about rows of registers. Sensitive values are masked in all of them. */

export const valuesShape = z
  .record(z.string(), z.union([z.string(), z.number(), z.boolean()]))
  .meta({ description: 'By column id; blank cells are absent. Decimals are scaled by the decimals of their column.' });

/** Values as a plain object, in the order in which they come. */
export function toValuesOutput(values: Row['values']): z.infer<typeof valuesShape> {
  return Object.fromEntries(
    Object.entries(values).flatMap(([id, value]) => (value === undefined ? [] : [[id, value]])),
  );
}

const cellShape = z.union([z.string(), z.number(), z.boolean()]);
export const columnChangesShape = z
  .array(
    z.strictObject({
      column: z.string(),
      from: cellShape.optional().meta({ description: 'Absent: it was blank.' }),
      to: cellShape.optional().meta({ description: 'Absent: it is blank now.' }),
      hidden: z.literal('personal').optional().meta({ description: 'A personal column: neither value is given.' }),
    }),
  )
  .meta({ description: 'What changed, in the order of the columns.' });

export function toColumnChangesOutput(changes: readonly ColumnChange[]): z.infer<typeof columnChangesShape> {
  return changes.map(({ column, from, to, hidden }) => ({
    column,
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
    ...(hidden === undefined ? {} : { hidden }),
  }));
}

const rowFields = z.strictObject({
  rowNo: z.number(),
  version: z.number(),
  isDeleted: z.boolean(),
  since: z.string(),
  actor: actorShape,
  values: valuesShape,
});

interface ShownRow {
  readonly rowNo: number;
  readonly version: number;
  readonly isDeleted: boolean;
  readonly since: string;
  readonly actor: ActorSnapshot;
  readonly values: Row['values'];
}

/** Of which register of which unit. */
interface Keeper {
  readonly unit: { readonly code: string };
  readonly register: { readonly id: RegisterId };
}

export const rowListShape = z.strictObject({
  unit: z.string(),
  register: z.string(),
  revision: z.number().meta({ description: 'How often the register was changed.' }),
  rows: z.array(rowFields),
});
export type RowListOutput = z.infer<typeof rowListShape>;

export function toRowListOutput(
  found: Keeper & { readonly revision: number; readonly rows: readonly ShownRow[] },
): Presented<RowListOutput> {
  return present<RowListOutput>({
    unit: found.unit.code,
    register: found.register.id,
    revision: found.revision,
    rows: found.rows.map(toRowFields),
  });
}

/** A row with every version that it had, oldest first. */
export const rowHistoryShape = z.strictObject({
  unit: z.string(),
  register: z.string(),
  versions: z.array(z.strictObject({ ...rowFields.shape, changes: columnChangesShape })),
});
export type RowHistoryOutput = z.infer<typeof rowHistoryShape>;

export function toRowHistoryOutput(
  found: Keeper & { readonly versions: readonly (ShownRow & { readonly changes: readonly ColumnChange[] })[] },
): Presented<RowHistoryOutput> {
  return present<RowHistoryOutput>({
    unit: found.unit.code,
    register: found.register.id,
    versions: found.versions.map((version) => ({
      ...toRowFields(version),
      changes: toColumnChangesOutput(version.changes),
    })),
  });
}

/** A row was changed, or why not. Warnings may come with a change. */
export const changedRowShape = z.discriminatedUnion('done', [
  z.strictObject({
    done: z.literal(true),
    rowNo: z.number(),
    version: z.number(),
    hasChanged: z.boolean().meta({ description: 'False where it was like that already.' }),
    issues: z.array(issueShape),
  }),
  z.strictObject({ done: z.literal(false), issues: z.array(issueShape) }),
]);
export type ChangedRowOutput = z.infer<typeof changedRowShape>;

export function toChangedRowOutput(
  answer:
    | {
        readonly done: true;
        readonly rowNo: number;
        readonly version: number;
        readonly hasChanged: boolean;
        readonly issues: readonly Issue[];
      }
    | { readonly done: false; readonly issues: readonly Issue[] },
  t: Translate,
): Presented<ChangedRowOutput> {
  const issues = toIssueOutputs(answer.issues, t);
  if (!answer.done) return present<ChangedRowOutput>({ done: false, issues });
  const { rowNo, version, hasChanged } = answer;
  return present<ChangedRowOutput>({ done: true, rowNo, version, hasChanged, issues });
}

export const registerExportShape = z.strictObject({ file: z.string(), rows: z.number(), units: z.number() });
export type RegisterExportOutput = z.infer<typeof registerExportShape>;

export function toRegisterExportOutput({ file, rows, units }: RegisterExportOutput): Presented<RegisterExportOutput> {
  return present({ file, rows, units });
}

function toRowFields({ rowNo, version, isDeleted, since, actor, values }: ShownRow): z.infer<typeof rowFields> {
  return { rowNo, version, isDeleted, since, actor: toActorOutput(actor), values: toValuesOutput(values) };
}
