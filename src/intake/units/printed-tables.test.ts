import { describe, expect, it } from 'vitest';
import type { Day } from '../../kernel/index.ts';
import { planUnitsImport, UnitTree, unitTitle, withChanges } from '../../units/index.ts';
import { freshId } from '../../units/testing/build-units.ts';
import type { AddressedSheet } from '../sheets/addressed-cells.ts';
import { buildCatalogue } from '../testing/build-catalogue.ts';
import { buildSheet } from '../testing/build-sheet.ts';
import { readUnitsSheets } from './units-sheets.ts';

const catalogue = buildCatalogue();
const EMPTY = new UnitTree({ units: [], attributes: [], successions: [] });

/** What importing these sheets makes of a tree, and what is told. */
function importSheets(tree: UnitTree, sheets: readonly AddressedSheet[], from?: string) {
  const reading = readUnitsSheets(sheets, catalogue, tree, 'danh-muc.xlsx', from as Day | undefined);
  const plan = planUnitsImport(tree, reading.partial, freshId);
  const issues = [...reading.issues, ...plan.issues];
  return {
    tree: withChanges(tree, plan),
    counts: plan.counts,
    issues,
    told: issues.map(({ code, at }) => `${code} ${at.cell}`),
  };
}

/** The list of the statistics office, with its headings. */
const LIST = buildSheet('Sheet1', [
  ['DANH MỤC ĐƠN VỊ HÀNH CHÍNH'],
  ['Tỉnh Thành Phố', 'Mã TP', 'Quận Huyện', 'Mã QH', 'Phường Xã', 'Mã PX', 'Cấp'],
  ['Tỉnh Thử', '90', 'Huyện Nà Lĩnh', '901', 'Thị trấn Nà Lĩnh', '90001', 'Thị trấn'],
  ['Tỉnh Thử', '90', 'Huyện Nà Lĩnh', '901', 'Xã Chi Lăng', '90002', 'Xã'],
  ['Tỉnh Thử', '90', 'Huyện Nà Lĩnh', '901', 'Xã Bình Thử', '90003', 'Xã'],
  ['Tỉnh Thử', '90', 'Huyện Mẫu Thử', '902', 'Xã Chi Lăng', '90004', 'Xã'],
  ['Tỉnh Thử', '90', 'Huyện Mẫu Thử', '902', 'Xã Kiên Thử', '90005', 'Xã'],
  ['Tỉnh Thử', '90', 'Huyện Đảo Thử', '903', null, null, null],
]);
const listed = () => importSheets(EMPTY, [LIST], '2020-01-01').tree;
const DISTRICTS_END = buildSheet('Huyện', [
  ['Mã', 'Tên', 'Mã cấp trên', 'Hiệu lực từ', 'Hiệu lực đến'],
  ['901', 'Huyện Nà Lĩnh', '90', '01/01/2020', '30/06/2025'],
  ['902', 'Huyện Mẫu Thử', '90', '01/01/2020', '30/06/2025'],
]);
const rearranged = (...rows: Parameters<typeof buildSheet>[1]) =>
  buildSheet('Nghị quyết', [['STT', 'Mã mới', 'Đơn vị mới', 'Các đơn vị cũ'], ...rows]);
const childrenOn = (tree: UnitTree, code: string, on: string) =>
  tree.children(tree.find(code, on as Day)!, on as Day).map((unit) => `${unit.code} ${unitTitle(unit)}`);

describe('the list of the statistics office', () => {
  it('[UNIT-19] provinces, districts and communes are read from its rows, each once, from the day that is said', () => {
    const { tree, counts, told } = importSheets(EMPTY, [LIST], '2020-01-01');
    expect(told).toEqual([]);
    expect(counts.units).toEqual({ added: 9, ended: 0, unchanged: 0 });
    expect(childrenOn(tree, '90', '2020-01-01')).toHaveLength(3);
    expect(childrenOn(tree, '902', '2020-01-01')).toEqual(['90004 Xã Chi Lăng', '90005 Xã Kiên Thử']);
    expect(tree.find('90001', '2019-12-31' as Day)).toBeUndefined();
  });

  it('[UNIT-19] a later list of the same units brings nothing; without a day it is refused, once', () => {
    expect(importSheets(listed(), [LIST], '2024-05-01').counts.units).toEqual({ added: 0, ended: 0, unchanged: 9 });
    expect(importSheets(EMPTY, [LIST]).told).toEqual(['units.first-day-missing A3']);
  });
});

