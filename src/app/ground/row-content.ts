import { hash } from 'node:crypto';
import type { Register } from '../../catalogue/index.ts';
import type { ColumnId, Day, UnitId } from '../../kernel/index.ts';
import { fold } from '../../kernel/index.ts';
import type { Row, RowValue } from '../../registers/index.ts';
import { canonicalRow, rowKey } from '../../registers/index.ts';
import type { RowContent, StoredRow, StoredValues } from '../ports/rows.ts';
import type { Secrets } from '../ports/secrets.ts';

/**
 * Characters of the longest text that an index of PostgreSQL surely takes: it allows 2,704 bytes,
 * of which a letter needs up to 3.
 */
const LONGEST_INDEXED = 800;

/**
 * What is stored of a row with these values: sensitive ones sealed, with key, digest, village and
 * day beside. The one way in.
 */
export function toRowContent(register: Register, unit: UnitId, values: Row['values'], secrets: Secrets): RowContent {
  const key = storedKey(register, values, secrets);
  const village = villageOf(register, values);
  const day = register.dated === undefined ? undefined : (values[register.dated] as Day | undefined);
  return {
    values: seal(register, unit, values, secrets),
    digest: hash('sha256', canonicalRow(register, values, secrets.protect), 'base64url'),
    ...(key === undefined ? {} : { rowKey: key }),
    ...(village === undefined ? {} : { village }),
    ...(day === undefined ? {} : { day }),
  };
}

/**
 * The key under which a row is stored: the row's key, or its digest where an
 * index could not hold it.
 */
export function storedKey(register: Register, values: Row['values'], { protect }: Secrets): string | undefined {
  const key = rowKey(register, values, protect);
  return key === undefined ? undefined : indexable(key);
}

function indexable(text: string): string {
  return text.length <= LONGEST_INDEXED ? text : hash('sha256', text, 'base64url');
}

/** The values of a stored row as people entered them. The one way out. */
export function openRow(
  register: Register,
  { unit, values }: Pick<StoredRow, 'unit' | 'values'>,
  secrets: Secrets,
): Row['values'] {
  const sensitive = register.columns.filter(
    (column) => column.personal === 'sensitive' && values[column.id] !== undefined,
  );
  if (sensitive.length === 0) return values as Row['values'];
  const opened: Record<string, RowValue> = { ...values };
  for (const { id } of sensitive) {
    const stored = String(values[id]);
    // A tombstone is no secret.
    if (secrets.isSealed(stored)) opened[id] = secrets.open(stored, { unit, register: register.id, column: id });
  }
  return opened as Row['values'];
}

function villageOf(register: Register, values: Row['values']): string | undefined {
  const column = villageColumn(register);
  const value = column === undefined ? undefined : values[column];
  return value === undefined ? undefined : foldedVillage(String(value));
}

/** The name of a village as rows carry it beside their values. */
export function foldedVillage(name: string): string {
  return indexable(fold(name));
}

/**
 * The column that says which village a row is about; undefined for registers of
 * the commune as a whole.
 */
export function villageColumn(register: Register): ColumnId | undefined {
  return register.columns.find((column) => column.type === 'village')?.id;
}

function seal(register: Register, unit: UnitId, values: Row['values'], secrets: Secrets): StoredValues {
  const sealed: Record<string, RowValue> = {};
  // In the order of the register's columns, whatever order the cells came in.
  for (const column of register.columns) {
    const value = values[column.id];
    if (value === undefined) continue;
    sealed[column.id] =
      column.personal === 'sensitive' && !secrets.isSealed(String(value))
        ? secrets.seal(String(value), { unit, register: register.id, column: column.id })
        : value;
  }
  return sealed;
}
