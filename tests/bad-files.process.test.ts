import { chmodSync, mkdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { formatIssue } from '../src/cli/places.ts';
import { buildWorkbook, withSheetPart } from '../src/sheets/testing/build-workbook.ts';
import { buildRepeated, buildZip } from '../src/sheets/testing/build-zip.ts';
import { temporaryFolder } from '../src/testing/harness/index.ts';
import { allWords } from '../src/testing/index.ts';
import { assess } from './fixtures/assessing.ts';
import { minhchung, ROOT, SETS } from './fixtures/command.ts';
import { measureProcess } from './fixtures/measured.ts';
import { SAMPLE_XLSX } from './fixtures/sample.ts';

const vi = allWords('vi');
const folder = temporaryFolder('bad-files');
afterAll(folder.remove);

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';
const MACRO = 'application/vnd.ms-excel.sheet.macroEnabled.main+xml';
const OLE_HEAD = Buffer.from('d0cf11e0a1b11ae1', 'hex');
const MB = 1024 * 1024;

/** A file of the container that Excel 97–2003, and Excel with a password, keep their data in. */
function ole(stream: string): Buffer {
  return Buffer.concat([OLE_HEAD, Buffer.alloc(2048), Buffer.from(`${stream}\0`, 'utf16le'), Buffer.alloc(512)]);
}

describe('a file that is no workbook, whatever its name says', () => {
  const photos = buildZip([{ name: 'anh-1.jpg', data: 'x' }]);
  it.each([
    ['a zip of photos renamed to .xlsx', 'ho-so.xlsx', photos, 'file.not-a-workbook', 'không phải là bảng tính Excel'],
    ['the same as .zip', 'ho-so.zip', photos, 'file.not-a-workbook', 'không phải là bảng tính Excel'],
    ['a Word document', 'bao-cao.xlsx', buildWorkbook({ mainType: WORD }), 'file.not-a-workbook', 'là tệp Word'],
    ['an empty file', 'trong.xlsx', Buffer.alloc(0), 'file.empty', 'Tệp trống'],
    ['a text', 'ghi-chu.xlsx', Buffer.from('Thôn;Số hộ\nThôn Nà Cáy;31\n'), 'file.not-a-workbook', 'là tệp chữ'],
    ['a PDF', 'quet.xlsx', Buffer.from('%PDF-1.7\n%âãÏÓ'), 'file.not-a-workbook', 'là tệp PDF'],
    ['a workbook with macros', 'macro.xlsm', buildWorkbook({ mainType: MACRO }), 'file.macro', 'macro'],
    [
      'a workbook with macros, renamed',
      'macro.xlsx',
      buildWorkbook({ extra: [{ name: 'xl/vbaProject.bin', data: 'x' }] }),
      'file.macro',
      'macro',
    ],
    ['a workbook of Excel 97–2003', 'cu.xls', ole('Workbook'), 'file.old-excel', 'Excel đời cũ'],
    ['the same, renamed', 'cu.xlsx', ole('Workbook'), 'file.old-excel', 'Excel đời cũ'],
    ['a workbook with a password', 'mat-khau.xlsx', ole('EncryptedPackage'), 'file.encrypted', 'mật khẩu'],
    [
      'a download that broke off',
      'tai-do.xlsx',
      readFileSync(SAMPLE_XLSX).subarray(0, 100_000),
      'file.damaged',
      'tải chưa xong',
    ],
  ] as const)('%s', async (_, name, bytes, code, words) => {
    const file = folder.path(name);
    writeFileSync(file, bytes);
    const { exit, output, nodes } = await assess(file);
    expect([exit, nodes.size]).toEqual([3, 0]);
    expect(output.issues.map((issue) => issue.code)).toEqual([code]);
    const line = output.issues.map((issue) => formatIssue(issue, vi)).join('\n');
    expect(line).toContain(words);
    expect(line).toContain('Hãy ');
    expect(line).toContain(name);
    const { exit: shown, stdout } = await minhchung('assess', file, '--set', ...SETS);
    expect(shown).toBe(3);
    expect(stdout.replaceAll(/\s+/g, ' ')).toContain(words);
  });
});

describe('a file that cannot be opened', () => {
  it('is not there', async () => {
    const { exit, stderr, stdout } = await minhchung('assess', folder.path('khong-co.xlsx'), '--set', ...SETS);
    expect([exit, stdout]).toEqual([4, '']);
    expect(stderr).toContain('Không tìm thấy tệp');
    expect(stderr).toContain('khong-co.xlsx');
  });

  it('is a folder', async () => {
    mkdirSync(folder.path('thu-muc.xlsx'));
    mkdirSync(folder.path('thu-muc.yaml'));
    for (const name of ['thu-muc.xlsx', 'thu-muc.yaml']) {
      const { exit, stderr } = await minhchung('assess', folder.path(name), '--set', ...SETS);
      expect([name, exit]).toEqual([name, 4]);
      expect(stderr).toContain('Không mở được tệp');
    }
  });

  it('has a name of no known kind', async () => {
    writeFileSync(folder.path('so.txt'), 'x');
    const { exit, stderr } = await minhchung('assess', folder.path('so.txt'), '--set', ...SETS);
    expect(exit).toBe(2);
    expect(stderr).toContain('.xlsx');
  });

  // Root may read every file, so the process runs as somebody else there.
  const NOBODY = 65_534;
  it.skipIf(process.platform === 'win32')('belongs to somebody else', async () => {
    const file = folder.path('cua-nguoi-khac.xlsx');
    writeFileSync(file, 'x');
    chmodSync(file, 0o000);
    chmodSync(folder.path('.'), 0o777);
    await minhchungOnce();
    const isRoot = process.getuid?.() === 0;
    const { exit, stderr } = await measureProcess(
      folder.path,
      ['assess', file, '--set', ...SETS],
      isRoot ? { uid: NOBODY } : {},
    );
    expect(stderr).toContain('Không mở được tệp');
    expect(stderr).toContain('quyền');
    expect(exit).toBe(4);
  });
});

/**
 * Builds the program if a source is newer, and reads the catalogue into its cache, so
 * that no later run does.
 */
async function minhchungOnce(): Promise<void> {
  const { exit, stderr } = await measureProcess(folder.path, ['sets']);
  expect([exit, stderr]).toEqual([0, '']);
}

/**
 * Some 6 MB that inflate to more than 2 GB: rows over and over, with noise so that the ratio
 * is not the giveaway.
 */
function bomb(content: string): { packed: Buffer; size: number } {
  const noise = Array.from({ length: 900 }, (_, i) => String.fromCharCode(97 + ((i * i * 31 + i * 7) % 26))).join('');
  return buildRepeated(
    '<worksheet><sheetData>',
    `<!--${noise}-->${content.repeat(Math.floor(400_000 / content.length))}`,
    5_400,
  );
}

describe('a file made to fill the memory of the machine', () => {
  /** For a machine that does other things as well; on a quiet one it is below one second. */
  const MOST_MS = 5_000;
  const MOST_RSS_MB = 250;
  beforeAll(minhchungOnce);

  it.each([
    ['that says how large it really is', {}, 'phình to bất thường'],
    ['that claims to be 4 kB', { claimedSize: 4096 }, 'phình to bất thường'],
    ['that claims to be just within the limits', { claimedSize: 400 * MB }, 'nên không đọc hết được'],
  ])('%s is refused at once', async (name, claim, words) => {
    const { packed, size } = bomb('<row><c><v>1</v></c></row>\n');
    expect(size).toBeGreaterThan(2_000 * MB);
    const file = folder.path('bom.xlsx');
    writeFileSync(file, withSheetPart({}, { data: packed, isPacked: true, claimedSize: size, ...claim }));
    const { exit, stdout, ms, peakRssMb } = await measureProcess(folder.path, ['assess', file, '--set', ...SETS]);
    const baseline = await measureProcess(folder.path, ['sets']);
    process.stdout.write(
      `2 GB bomb ${name}: ${ms} ms, ${peakRssMb} MB (the command "sets": ${baseline.ms} ms, ${baseline.peakRssMb} MB)\n`,
    );
    expect(exit).toBe(3);
    expect(stdout.replaceAll(/\s+/g, ' ')).toContain(words);
    expect(ms).toBeLessThan(MOST_MS);
    expect(peakRssMb ?? 0).toBeLessThan(MOST_RSS_MB);
  });
});

describe('a file that is too large to read', () => {
  it('is refused by its size, before it fills the memory', async () => {
    for (const name of ['lon.xlsx', 'lon.csv', 'lon.yaml']) {
      const file = folder.path(name);
      writeFileSync(file, '');
      truncateSync(file, 3_000 * MB);
      const { exit, stdout, stderr, peakRssMb } = await measureProcess(folder.path, ['assess', file, '--set', ...SETS]);
      expect([name, exit]).toEqual([name, 3]);
      expect(`${stdout}${stderr}`.replaceAll(/\s+/g, ' ')).toContain('50 MB');
      expect(peakRssMb ?? 0).toBeLessThan(250);
    }
  });

  it('as text is refused at ten million characters, which would take a gigabyte to look at', async () => {
    const file = folder.path('dai.yaml');
    const row = '    - { thon: Thôn Nà Cáy, so-ho: 31 }\n';
    writeFileSync(
      file,
      `unit: { name: X, kind: xa }\nyear: 2024\nregisters:\n  danh-muc-thon:\n${row.repeat(280_000)}`,
    );
    const { exit, output } = await assess(file);
    expect([exit, ...output.issues.map(({ code }) => code)]).toEqual([3, 'file.too-large']);
    expect(output.issues[0]?.message).toContain('10.000.000 ký tự');
  });
});

describe('a damaged input file', () => {
  it('of text tells line and column of every mistake', async () => {
    const file = folder.path('sai.yaml');
    const sample = readFileSync(`${ROOT}/samples/xa-na-phai.yaml`, 'utf8');
    const lines = sample.split('\n');
    const at = lines.findIndex((line) => line.includes('Thôn Nà Cáy, so-ho: 31'));
    lines[at] = '      - { thon: Thôn Nà Cáy, so-ho: ba mươi mốt, so-dan: 128, so-nguoi: 66 }';
    writeFileSync(file, lines.join('\n'));
    const { exit, output } = await assess(file);
    expect(exit).toBe(3);
    const errors = output.issues.filter(({ severity }) => severity === 'error');
    expect(errors.map((issue) => [issue.code, issue.at.line])).toEqual([
      ['value.not-a-number', at + 1],
      ['input.unknown-column', at + 1],
    ]);
  });
});
