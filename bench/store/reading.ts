import path from 'node:path';
import { invariant } from '../../src/kernel/index.ts';
import type { Budget } from '../shared/report.ts';
import { formatRatio, median, toTable } from '../shared/report.ts';
import { loadShippedCatalogue, productRegister } from './catalogue.ts';
import type { Measured } from './child.ts';
import { runChild } from './child.ts';
import { inventCommunes } from './country.ts';
import type { Part } from './part.ts';
import { LINES_PER_FAULT, productLines, writeRowByRow, writeWithTable } from './product-file.ts';

const ROWS = 100_000;
const COMMUNES = 200;
const ROUNDS = 5;

/**
 * Reading a province's list with every check, against exceljs, which streams
 * too and checks nothing.
 */
export const reading: Part = {
  name: 'reading',
  async run() {
    const files = await writeFiles();
    const table = [['100,000 rows × 10 columns', 'ours, ms', 'exceljs, ms', 'ratio', 'ours, MB', 'exceljs, MB']];
    const budgets: Budget[] = [];
    for (const { name, file } of files) {
      const ours: Measured[] = [];
      const peer: Measured[] = [];
      for (let round = 0; round < ROUNDS; round++) {
        ours.push(await readOurs(file));
        peer.push(await readWithExcelJs(file));
      }
      const ratio = median(ours.map(({ ms }, round) => ms / peer[round]!.ms));
      const peak = Math.max(...ours.map(({ peakMb }) => peakMb));
      const ms = (measured: readonly Measured[]) => median(measured.map((one) => one.ms)).toFixed(0);
      const mb = (measured: readonly Measured[]) => Math.max(...measured.map((one) => one.peakMb)).toFixed(0);
      table.push([name, ms(ours), ms(peer), formatRatio(ratio), mb(ours), mb(peer)]);
      budgets.push(
        { what: `reading with every check, ${name}, times exceljs streaming`, atMost: 1, found: ratio },
        { what: `reading with every check, ${name}, peak MB`, atMost: 350, found: peak },
      );
    }
    console.log(toTable(table));
    return budgets;
  },
};

async function writeFiles(): Promise<readonly { readonly name: string; readonly file: string }[]> {
  const register = productRegister(loadShippedCatalogue());
  const communes = inventCommunes(COMMUNES);
  const files = [
    {
      name: 'texts in a table, as Excel saves',
      file: path.join(import.meta.dirname, 'table.xlsx'),
      write: writeWithTable,
    },
    { name: 'texts in their cells', file: path.join(import.meta.dirname, 'cells.xlsx'), write: writeRowByRow },
  ];
  for (const { file, write } of files) await write(file, register.sheet, productLines(register, communes, ROWS));
  return files;
}

async function readOurs(file: string): Promise<Measured> {
  const read = await runChild<Measured & { readonly rows: number; readonly faults: number }>('read-ours', [
    file,
    String(COMMUNES),
  ]);
  invariant(
    read.rows === ROWS && read.faults === ROWS / LINES_PER_FAULT,
    `read ${read.rows} rows, ${read.faults} faults`,
  );
  return read;
}

async function readWithExcelJs(file: string): Promise<Measured> {
  const read = await runChild<Measured & { readonly rows: number }>('read-exceljs', [file]);
  invariant(read.rows === ROWS + 1, `exceljs read ${read.rows} rows`);
  return read;
}
