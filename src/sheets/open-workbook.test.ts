import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openWorkbook } from './open-workbook.ts';
import { readWorkbook } from './read-workbook.ts';
import { buildSheet, textCell } from './testing/build-workbook.ts';
import { unwrap } from './testing/read.ts';

const ROWS = 20_000;
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sheets-'));
});
afterAll(() => rm(folder, { recursive: true }));

function longSheet(): Buffer {
  const rows = Array.from(
    { length: ROWS },
    (_, i) => `<row r="${i + 1}">${textCell(`A${i + 1}`, `Hộ số ${i + 1}`)}</row>`,
  );
  return buildSheet(rows.join(''));
}

describe('reading a long register without holding it', () => {
  it('hands the rows on in batches, in order, and waits for each batch', async () => {
    const path = join(folder, 'sổ hộ.xlsx');
    await writeFile(path, longSheet());
    const workbook = unwrap(await openWorkbook(path));
    let seen = 0;
    let batches = 0;
    let isBusy = false;
    let last = 0;
    const tail = await workbook.readRows(0, async (rows, bytesRead) => {
      expect(isBusy).toBe(false);
      isBusy = true;
      await new Promise(setImmediate);
      for (const row of rows) expect(row.number).toBe(++seen);
      expect(bytesRead).toBeGreaterThan(last);
      last = bytesRead;
      batches++;
      isBusy = false;
    });
    workbook.close();
    expect(unwrap(tail)).toEqual({ merges: [] });
    expect(seen).toBe(ROWS);
    expect(batches).toBeGreaterThan(5);
    expect(last).toBe(workbook.sheets[0]!.bytes);
  });

  it('lets an error of whoever takes the rows through unchanged, and the file can be read again', async () => {
    const workbook = unwrap(await openWorkbook(longSheet()));
    const full = new Error('disk full');
    await expect(
      workbook.readRows(0, () => {
        throw full;
      }),
    ).rejects.toBe(full);
    let seen = 0;
    unwrap(
      await workbook.readRows(0, (rows) => {
        seen += rows.length;
      }),
    );
    expect(seen).toBe(ROWS);
    workbook.close();
  });

  it('says that there is no such file, as a refusal', async () => {
    await expect(openWorkbook(join(folder, 'không có.xlsx'))).rejects.toMatchObject({ code: 'file.not-found' });
    await expect(readWorkbook(folder)).rejects.toMatchObject({ code: 'file.not-readable' });
  });
});
