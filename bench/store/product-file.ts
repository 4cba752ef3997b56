import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import type { CellValue } from 'hucre/xlsx';
import { writeXlsx, writeXlsxStream } from 'hucre/xlsx';
import type { Register } from '../../src/catalogue/index.ts';
import { NO_WORD, YES_WORD } from '../../src/registers/index.ts';
import type { InventedCommune, Product } from './country.ts';
import { inventProducts } from './country.ts';

/** One line in so many has a number of stars that there is not. */
export const LINES_PER_FAULT = 1_000;

/**
 * The list that a province hands in: ten columns, the code of the commune and the nine of the
 * register, communes one after the other.
 */
export function* productLines(
  register: Register,
  communes: readonly InventedCommune[],
  count: number,
): Iterable<CellValue[]> {
  yield ['Mã đơn vị', ...register.columns.map((column) => column.title)];
  const each = Math.ceil(count / communes.length);
  let written = 0;
  for (const [index, commune] of communes.entries()) {
    for (const product of inventProducts(commune, Math.min(each, count - written), index)) {
      const isFaulty = ++written % LINES_PER_FAULT === 0;
      yield [commune.code, ...toCells(register, isFaulty ? { ...product, 'so-sao': 7 } : product)];
    }
  }
}

/** A product as a line of the register's list. */
export function toCells(register: Register, product: Product): CellValue[] {
  return register.columns.map(({ id, type }) => {
    const value = product[id];
    if (value === undefined) return null;
    if (typeof value === 'boolean') return value ? YES_WORD : NO_WORD;
    return type === 'date' ? new Date(`${value}T00:00:00Z`) : value;
  });
}

/** As Excel saves it: each text once, in a table that cells refer to. */
export async function writeWithTable(path: string, sheet: string, lines: Iterable<CellValue[]>): Promise<void> {
  await writeFile(path, await writeXlsx({ sheets: [{ name: sheet, rows: [...lines] }] }));
}

/** As programs that write row by row do: texts in their cells. */
export async function writeRowByRow(path: string, sheet: string, lines: Iterable<CellValue[]>): Promise<void> {
  const file = createWriteStream(path);
  for await (const chunk of writeXlsxStream(lines, { name: sheet })) {
    if (!file.write(chunk)) await once(file, 'drain');
  }
  file.end();
  await once(file, 'finish');
}
