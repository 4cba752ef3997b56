import { z } from 'zod';
import type { ActorSnapshot, ColumnChange } from '../audit/index.ts';
import type { RegisterId, UnitId } from '../kernel/index.ts';
import { actorShape, toActorOutput } from './actor.ts';
import type { Presented } from './presented.ts';
import { present } from './presented.ts';
import { columnChangesShape, toColumnChangesOutput } from './rows.ts';

/** Somebody said, in a role, that a register or its rows of one village are right. */
export const confirmationShape = z.strictObject({
  unit: z.string().meta({ description: 'Id of the unit.' }),
  register: z.string(),
  village: z.string().optional().meta({ description: 'Folded name; absent for the whole register.' }),
  confirmedAt: z.string(),
  person: z.string(),
  role: z.string(),
  revision: z.number(),
  rows: z.number(),
  digest: z.string(),
  actor: actorShape,
});
export type ConfirmationOutput = z.infer<typeof confirmationShape>;

interface ConfirmationAnswer {
  readonly unit: UnitId;
  readonly register: RegisterId;
  readonly village?: string;
  readonly confirmedAt: string;
  readonly person: string;
  readonly role: string;
  readonly revision: number;
  readonly rows: number;
  readonly digest: string;
  readonly actor: ActorSnapshot;
}

export function toConfirmationOutput(confirmation: ConfirmationAnswer): Presented<ConfirmationOutput> {
  return present(toFields(confirmation));
}

/** Which registers of a unit are confirmed, by whom, and what changed since. */
export const confirmationStatusShape = z.strictObject({
  unit: z.string(),
  registers: z.array(
    z.strictObject({
      register: z.string(),
      revision: z.number(),
      rows: z.number(),
      lines: z.array(
        z.strictObject({
          confirmation: confirmationShape,
          village: z.string().optional().meta({ description: 'As the village list writes it.' }),
          since: z
            .array(
              z.strictObject({
                rowNo: z.number(),
                by: actorShape.optional(),
                at: z.string(),
                kind: z.enum(['added', 'changed', 'deleted']),
                changes: columnChangesShape,
              }),
            )
            .meta({ description: 'Empty: the rows stand as they were confirmed.' }),
        }),
      ),
      missing: z.array(z.string()).meta({ description: 'Roles that have not confirmed all of it.' }),
    }),
  ),
});
export type ConfirmationStatusOutput = z.infer<typeof confirmationStatusShape>;

interface RowDifference {
  readonly rowNo: number;
  readonly kind: 'added' | 'changed' | 'deleted';
  readonly changes: readonly ColumnChange[];
  readonly by?: ActorSnapshot;
  readonly at: string;
}

export function toConfirmationStatusOutput(found: {
  readonly unit: { readonly code: string };
  readonly registers: readonly {
    readonly register: { readonly id: RegisterId };
    readonly revision: number;
    readonly rows: number;
    readonly lines: readonly {
      readonly confirmation: ConfirmationAnswer;
      readonly village?: string;
      readonly since: readonly RowDifference[];
    }[];
    readonly missing: readonly string[];
  }[];
}): Presented<ConfirmationStatusOutput> {
  return present<ConfirmationStatusOutput>({
    unit: found.unit.code,
    registers: found.registers.map(({ register, revision, rows, lines, missing }) => ({
      register: register.id,
      revision,
      rows,
      lines: lines.map(({ confirmation, village, since }) => ({
        confirmation: toFields(confirmation),
        ...(village === undefined ? {} : { village }),
        since: since.map(({ rowNo, by, at, kind, changes }) => ({
          rowNo,
          ...(by === undefined ? {} : { by: toActorOutput(by) }),
          at,
          kind,
          changes: toColumnChangesOutput(changes),
        })),
      })),
      missing: [...missing],
    })),
  });
}

/** The keys stay in the order of the record: `village` is last where it was stored before. */
function toFields(confirmation: ConfirmationAnswer): ConfirmationOutput {
  return { ...confirmation, actor: toActorOutput(confirmation.actor) };
}
