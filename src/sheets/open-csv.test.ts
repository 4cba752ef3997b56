import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openCsv } from './open-csv.ts';
import { readCsv } from './read-csv.ts';
import { reasons, unwrap } from './testing/read.ts';
import type { CellRow } from './workbook.ts';

const ROWS = 20_000;
const LINE = (i: number) => `${i};"Nguyễn Thị ""Hậu"" ${i}";Nà Cáy\r\n`;
const LONG = `\ufeffMã;Họ tên;Thôn\r\n${Array.from({ length: ROWS - 1 }, (_, i) => LINE(i)).join('')}`;

let folder: string;
let path: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'csv-'));
  path = join(folder, 'sổ hộ.csv');
  await writeFile(path, LONG);
});
afterAll(() => rm(folder, { recursive: true }));

describe('a long list saved as CSV, read without holding it', () => {
  it.each(['a disk', 'memory'])('gives from %s the rows that reading it whole gives, and its name', async (where) => {
    const from = where === 'memory' ? Buffer.from(LONG) : path;
    const workbook = unwrap(await openCsv({ name: 'nhập/Sổ hộ.csv', from }));
    const rows: CellRow[] = [];
    const tail = await workbook.readRows(0, (batch) => {
      rows.push(...batch);
    });
    workbook.close();
    expect(unwrap(tail)).toEqual({ merges: [] });
    expect(workbook.sheets).toEqual([{ name: 'Sổ hộ', state: 'visible', bytes: Buffer.byteLength(LONG) }]);
    const whole = unwrap(readCsv(Buffer.from(LONG)));
    expect(whole.rows).toHaveLength(ROWS);
    expect(rows).toEqual(whole.rows);
  });

  it('hands the rows on in batches, waits for each, and says how far it is', async () => {
    const workbook = unwrap(await openCsv(path));
    const { bytes } = workbook.sheets[0]!;
    let isBusy = false;
    let last = 0;
    let batches = 0;
    unwrap(
      await workbook.readRows(0, async (_, bytesRead) => {
        expect(isBusy).toBe(false);
        isBusy = true;
        await new Promise(setImmediate);
        expect(bytesRead).toBeGreaterThan(last);
        last = bytesRead;
        batches++;
        isBusy = false;
      }),
    );
    expect(batches).toBeGreaterThan(5);
    expect(last).toBe(bytes);
  });

  it('lets an error of whoever takes the rows through unchanged, and the file can be read again', async () => {
    const workbook = unwrap(await openCsv(path));
    const full = new Error('disk full');
    await expect(workbook.readRows(0, () => Promise.reject(full))).rejects.toBe(full);
    let seen = 0;
    unwrap(
      await workbook.readRows(0, (rows) => {
        seen += rows.length;
      }),
    );
    expect(seen).toBe(ROWS);
  });

  it('stops reading where there are too many rows; exactly the limit is read', async () => {
    let last = 0;
    const note = (_: readonly CellRow[], bytesRead: number) => {
      last = bytesRead;
    };
    const over = await unwrap(await openCsv(path, { rows: 10 })).readRows(0, note);
    expect(over.issues).toMatchObject([{ code: 'sheet.too-many-rows', params: { limit: 10, found: 11 } }]);
    expect(last).toBeLessThan(100_000);
    expect((await unwrap(await openCsv(path, { rows: ROWS })).readRows(0, note)).ok).toBe(true);
    expect(reasons(await unwrap(await openCsv(path, { rows: ROWS - 1 })).readRows(0, note))).toEqual([
      'sheet.too-many-rows',
    ]);
  });

  it('finds out late that it is no text, and says only that', async () => {
    const bytes = Buffer.concat([Buffer.from(LONG), Buffer.from('x'.repeat(40_000)), Buffer.from([0xe4])]);
    const result = await unwrap(await openCsv(bytes, { cellText: 5, columns: 1 })).readRows(0, () => {});
    expect(reasons(result)).toEqual(['file.not-text']);
  });

  it('a blank file longer than its head is empty', async () => {
    const result = await unwrap(await openCsv(Buffer.from(' \r\n'.repeat(50_000)))).readRows(0, () => {});
    expect(reasons(result)).toEqual(['file.empty']);
  });

  it('refuses what is too large before reading, and a path that leads nowhere', async () => {
    expect(reasons(await openCsv(path, { fileBytes: Buffer.byteLength(LONG) - 1 }))).toEqual(['file.too-large']);
    expect((await openCsv(path, { fileBytes: Buffer.byteLength(LONG) })).ok).toBe(true);
    await expect(openCsv(join(folder, 'không có.csv'))).rejects.toMatchObject({ code: 'file.not-found' });
    await rm(path);
    await writeFile(path, LONG);
    const workbook = unwrap(await openCsv(path));
    await rm(path);
    await expect(workbook.readRows(0, () => {})).rejects.toMatchObject({ code: 'file.not-found' });
    await writeFile(path, LONG);
  });
});
