import { execFileSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DEFAULT_LIMITS, IMPORT_LIMITS } from './limits.ts';
import { buildParts, withSheetPart } from './testing/build-workbook.ts';
import { buildRepeated, buildZip } from './testing/build-zip.ts';

/**
 * How a file may be read, within which limits, and how long a bomb may keep us busy: on a quiet
 * machine it is 0.7 s and 2 s; the rest is for a machine that does other things.
 */
const WAYS = [
  ['whole', DEFAULT_LIMITS, 5_000],
  ['row-by-row', IMPORT_LIMITS, 20_000],
] as const;
const MOST_RSS_MB = 150;
const MB = 1024 * 1024;
const TEST_TIMEOUT_MS = 60_000;

let folder: string;
let reader: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bomb-'));
  reader = join(folder, 'reader.cjs');
  const entry = join(import.meta.dirname, 'testing/measure-reading.ts');
  buildSync({
    entryPoints: [entry],
    outfile: reader,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    logLevel: 'error',
  });
});
afterAll(() => rm(folder, { recursive: true }));

interface Measured {
  readonly codes: readonly string[];
  readonly ms: number;
  readonly rssMb: number;
}

/** Reads in a process of its own, as only that has a memory of its own to measure. */
async function measure(bytes: Buffer | Iterable<string>, way: (typeof WAYS)[number][0]): Promise<Measured> {
  const path = join(folder, 'bomb');
  await writeFile(path, bytes);
  const options = { encoding: 'utf8', timeout: TEST_TIMEOUT_MS } as const;
  return JSON.parse(execFileSync(process.execPath, [reader, path, way], options)) as Measured;
}

/**
 * Some 6 MB that inflate to more than 2 GB: what is given, over and over, and noise so that the
 * ratio is not the giveaway.
 */
function bomb(content: string): { packed: Buffer; size: number } {
  const noise = Array.from({ length: 900 }, (_, i) => String.fromCharCode(97 + ((i * i * 31 + i * 7) % 26))).join('');
  const filler = `<!--${noise}-->${content.repeat(Math.floor(400_000 / content.length))}`;
  return buildRepeated('<worksheet><sheetData>', filler, 5_400);
}

describe.each(WAYS)('a file made to fill the memory of the machine, read %s', (way, limits, mostMs) => {
  const rows = bomb('<row><c><v>1</v></c></row>\n');
  const nothing = bomb('          \n');
  const within = ({ packed }: { packed: Buffer }) => Math.min(limits.partBytes, limits.ratio * packed.length);

  it.each([
    ['that says how large it really is', rows, {}, 'file.zip-bomb'],
    ['that claims to be 4 kB', rows, { claimedSize: 4096 }, 'file.zip-bomb'],
    ['that claims to be just within the limits', rows, { claimedSize: within(rows) }, 'sheet.too-many-rows'],
    [
      'that claims to be just within the limits and holds nothing',
      nothing,
      { claimedSize: within(nothing) },
      'file.zip-bomb',
    ],
  ])(
    '%s is refused at once',
    async (_, { packed, size }, claim, code) => {
      expect(size).toBeGreaterThan(2_000 * MB);
      const bytes = withSheetPart({}, { data: packed, isPacked: true, claimedSize: size, ...claim });
      expect(bytes.length).toBeLessThan(50 * MB);
      const measured = await measure(bytes, way);
      expect(measured.codes).toEqual([code]);
      expect(measured.ms).toBeLessThan(mostMs);
      expect(measured.rssMb).toBeLessThan(MOST_RSS_MB);
    },
    TEST_TIMEOUT_MS,
  );
});

describe('a list saved as CSV, much larger than the memory that reading it may take', () => {
  const times = (count: number, text: string) => Array.from({ length: count }, () => text);
  const line = `${'Nguyễn Thị Hậu;Thôn Nà Cáy;0912;'.repeat(4)}\n`;

  it.each([
    ['of many lines', times(2_000, line.repeat(400)), []],
    ['of one field', ['a;"', ...times(2_000, 'ạ'.repeat(30_000))], ['sheet.cell-too-long', 'file.damaged']],
    ['of one line without end', times(2_000, ';'.repeat(60_000)), []],
  ])(
    '%s',
    async (_, pieces, codes) => {
      expect(pieces.reduce((sum, piece) => sum + Buffer.byteLength(piece), 0)).toBeGreaterThan(100 * MB);
      const measured = await measure(pieces, 'row-by-row');
      expect(measured.codes).toEqual(codes);
      expect(measured.rssMb).toBeLessThan(MOST_RSS_MB);
    },
    TEST_TIMEOUT_MS,
  );
});

describe('a workbook with a million different texts in its table', () => {
  it(
    'is read in little more memory than their letters take',
    async () => {
      const texts = Array.from({ length: 1_000_000 }, (_, i) => `<si><t>Nguyễn Thị Hậu ${i}, thôn Nà Cáy</t></si>`);
      const rows = '<row><c t="s"><v>0</v></c><c t="s"><v>999999</v></c></row>';
      const parts = buildParts({ sheets: [{ rows }], shared: texts.join('') });
      const measured = await measure(buildZip(parts), 'row-by-row');
      expect(measured.codes).toEqual([]);
      expect(measured.rssMb).toBeLessThan(MOST_RSS_MB);
    },
    TEST_TIMEOUT_MS,
  );
});
