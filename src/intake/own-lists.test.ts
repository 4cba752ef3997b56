import { describe, expect, it } from 'vitest';
import type { UnitData } from '../engine/index.ts';
import { collectFigures, compileCatalogue, judgeSet, prepareSubject, toSubjectInput } from '../engine/index.ts';
import type { FigureId, SetId } from '../kernel/index.ts';
import { shippedCatalogue } from '../testing/shipped-catalogue.ts';
import { readUnitDocument } from './document/read-document.ts';
import { buildSheet } from './testing/build-sheet.ts';
import { readUnitWorkbook } from './workbook/read-unit-workbook.ts';

const catalogue = shippedCatalogue();

/** A list that its keeper calls finished for the year. */
const finished = (rows: readonly object[]) => ({ keptTo: '2024-12-31', rows });

type Row = readonly [village: string | undefined, hasFibre: boolean];

/** The list by village, in a document that says whose it is. */
const documentOf = (name: string, rows: readonly Row[], villages?: readonly string[], kind = 'thon') =>
  readUnitDocument(
    JSON.stringify({
      unit: { kind, name },
      year: 2024,
      on: '2025-01-31',
      registers: {
        'vien-thong-theo-thon': finished(rows.map(([thon, has]) => ({ ...(thon ? { thon } : {}), 'cap-quang': has }))),
        ...(villages ? { 'danh-muc-thon': finished(villages.map((thon) => ({ thon }))) } : {}),
      },
    }),
    catalogue,
    { file: 'so.json' },
  );

const dataOf = (reading: ReturnType<typeof documentOf>): UnitData => (reading.ok ? reading.value : reading.partial!);
const fibreOf = (data: UnitData) => collectFigures(catalogue, data).get('thon-co-cap-quang' as FigureId)?.value;
const fibre = (...about: Parameters<typeof documentOf>) => fibreOf(dataOf(documentOf(...about)));
const told = (...about: Parameters<typeof documentOf>) =>
  documentOf(...about).issues.flatMap(({ code, params }) =>
    code === 'input.village-not-named' ? [`${params.found} → ${params.nearest ?? ''}`] : [],
  );

const OF_THE_COMMUNE: readonly Row[] = [
  ['Thôn Nà Cáy', true],
  ['Thôn Pác Lùng', false],
];

