import type { Column, Register } from '../catalogue/index.ts';
import type { Row, RowValue } from './row.ts';

/**
 * Takes the place of sensitive values in texts that are kept: the same text gives the same text,
 * from which it cannot be told.
 */
export type Protect = (text: string) => string;

/**
 * The text under which two rows of a register are one row entered twice: its key columns, among
 * which case does not matter and marks do ("Nà Cày" and "Nà Cáy" are two villages). Undefined where
 * the register has no keys, or where one of them is blank: those may be different rows.
 */
export function rowKey(register: Register, values: Row['values'], protect: Protect): string | undefined {
  const parts: string[] = [];
  for (const column of register.columns) {
    if (!column.key) continue;
    const value = values[column.id];
    if (value === undefined) return undefined;
    const text = String(value).toLowerCase();
    parts.push(column.personal === 'sensitive' ? protect(text) : text);
  }
  return parts.length === 0 ? undefined : JSON.stringify(parts);
}

/**
 * All values of a row as one text, the same for the same values whatever their order: to be
 * digested. Blank columns leave no trace.
 */
export function canonicalRow(register: Register, values: Row['values'], protect: Protect): string {
  return JSON.stringify(
    register.columns.flatMap((column) => {
      const value = values[column.id];
      return value === undefined ? [] : [[column.id, protectedValue(column, value, protect)]];
    }),
  );
}

function protectedValue(column: Column, value: RowValue, protect: Protect): RowValue {
  return column.personal === 'sensitive' ? protect(String(value)) : value;
}

/** For comparisons in memory of which nothing is kept. */
export const UNPROTECTED: Protect = (text) => text;
