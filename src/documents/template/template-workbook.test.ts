import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { loadCatalogue } from '../../catalogue/authoring/index.ts';
import type { Catalogue } from '../../catalogue/index.ts';
import { FIGURE_HEADINGS, FORMER_KEPT_TO, LIST_STATES, REGISTER_LABELS } from '../../registers/index.ts';
import { allWords } from '../../testing/index.ts';
import { neededInputs } from '../needed-inputs.ts';
import { renderWorkbook } from '../render/xlsx.ts';
import { ADVANCED, BASE, buildCatalogue, DISTRICT } from '../testing/build-commune.ts';
import type { SheetModel, WorkbookModel } from '../workbook/model.ts';
import { templateWorkbook } from './template-workbook.ts';

const t = allWords('vi');
const catalogue = buildCatalogue();
const sheetOf = ({ sheets }: WorkbookModel, name: string): SheetModel => {
  const sheet = sheets.find((candidate) => candidate.name === name);
  if (!sheet) throw new Error(`no sheet ${name}`);
  return sheet;
};
const texts = (sheet: SheetModel): readonly string[] =>
  sheet.rows.flatMap(({ cells }) => cells.flatMap((cell) => (typeof cell?.value === 'string' ? [cell.value] : [])));
const rowWith = (sheet: SheetModel, text: string) =>
  sheet.rows.find(({ cells }) => cells.some((cell) => cell?.value === text));
const addressRow = (sheet: SheetModel, text: string): number =>
  sheet.rows.findIndex(({ cells }) => cells.some((cell) => cell?.value === text)) + 1;
const checkAt = (sheet: SheetModel, column: string, row: number) =>
  sheet.checks.find(({ range }) => {
    const [from = '', to = from] = range.split(':');
    return from.startsWith(column) && Number(from.slice(1)) <= row && row <= Number(to.slice(1));
  });

describe('what a set needs', () => {
  it('is its own figures and registers, and those of a set it presumes', () => {
    const needed = neededInputs(catalogue, [ADVANCED]);
    expect(needed.figures.map(({ figure }) => figure.id)).toEqual([
      'so-thon-co-loa',
      'so-thon',
      'so-ho-so-truc-tuyen',
      'so-ho-so',
      'co-khu-di-tich',
      'gio-mo-cua',
      'dai-truyen-thanh',
    ]);
    expect(needed.registers.map(({ id }) => id)).toEqual(['danh-muc-thon', 'loa-theo-thon']);
    expect(needed.attributes.map(({ id }) => id)).toEqual(['vung']);
  });

  it('names each figure once however many sets ask for it, with the indicators that rest on it', () => {
    const needed = neededInputs(catalogue, [BASE, ADVANCED, BASE]);
    const ids = needed.figures.map(({ figure }) => figure.id);
    expect(new Set(ids).size).toBe(ids.length);
    const radio = needed.figures.find(({ figure }) => figure.id === 'dai-truyen-thanh');
    expect(radio?.usedBy.map(({ set, indicators }) => [set.id, indicators])).toEqual([
      [BASE, ['8.2']],
      [ADVANCED, ['8.6']],
    ]);
  });
});

