import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Issue, Result } from '../kernel/index.ts';
import { readCsvHead } from './csv-head.ts';
import { CsvReader } from './csv-reader.ts';
import { toLimits } from './limits.ts';
import { readCsv } from './read-csv.ts';
import type { CellRow, Sheet } from './workbook.ts';

const PIECES = [
  '"',
  ';',
  ',',
  '\t',
  '\n',
  '\r',
  '\r\n',
  'a',
  'ạ',
  'o\u0302\u0309',
  '😀',
  ' ',
  'sep=;\n',
  '\ufeff',
  '0912',
];

/** Text with every sign that means something, now and then with bytes that are no text. */
const file = fc
  .array(
    fc.oneof(
      { weight: 80, arbitrary: fc.constantFrom(...PIECES).map((piece) => Buffer.from(piece)) },
      { weight: 1, arbitrary: fc.constantFrom(0x00, 0xe1, 0xbb, 0xff).map((byte) => Buffer.from([byte])) },
    ),
    { maxLength: 40, size: 'max' },
  )
  .map((pieces) => Buffer.concat(pieces));

/**
 * Reading stops where there is too much. Whether bytes further on are text is then not known,
 * unless they came in the same piece.
 */
const STOPS = ['sheet.too-many-rows', 'file.too-large'];

const LIMITS = [{}, { columns: 2, rows: 2 }, { cellText: 2 }, { cells: 3 }] as const;

interface Read {
  readonly rows: readonly CellRow[];
  readonly issues: readonly Issue[];
}

/** Reads as a stream does: pieces cut at these positions, the buffer overwritten after each. */
function readInPieces(bytes: Buffer, cuts: readonly number[], limits: (typeof LIMITS)[number]): Read {
  const all = toLimits(limits);
  const head = readCsvHead(bytes);
  const reader = new CsvReader(head, {}, all, all.cells);
  const rows: CellRow[] = [];
  let from = head.start;
  for (const to of [...cuts.filter((cut) => cut > from && cut < bytes.length).sort((a, b) => a - b), bytes.length]) {
    const piece = Buffer.from(bytes.subarray(from, to));
    reader.write(piece);
    piece.fill(0x3f);
    rows.push(...reader.takeRows());
    from = to;
    if (reader.isDone) break;
  }
  const issues = reader.finish();
  rows.push(...reader.takeRows());
  return { rows, issues };
}

function expectAlike(pieces: Read, whole: Result<Sheet>): void {
  if (whole.ok) expect(pieces).toEqual({ rows: whole.value.rows, issues: [] });
  else if (!pieces.issues.some(({ code }) => STOPS.includes(code))) expect(pieces.issues).toEqual(whole.issues);
  else if (whole.issues[0]?.code !== 'file.not-text') expect(pieces.issues).toEqual(whole.issues);
}

describe('a CSV file that comes in pieces', () => {
  it('means the same wherever the pieces end: rows, issues and their places', () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(
        file,
        fc.array(fc.nat({ max: 150 }), { maxLength: 12 }),
        fc.constantFrom(...LIMITS),
        (bytes, cuts, limits) => {
          const whole = readCsv(bytes, limits);
          for (const code of whole.ok ? ['read'] : whole.issues.map((issue) => issue.code)) seen.add(code);
          expectAlike(readInPieces(bytes, cuts, limits), whole);
        },
      ),
      { numRuns: 3_000 },
    );
    expect([...seen].sort()).toEqual([
      'file.damaged',
      'file.empty',
      'file.not-text',
      'file.too-large',
      'read',
      'sheet.cell-too-long',
      'sheet.too-many-columns',
      'sheet.too-many-rows',
    ]);
  });

  it('and byte by byte', () => {
    fc.assert(
      fc.property(file, fc.constantFrom(...LIMITS), (bytes, limits) => {
        expectAlike(
          readInPieces(
            bytes,
            Array.from(bytes, (_, at) => at),
            limits,
          ),
          readCsv(bytes, limits),
        );
      }),
      { numRuns: 1_000 },
    );
  });
});
