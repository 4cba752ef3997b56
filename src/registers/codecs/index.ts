import type { Column, ColumnType } from '../../catalogue/index.ts';
import type { CellInput, Decoded } from '../cell.ts';
import { BLANK, isBlank, showCell, unreadable } from '../cell.ts';
import { isHidden } from '../hidden-value.ts';
import type { RowValue } from '../row.ts';
import { choiceCodec } from './choice.ts';
import type { Codec } from './codec.ts';
import { dateCodec } from './date.ts';
import { decimalCodec, integerCodec } from './number.ts';
import { phoneCodec } from './phone.ts';
import { textCodec } from './text.ts';
import type { ColumnTraits } from './traits.ts';
import { urlCodec } from './url.ts';
import { villageCodec } from './village.ts';
import { vpostcodeCodec } from './vpostcode.ts';
import { yesNoCodec } from './yes-no.ts';

/** Every type that the law knows, see `COLUMN_TYPES`. A type without an entry does not compile. */
export const CODECS: Readonly<Record<ColumnType, Codec>> = {
  text: textCodec,
  integer: integerCodec,
  decimal: decimalCodec,
  date: dateCodec,
  'yes-no': yesNoCodec,
  choice: choiceCodec,
  phone: phoneCodec,
  url: urlCodec,
  village: villageCodec,
  vpostcode: vpostcodeCodec,
};

/**
 * Reads a cell by its column. Nothing is guessed silently: what could be read two ways is refused,
 * what was put right comes with a warning. Every finding carries `heading` (the column's title)
 * and `found`. Error of personal columns of any type: `value.masked`, a value that was hidden when
 * a list was exported.
 */
export function decodeCell(cell: CellInput, column: Column): Decoded {
  if (cell === undefined || isBlank(cell)) return BLANK;
  const decoded = decodeFilled(cell, column);
  if (decoded.findings.length === 0) return decoded;
  const findings = decoded.findings.map(({ code, params }) => ({ code, params: { heading: column.title, ...params } }));
  return { ...decoded, findings };
}

function decodeFilled(cell: Exclude<CellInput, undefined>, column: Column): Decoded {
  if (typeof cell === 'object' && 'error' in cell) return unreadable('cell.formula-error', { found: cell.error });
  if (typeof cell === 'object' && 'formulaWithoutValue' in cell) return unreadable('cell.formula-without-value', {});
  if (column.personal !== 'none' && typeof cell === 'string' && isHidden(cell))
    return unreadable('value.masked', { found: showCell(cell) });
  return CODECS[column.type].decode(cell, column);
}

/**
 * A value as text for people, as it would be typed: "4,5", "05/03/2024", "Có", a choice by
 * its label. Blank is "".
 */
export function encodeValue(value: RowValue | undefined, column: Column): string {
  return value === undefined ? '' : CODECS[column.type].encode(value, column);
}

/** What is true of the columns of a type. */
export function traitsOf({ type }: Pick<Column, 'type'>): ColumnTraits {
  return CODECS[type].traits;
}