describe('the workbook to fill in', () => {
  const model = templateWorkbook(catalogue, [BASE, ADVANCED], t);
  const figures = sheetOf(model, 'Số liệu');

  it('has a guide, the figures, each register, and weeks where news are counted by week', () => {
    expect(model.sheets.map(({ name }) => name)).toEqual([
      'Hướng dẫn',
      'Số liệu',
      'Danh mục thôn',
      'Loa theo thôn',
      'Nhật ký',
      'Theo tuần, tháng',
    ]);
    expect(texts(sheetOf(model, 'Hướng dẫn'))).toContain(
      'minhchung assess TEN-TEP.xlsx --set thu/xa-nen-2022 --set thu/xa-cao-2022',
    );
  });

  it('the guide names the cells at the head of a register as they are there, and says how none is said', () => {
    const guide = texts(sheetOf(model, 'Hướng dẫn')).join('\n');
    for (const name of [...Object.values(REGISTER_LABELS), LIST_STATES.open, LIST_STATES.finished])
      expect(guide).toContain(`“${name}”`);
    expect(guide).not.toContain(FORMER_KEPT_TO);
    expect(guide).toContain('Sổ: để trống các dòng, chọn “Đã ghi đủ” ở đầu trang và ghi ngày.');
  });

  it('asks for every needed figure once, and leaves every value blank', () => {
    const rows = figures.rows.filter(({ cells }) => cells[0]?.style === 'id');
    const wanted = neededInputs(catalogue, [BASE, ADVANCED]).figures.filter(({ figure }) => figure.type !== 'series');
    expect(rows.map(({ cells }) => cells[0]?.value).toSorted()).toEqual(
      wanted.map(({ figure }) => figure.id).toSorted(),
    );
    expect(rows.every(({ cells }) => cells[2]?.value === undefined)).toBe(true);
  });

  it('says of a counted figure where it is counted, and which indicators use a figure', () => {
    expect(texts(figures)).toContain('Đếm từ sổ “Loa theo thôn” – không cần ghi');
    const row = rowWith(figures, 'Số thôn có loa');
    expect(row?.cells[2]?.style).toBe('counted-number');
    expect(row?.cells[5]?.value).toBe('NTM 8.1 · NTM nâng cao 8.1');
    expect(rowWith(figures, 'Số hồ sơ trực tuyến')?.cells[2]?.style).toBe('fill-number');
  });

  it('checks what is typed: whole numbers, decimals, Có/Không, unit kind, attributes', () => {
    expect(checkAt(figures, 'C', addressRow(figures, 'Số hồ sơ trực tuyến'))?.rule).toMatchObject({
      kind: 'whole',
      min: 0,
    });
    expect(checkAt(figures, 'C', addressRow(figures, 'Giờ mở cửa'))?.rule).toMatchObject({ kind: 'decimal', min: 0 });
    const yesNo = { kind: 'list', values: ['Có', 'Không'] };
    expect(checkAt(figures, 'C', addressRow(figures, 'Có đài truyền thanh'))?.rule).toEqual(yesNo);
    expect(checkAt(figures, 'C', addressRow(figures, 'Vùng: Miền núi'))?.rule).toEqual(yesNo);
    expect(checkAt(figures, 'C', addressRow(figures, 'Loại đơn vị'))?.rule).toEqual({
      kind: 'list',
      values: ['Thôn', 'Xã', 'Huyện', 'Tỉnh'],
    });
    expect(rowWith(figures, 'Loại đơn vị')?.cells[2]?.value).toBe('Xã');
  });

  it('gives a register the official words, stars, notes, drop-downs and room to write', () => {
    const sheet = sheetOf(model, 'Loa theo thôn');
    expect(sheet.rows[0]?.cells[0]?.value).toBe('Thống kê hệ thống loa theo thôn');
    expect(sheet.rows[3]?.cells.map((cell) => cell?.value)).toEqual([
      'Thôn *',
      'Hoạt động *',
      'Loại loa',
      'Hãng',
      'Số máy',
    ]);
    expect(sheet.rows[3]?.cells[1]?.note).toContain('Trong tháng gần nhất');
    expect(sheet.freeze).toEqual({ rows: 4, columns: 1 });
    expect(sheet.print.repeatRows).toEqual({ from: 4, to: 4 });
    expect(sheet.rows[4]?.cells.map((cell) => [cell?.style, cell?.value])).toEqual([
      ['row-text', undefined],
      ['row-choice', undefined],
      ['row-text', undefined],
      ['row-text', undefined],
      ['row-code', undefined],
    ]);
    expect(sheet.rows).toHaveLength(204);
  });

  it('prints no empty rows but the first 20: the others get lines and bands when something is typed', async () => {
    const sheet = sheetOf(model, 'Loa theo thôn');
    const lined = sheet.rows.map(({ cells }) => cells[0]?.lined === true);
    expect(lined.lastIndexOf(true)).toBe(4 + 20 - 1);
    expect(sheet.ruled).toBe('A5:E100004');
    const read = (await readXlsx(await renderWorkbook(model), { readStyles: true })).sheets[3];
    expect(read?.cells?.get('4,0')?.style?.border?.top?.style).toBe('thin');
    const bare = read?.cells?.get('24,4')?.style;
    expect([bare?.border?.top?.style, bare?.fill, bare?.numFmt]).toEqual([undefined, undefined, '@']);
    expect(
      read?.conditionalRules?.map(({ range, formula, style }) => [range, formula, style?.border?.top?.style]),
    ).toEqual([
      ['A5:E100004', 'AND(COUNTA($A5:$E5)>0,MOD(ROW()-5,2)=1)', 'thin'],
      ['A5:E100004', 'COUNTA($A5:$E5)>0', 'thin'],
    ]);
  });

  it('stands a narrow table upright on the page and lays a wide one', () => {
    expect(sheetOf(model, 'Danh mục thôn').print.orientation).toBe('portrait');
    expect(figures.print.orientation).toBe('landscape');
  });

  it('leaves room for a long source beside a figure that is typed', () => {
    const typed = rowWith(figures, 'Giờ mở cửa')?.height ?? 0;
    expect(typed).toBeGreaterThanOrEqual(3 * 13);
    expect(typed).toBeGreaterThan(rowWith(figures, 'Số thôn có loa')?.height ?? 0);
    expect(rowWith(figures, 'Tên đơn vị')?.height).toBeUndefined();
  });

  it('takes villages from the village list, and choices with commas from cells of the guide', () => {
    const sheet = sheetOf(model, 'Loa theo thôn');
    expect(checkAt(sheet, 'A', 5)?.rule).toMatchObject({
      kind: 'list-from',
      range: expect.stringContaining("'Danh mục thôn'!$A$5"),
    });
    const choices = checkAt(sheet, 'C', 5)?.rule;
    expect(choices).toMatchObject({
      kind: 'list-from',
      range: expect.stringMatching(/^'Hướng dẫn'!\$B\$\d+:\$B\$\d+$/),
    });
    expect(checkAt(sheet, 'D', 5)).toMatchObject({
      rule: { kind: 'list', values: ['Hãng A', 'Hãng B'] },
      strict: false,
    });
    expect(checkAt(sheetOf(model, 'Danh mục thôn'), 'A', 5)).toBeUndefined();
    expect(checkAt(sheetOf(model, 'Danh mục thôn'), 'B', 5)).toMatchObject({
      rule: { kind: 'whole', min: 0, max: 900 },
      message: expect.stringContaining('từ 0 đến 900'),
    });
  });

  it('[REG-40] asks at the head of every list whether it is finished, and chooses nothing beforehand', () => {
    const sheet = sheetOf(model, 'Loa theo thôn');
    const heads = (row: number) => sheet.rows[row]?.cells.map((cell) => cell?.value).slice(0, 4);
    expect(heads(2)).toEqual(['Danh sách này', undefined, 'Đủ đến ngày', undefined]);
    expect(checkAt(sheet, 'B', 3)?.rule).toEqual({ kind: 'list', values: ['Chưa ghi', 'Đang ghi', 'Đã ghi đủ'] });
    expect(checkAt(sheet, 'D', 3)?.rule.kind).toBe('date');
  });

  it('asks of a logbook also from which day it was kept', () => {
    const sheet = sheetOf(model, 'Nhật ký');
    expect(sheet.rows[2]?.cells.map((cell) => cell?.value)).toEqual([
      'Danh sách này',
      undefined,
      'Đủ đến ngày',
      undefined,
      'Ghi từ ngày',
      undefined,
    ]);
    expect(checkAt(sheet, 'F', 3)?.rule.kind).toBe('date');
  });

  it('names the days of every full week once the year is known', () => {
    const { rows } = sheetOf(templateWorkbook(catalogue, [BASE], t, { year: 2024 }), 'Theo tuần, tháng');
    expect(
      rowWith({ rows } as SheetModel, 'Tuần 01/2024')
        ?.cells.slice(1, 3)
        .map((cell) => cell?.value),
    ).toEqual([{ day: '2024-01-01' }, { day: '2024-01-07' }]);
    expect(rows).toHaveLength(4 + 52);
  });

  it('asks for the units below where a district is judged by its communes', () => {
    const sheet = sheetOf(templateWorkbook(catalogue, [DISTRICT], t), 'Đơn vị trực thuộc');
    expect(sheet.rows[3]?.cells.map((cell) => cell?.value)).toEqual([
      'Mã đơn vị',
      'Tên đơn vị *',
      'Loại đơn vị *',
      'Bộ tiêu chí *',
      'Kết quả *',
    ]);
    expect(checkAt(sheet, 'D', 5)?.rule).toEqual({ kind: 'list', values: [BASE] });
  });

  it('opens again with everything in its place', async () => {
    const workbook = await readXlsx(await renderWorkbook(model), { readStyles: true });
    expect(workbook.sheets.map(({ name }) => name)).toEqual(model.sheets.map(({ name }) => name));
    const read = workbook.sheets[1];
    expect(read?.dataValidations?.length).toBe(figures.checks.length);
    expect(read?.rows.flat()).toContain(FIGURE_HEADINGS.source);
    expect(workbook.sheets[3]?.freezePane).toMatchObject({ rows: 4, columns: 1 });
  });
});

