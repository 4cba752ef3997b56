import { createRequire } from 'node:module';
import path from 'node:path';
import { answer } from './child.ts';

/** Reads every cell of a file with the streaming reader of exceljs. Argument: the file. */

interface ExcelJs {
  readonly stream: {
    readonly xlsx: {
      readonly WorkbookReader: new (file: string, options: object) => AsyncIterable<AsyncIterable<ExcelRow>>;
    };
  };
}
interface ExcelRow {
  eachCell(take: (cell: { readonly value: unknown }) => void): void;
}

const { stream } = createRequire(path.resolve('bench/peers/package.json'))('exceljs') as ExcelJs;

await answer(async () => {
  // What is needed to have texts and days: the table of texts, and the formats of numbers.
  const options = {
    entries: 'emit',
    worksheets: 'emit',
    sharedStrings: 'cache',
    styles: 'cache',
    hyperlinks: 'ignore',
  };
  let rows = 0;
  let cells = 0;
  for await (const sheet of new stream.xlsx.WorkbookReader(process.argv[2]!, options)) {
    for await (const row of sheet) {
      rows++;
      row.eachCell(({ value }) => {
        if (value !== null) cells++;
      });
    }
  }
  return { rows, cells };
});