describe('[ENG-93] a village judged from the lists of its commune', () => {
  it('counts its own rows, and is not met by a neighbour’s', () => {
    expect(fibre('Thôn Pác Lùng', OF_THE_COMMUNE)).toBe(false);
    expect(fibre('Thôn Nà Cáy', OF_THE_COMMUNE)).toBe(true);
    expect(fibre('Nà Cáy', OF_THE_COMMUNE)).toBe(true);
    expect(fibre('Xã Nà Phai', OF_THE_COMMUNE, undefined, 'xa')).toBe(true);
  });

  it('the same in a workbook, for the unit that stands on the sheet of figures', () => {
    const sheets = (name: string) => [
      buildSheet('Số liệu', [
        ['Tên đơn vị', name],
        ['Loại đơn vị', 'Thôn'],
        ['Năm đánh giá', 2024],
        [],
        ['Mã số liệu', 'Số liệu', 'Giá trị'],
      ]),
      buildSheet('Viễn thông theo thôn', [
        ['Đủ đến ngày', '31/12/2024'],
        ['STT', 'Thôn', 'Doanh nghiệp cung cấp', 'Cáp quang băng rộng phủ đến thôn'],
        [1, 'Thôn Nà Cáy', 'VNPT', 'Có'],
        [2, 'Thôn Pác Lùng', 'VNPT', 'Không'],
      ]),
    ];
    const read = (name: string) => fibreOf(dataOf(readUnitWorkbook(sheets(name), catalogue)));
    expect(['Thôn Nà Cáy', 'Thôn Pác Lùng'].map(read)).toEqual([true, false]);
  });

  it('finds itself where "thôn" or "bản" is written, left out, or part of the name', () => {
    const rows: readonly Row[] = [
      ['Bản Lườn', true],
      ['Thôn Lườn Hạ', false],
    ];
    expect(fibre('Thôn Bản Lườn', rows)).toBe(true);
    expect(
      fibre('Bản Lườn', [
        ['Thôn Bản Lườn', true],
        ['Thôn Lườn', false],
      ]),
    ).toBe(true);
    expect(
      fibre(
        'Thôn Bản Lườn',
        [
          ['Thôn Lườn', true],
          ['Bản Lườn', false],
        ],
        ['Thôn Lườn', 'Bản Lườn'],
      ),
    ).toBe(false);
    expect(
      fibre('Thôn Bản Lườn', [
        ['Thôn Lườn', true],
        ['Nà Pò', true],
      ]),
    ).toBeUndefined();
  });

  it('other marks are another village, where each is written with its own', () => {
    const rows: readonly Row[] = [
      ['Nà Quyến', true],
      ['Nà Quyền', false],
    ];
    expect(fibre('Thôn Nà Quyền', rows)).toBe(false);
    expect(fibre('Thôn Nà Quyến', rows)).toBe(true);
    expect(fibre('Thôn Nà Quyền', rows, ['Thôn Nà Quyến', 'Thôn Nà Quyền'])).toBe(false);
    expect(
      fibre('Na Quyen', [
        ['Nà Quyền', true],
        ['Nà Pò', false],
      ]),
    ).toBe(true);
  });

  it('a row that names no village may be its own: nothing is decided by it, for or against', () => {
    expect(fibre('Thôn Pác Lùng', [...OF_THE_COMMUNE, [undefined, true]])).toEqual({ min: 0, max: 1 });
    expect(fibre('Thôn Pác Lùng', [...OF_THE_COMMUNE, [undefined, false]])).toBe(false);
    expect(fibre('Thôn Nà Cáy', [...OF_THE_COMMUNE, [undefined, false]])).toBe(true);
  });

  it('nothing is known of a village that no row names, and that is told with the nearest name', () => {
    expect(fibre('Thôn Pác Lung Hạ', OF_THE_COMMUNE)).toBeUndefined();
    expect(told('Thôn Pác Lunh', OF_THE_COMMUNE)).toEqual(['Thôn Pác Lunh → Thôn Pác Lùng']);
    expect(told('Thôn Pác Lùng', OF_THE_COMMUNE)).toEqual([]);
  });

  it('the lists of a village that names no other are all its own, blank or not', () => {
    const own: readonly Row[] = [[undefined, true]];
    expect(fibre('Thôn Nà Cáy', own)).toBe(true);
    expect(fibre('Thôn Nà Cáy', [...own, ['Nà Cáy', false]])).toBe(true);
  });

  it('villages below a commune in a document likewise, each by its own lists', () => {
    const child = (name: string) => ({
      unit: { kind: 'thon', name },
      registers: {
        'vien-thong-theo-thon': finished(OF_THE_COMMUNE.map(([thon, has]) => ({ thon, 'cap-quang': has }))),
      },
    });
    const reading = readUnitDocument(
      JSON.stringify({
        unit: { kind: 'xa', name: 'Xã Nà Phai' },
        year: 2024,
        on: '2025-01-31',
        children: [child('Thôn Nà Cáy'), child('Thôn Pác Lùng')],
      }),
      catalogue,
    );
    expect(dataOf(reading).children?.map(fibreOf)).toEqual([true, false]);
  });

  it('turns the verdict of the set: neither fibre nor 4G of a neighbour is the village’s', () => {
    const engine = compileCatalogue(catalogue);
    const verdictOf = (name: string) => {
      const subject = prepareSubject(engine, toSubjectInput(catalogue, dataOf(documentOf(name, OF_THE_COMMUNE))));
      return judgeSet(engine, 'lang-son/thon-thong-minh-2023' as SetId, subject).verdict;
    };
    expect(verdictOf('Thôn Pác Lùng')).toBe('not-met');
    expect(verdictOf('Thôn Nà Cáy')).toBe('undetermined');
  });
});