describe('the sets of the catalogue', () => {
  const real = readRealCatalogue();
  it.each([...real.sets.keys()])('%s gets every figure and register once, under names that Excel takes', (id) => {
    const model = templateWorkbook(real, [id], t);
    const needed = neededInputs(real, [id]);
    const names = model.sheets.map(({ name }) => name);
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
    expect(names.every((name) => name.length <= 31 && !/[\\/?*[\]:]/.test(name))).toBe(true);
    const ids = sheetOf(model, 'Số liệu').rows.flatMap(({ cells }) =>
      cells[0]?.style === 'id' ? [cells[0].value] : [],
    );
    const weekly = needed.figures.filter(({ figure }) => figure.type === 'series');
    expect(ids.toSorted()).toEqual(
      needed.figures
        .filter((entry) => !weekly.includes(entry))
        .map(({ figure }) => figure.id)
        .toSorted(),
    );
    for (const { sheet } of needed.registers) expect(names.filter((name) => name === sheet)).toHaveLength(1);
    for (const { figure } of weekly) expect(texts(sheetOf(model, 'Theo tuần, tháng'))).toContain(figure.name);
    for (const { rule } of model.sheets.flatMap(({ checks }) => checks)) {
      if (rule.kind !== 'list') continue;
      expect(rule.values.join(',').length).toBeLessThanOrEqual(255);
      expect(rule.values.every((value) => !value.includes(','))).toBe(true);
    }
  });
});

function readRealCatalogue(): Catalogue {
  const root = fileURLToPath(new URL('../../../catalogue/', import.meta.url));
  const paths = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.yaml'));
  return loadCatalogue(
    paths.map((path) => ({ path: path.replaceAll('\\', '/'), text: readFileSync(`${root}${path}`, 'utf8') })),
  ).catalogue;
}