describe('the table of new and former units of a resolution', () => {
  it('[UNIT-19] former units are found by name, those of one name by their neighbours or district; they end, districts too', () => {
    const { tree, counts, told } = importSheets(
      listed(),
      [
        DISTRICTS_END,
        rearranged(
          [1, '90001', 'Xã Nà Lĩnh', 'Thị trấn Nà Lĩnh và các xã Chi Lăng, Bình Thử'],
          [2, '90005', 'Xã Kiên Thử', 'Xã Kiên Thử, xã Chi Lăng (huyện Mẫu Thử)'],
        ),
      ],
      '2025-07-01',
    );
    expect(told).toEqual([]);
    expect(counts).toMatchObject({ units: { added: 2, ended: 7 }, successions: { added: 5 } });
    expect(childrenOn(tree, '90', '2025-07-01')).toEqual([
      '90001 Xã Nà Lĩnh',
      '90005 Xã Kiên Thử',
      '903 Huyện Đảo Thử',
    ]);
    const made = tree
      .madeOf(tree.find('90001', '2025-07-01' as Day)!)
      .map(({ from, kind }) => `${kind} ${tree.stretch(from)!.code}`);
    expect(made).toEqual(['full 90001', 'full 90002', 'full 90003']);
  });

  it('[UNIT-19] while the district stands, the new commune stands below it; of which only a part is taken goes on', () => {
    const { tree, told, counts } = importSheets(
      listed(),
      [rearranged([1, '90006', 'Xã Thử Mới', 'một phần xã Bình Thử, phần còn lại của xã Chi Lăng (huyện Nà Lĩnh)'])],
      '2024-12-01',
    );
    expect(told).toEqual([]);
    expect(counts.units).toMatchObject({ added: 1, ended: 1 });
    expect(childrenOn(tree, '901', '2024-12-01')).toEqual([
      '90001 Thị trấn Nà Lĩnh',
      '90003 Xã Bình Thử',
      '90006 Xã Thử Mới',
    ]);
    const made = tree.madeOf(tree.find('90006', '2024-12-01' as Day)!);
    expect(made.map(({ kind, share }) => [kind, share])).toEqual([
      ['part', undefined],
      ['part', undefined],
    ]);
  });

  it('[UNIT-19] codes may stand in a list of the new units beside it', () => {
    const units = buildSheet('Xã mới', [
      ['Mã', 'Tên', 'Mã cấp trên', 'Hiệu lực từ'],
      ['90007', 'Xã Thử Mới', '901', '01/12/2024'],
    ]);
    const table = buildSheet('Nghị quyết', [
      ['Đơn vị mới', 'Các đơn vị cũ'],
      ['Xã Thử Mới', 'Xã Bình Thử'],
    ]);
    const { told, counts } = importSheets(listed(), [units, table], '2024-12-01');
    expect(told).toEqual([]);
    expect(counts).toMatchObject({ units: { added: 1, ended: 1 }, successions: { added: 1 } });
    expect(importSheets(listed(), [table], '2024-12-01').told).toEqual(['units.code-missing A2']);
  });

  it('[UNIT-19] a name that nobody had, or that two had, is told with what it may be', () => {
    const { issues } = importSheets(
      listed(),
      [rearranged([1, '90006', 'Xã Thử Mới', 'xã Chi Lăng'], [2, '90007', 'Xã Thử Hai', 'xã Bình Thứ Hai'])],
      '2024-12-01',
    );
    expect(issues.map(({ code, params }) => [code, params?.found, params?.expected])).toEqual([
      [
        'units.former-unclear',
        'xã Chi Lăng',
        ['Xã Chi Lăng (90002, Huyện Nà Lĩnh)', 'Xã Chi Lăng (90004, Huyện Mẫu Thử)'],
      ],
      ['units.former-unknown', 'xã Bình Thứ Hai', undefined],
    ]);
  });
});
