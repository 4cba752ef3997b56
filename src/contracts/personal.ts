import { z } from 'zod';
import type { Day, RegisterId } from '../kernel/index.ts';
import type { Row } from '../registers/index.ts';
import type { Unit } from '../units/index.ts';
import { unitTitle } from '../units/index.ts';
import type { Presented } from './presented.ts';
import { present } from './presented.ts';
import { toValuesOutput, valuesShape } from './rows.ts';

/** Answers about personal data: the only ones in which a sensitive value may stand. */

interface RegisterAnswer {
  readonly register: { readonly id: RegisterId };
}

/** One row with nothing hidden; that somebody saw it stands in the history. */
export const sensitiveRowShape = z.strictObject({ register: z.string(), row: z.number(), values: valuesShape });
export type SensitiveRowOutput = z.infer<typeof sensitiveRowShape>;

export function toSensitiveRowOutput({
  register,
  rowNo,
  values,
}: RegisterAnswer & { readonly rowNo: number; readonly values: Row['values'] }): Presented<SensitiveRowOutput> {
  return present<SensitiveRowOutput>({ register: register.id, row: rowNo, values: toValuesOutput(values) });
}

/** Rows whose retention has run out, by unit and register. */
export const dueRowsShape = z.array(
  z.strictObject({
    unit: z.string(),
    title: z.string(),
    register: z.string(),
    rows: z.array(z.number()),
    keptUntil: z.string().meta({ description: 'The last day on which the oldest of them might be kept.' }),
  }),
);
export type DueRowsOutput = z.infer<typeof dueRowsShape>;

export function toDueRowsOutput(
  found: readonly (RegisterAnswer & {
    readonly unit: Unit;
    readonly rowNos: readonly number[];
    readonly since: Day;
  })[],
): Presented<DueRowsOutput> {
  return present<DueRowsOutput>(
    found.map(({ unit, register, rowNos, since }) => ({
      unit: unit.code,
      title: unitTitle(unit),
      register: register.id,
      rows: [...rowNos],
      keptUntil: since,
    })),
  );
}

export const erasedRowsShape = z.strictObject({ register: z.string(), rows: z.number() });
export type ErasedRowsOutput = z.infer<typeof erasedRowsShape>;

export function toErasedRowsOutput({
  register,
  rows,
}: RegisterAnswer & { readonly rows: number }): Presented<ErasedRowsOutput> {
  return present<ErasedRowsOutput>({ register: register.id, rows });
}

export const rotatedKeyShape = z.strictObject({
  from: z.string().meta({ description: 'Id of the key that was in use.' }),
  to: z.string(),
  values: z.number().meta({ description: 'Values that were sealed anew in this run.' }),
});
export type RotatedKeyOutput = z.infer<typeof rotatedKeyShape>;

export function toRotatedKeyOutput({ from, to, values }: RotatedKeyOutput): Presented<RotatedKeyOutput> {
  return present({ from, to, values });
}
