import type { Column, ColumnType } from '../catalogue/index.ts';
import type { ColumnId } from '../kernel/index.ts';

/**
 * A column that belongs to no register, to read or write a single cell by: not asked for,
 * no key, not personal.
 */
export function loneColumn(type: ColumnType, title: string): Column {
  return {
    id: '' as ColumnId,
    title,
    type,
    decimals: 0,
    required: false,
    key: false,
    onlyOne: false,
    personal: 'none',
    choices: new Map(),
    other: false,
    aliases: [],
  };
}
