import type { Column, Register } from '../catalogue/index.ts';
import type { RegisterRows, Row } from './row.ts';

/** Two cells of a row that cannot both be so: the first says more, or a later day, than it may. */
export type ImpossibleCells = readonly [above: Column, limit: Column];

/** The pairs of cells of a row that cannot both be so, by the rules of its register [ENG-70]. */
export function findImpossibleCells({ columns }: Register, { values }: Row): readonly ImpossibleCells[] {
  return columns.flatMap((column) =>
    (column.notAbove ?? []).flatMap((id): readonly ImpossibleCells[] => {
      const limit = columns.find((other) => other.id === id);
      const [value, most] = [values[column.id], values[id]];
      return limit && value !== undefined && most !== undefined && value > most ? [[column, limit]] : [];
    }),
  );
}

/**
 * The rows as they are counted: which of two such cells is wrong nobody knows, so neither is known
 * [ENG-71]. The same rows where nothing is wrong.
 */
export function withoutImpossible(register: Register, held: RegisterRows): RegisterRows {
  if (!register.columns.some(({ notAbove }) => notAbove)) return held;
  const rows = held.rows.map((row) => {
    const values = { ...row.values };
    for (const { id } of findImpossibleCells(register, row).flat()) delete values[id];
    return { ...row, values };
  });
  return { ...held, rows };
}
