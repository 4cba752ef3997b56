import type { Register } from '../catalogue/index.ts';
import type { ColumnId } from '../kernel/index.ts';
import { encodeValue } from './codecs/index.ts';
import { maskValue } from './mask.ts';
import type { Row } from './row.ts';

/**
 * How people are told which row is meant: the column to point at, the titles of the key columns,
 * and what stands in them, masked where it is personal.
 */
export interface KeyWords {
  readonly column: ColumnId | undefined;
  readonly heading: string;
  readonly textOf: (values: Row['values']) => string;
}

/** Empty words for a register without keys. */
export function keyWords(register: Register): KeyWords {
  const keys = register.columns.filter((column) => column.key);
  return {
    column: keys[0]?.id,
    heading: keys.map(({ title }) => title).join(BETWEEN),
    textOf: (values) =>
      keys.map((column) => encodeValue(maskValue(column, values[column.id] ?? ''), column)).join(BETWEEN),
  };
}

const BETWEEN = ' · ';
