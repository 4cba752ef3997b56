import type { Column, ColumnType, Register } from '../../catalogue/index.ts';
import type { ColumnId, RegisterId } from '../../kernel/index.ts';
import { loneColumn } from '../lone-column.ts';

/** A column with what a test says about it, and nothing else asked. */
export function buildColumn(
  type: ColumnType,
  about: Partial<Omit<Column, 'id' | 'type'>> & { readonly id?: string } = {},
): Column {
  const { id = 'cot', ...rest } = about;
  return {
    ...loneColumn(type, 'Cột thử'),
    id: id as ColumnId,
    decimals: type === 'decimal' ? 1 : 0,
    ...rest,
  };
}

export function buildRegister(
  id: string,
  columns: readonly Column[],
  about: Partial<Omit<Register, 'id' | 'columns'>> = {},
): Register {
  return {
    id: id as RegisterId,
    title: `Danh sách ${id}`,
    sheet: id,
    keptBy: 'xa',
    confirmedBy: [],
    columns,
    ...about,
  };
}
