import { execFileSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withSheetPart } from './testing/build-workbook.ts';
import { buildRepeated } from './testing/build-zip.ts';

/** On a quiet machine it is 0.1 s; the rest is for a machine that does other things. */
const MOST_MS = 5_000;
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
async function measure(bytes: Buffer): Promise<Measured> {
  const path = join(folder, 'bomb.xlsx');
  await writeFile(path, bytes);
  return JSON.parse(execFileSync(process.execPath, [reader, path], { encoding: 'utf8', timeout: 60_000 })) as Measured;
}

/** Some 6 MB that inflate to more than 2 GB: what is given, over and over, and noise so that the ratio is not the giveaway. */
function bomb(content: string): { packed: Buffer; size: number } {
  const noise = Array.from({ length: 900 }, (_, i) => String.fromCharCode(97 + ((i * i * 31 + i * 7) % 26))).join('');
  const filler = `<!--${noise}-->${content.repeat(Math.floor(400_000 / content.length))}`;
  return buildRepeated('<worksheet><sheetData>', filler, 5_400);
}

describe('a file made to fill the memory of the machine', () => {
  const rows = bomb('<row><c><v>1</v></c></row>\n');
  const nothing = bomb('          \n');

  it.each([
    ['that says how large it really is', rows, {}, 'file.zip-bomb'],
    ['that claims to be 4 kB', rows, { claimedSize: 4096 }, 'file.zip-bomb'],
    ['that claims to be just within the limits', rows, { claimedSize: 400 * MB }, 'sheet.too-many-rows'],
    ['that claims to be just within the limits and holds nothing', nothing, { claimedSize: 400 * MB }, 'file.zip-bomb'],
  ])(
    '%s is refused at once',
    async (_, { packed, size }, claim, code) => {
      expect(size).toBeGreaterThan(2_000 * MB);
      const bytes = withSheetPart({}, { data: packed, isPacked: true, claimedSize: size, ...claim });
      expect(bytes.length).toBeLessThan(50 * MB);
      const measured = await measure(bytes);
      expect(measured.codes).toEqual([code]);
      expect(measured.ms).toBeLessThan(MOST_MS);
      expect(measured.rssMb).toBeLessThan(MOST_RSS_MB);
    },
    TEST_TIMEOUT_MS,
  );
});
