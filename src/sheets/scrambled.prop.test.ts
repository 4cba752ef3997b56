import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSheets } from './open-sheets.ts';
import { readCsv } from './read-csv.ts';
import { readWorkbook } from './read-workbook.ts';
import { sniff } from './sniff.ts';
import { buildParts, textCell } from './testing/build-workbook.ts';
import { buildZip } from './testing/build-zip.ts';

/** On a quiet machine it is 2 s. */
const TEST_TIMEOUT_MS = 60_000;

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'scrambled-'));
});
afterAll(() => rm(folder, { recursive: true }));

const PARTS = buildParts({
  sheets: [
    { rows: `<row r="1">${textCell('A1', 'Hộ')}<c r="B1" t="s"><v>0</v></c><c r="C1" s="1"><v>45571</v></c></row>` },
  ],
  shared: '<si><t>Nà Cáy</t></si>',
  formats: ['dd/mm/yyyy'],
});
const PACKED = buildZip(PARTS);
const STORED = buildZip(PARTS.map((part) => ({ ...part, isStored: true })));

/**
 * A byte somewhere, counted from the end, where the directory of the zip stands, as
 * often as from the start.
 */
const change = fc.record({ at: fc.integer({ min: -900, max: 3_000 }), byte: fc.nat({ max: 255 }) });

function scrambled(bytes: Buffer, changes: readonly { at: number; byte: number }[]): Buffer {
  const copy = Buffer.from(bytes);
  for (const { at, byte } of changes) copy[(at + copy.length) % copy.length] = byte;
  return copy;
}

describe('a file that was scrambled on its way', () => {
  it(
    'is read or refused with a reason, never a bug',
    async () => {
      await fc.assert(
        fc.asyncProperty(
          fc.constantFrom(PACKED, STORED),
          fc.array(change, { minLength: 1, maxLength: 4 }),
          async (bytes, changes) => {
            const file = scrambled(bytes, changes);
            const result = await readWorkbook(file);
            expect(result.ok || result.issues.length > 0).toBe(true);
            expect(await sniff(file)).toBeTypeOf('string');
            const list = readCsv(file);
            expect(list.ok || list.issues.length > 0).toBe(true);
            const opened = await openSheets(file);
            expect(opened.ok || opened.issues.length > 0).toBe(true);
            if (opened.ok) opened.value.close();
          },
        ),
        { numRuns: 600 },
      );
    },
    TEST_TIMEOUT_MS,
  );

  it(
    'and means the same whether it lies on a disk or in memory',
    async () => {
      const path = join(folder, 'a.xlsx');
      await fc.assert(
        fc.asyncProperty(fc.array(change, { maxLength: 2 }), async (changes) => {
          const file = scrambled(PACKED, changes);
          await writeFile(path, file);
          const fromDisk = await readWorkbook({ name: 'a.xlsx', from: path });
          const fromMemory = await readWorkbook({ name: 'a.xlsx', from: file });
          expect(fromDisk.ok).toBe(fromMemory.ok);
          expect(fromDisk.issues.map(({ code, at }) => ({ code, at }))).toEqual(
            fromMemory.issues.map(({ code, at }) => ({ code, at })),
          );
          if (fromDisk.ok && fromMemory.ok) expect(fromDisk.value).toEqual(fromMemory.value);
        }),
        { numRuns: 120 },
      );
    },
    TEST_TIMEOUT_MS,
  );
});
