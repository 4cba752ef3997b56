import { z } from 'zod';
import type { Figure, Register } from '../catalogue/index.ts';
import type { Presented } from './presented.ts';
import { present } from './presented.ts';
import { unitKindShape } from './units.ts';

/** What the catalogue calls registers, their columns and figures. */

export const registersShape = z.array(
  z.strictObject({
    id: z.string(),
    name: z.string().meta({ description: 'The name of its sheet.' }),
    title: z.string(),
    keptBy: unitKindShape,
    confirmedBy: z.array(z.string()),
    columns: z.array(
      z.strictObject({
        id: z.string(),
        title: z.string(),
        type: z.string(),
        unit: z.string().optional(),
        required: z.boolean(),
        choices: z.array(z.string()),
      }),
    ),
  }),
);
export type RegistersOutput = z.infer<typeof registersShape>;

export function toRegistersOutput(registers: readonly Register[]): Presented<RegistersOutput> {
  return present<RegistersOutput>(
    registers.map(({ id, sheet, title, keptBy, confirmedBy, columns }) => ({
      id,
      name: sheet,
      title,
      keptBy,
      confirmedBy: [...confirmedBy],
      columns: columns.map((column) => ({
        id: column.id,
        title: column.title,
        type: column.type,
        ...(column.unit === undefined ? {} : { unit: column.unit }),
        required: column.required,
        choices: [...column.choices.values()],
      })),
    })),
  );
}

export const figuresShape = z.array(
  z.strictObject({
    id: z.string(),
    name: z.string(),
    unit: z.string(),
    type: z.string(),
    knownBy: z.string().optional(),
    register: z.string().optional().meta({ description: 'The register that it is counted from.' }),
  }),
);
export type FiguresOutput = z.infer<typeof figuresShape>;

export function toFiguresOutput(figures: readonly Figure[]): Presented<FiguresOutput> {
  return present<FiguresOutput>(
    figures.map(({ id, name, unit, type, knownBy, from }) => ({
      id,
      name,
      unit,
      type,
      ...(knownBy === undefined ? {} : { knownBy }),
      ...(from === undefined ? {} : { register: from.register }),
    })),
  );
}
