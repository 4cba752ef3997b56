import type { SourceFile } from '../../app/index.ts';
import { importUnits, showUnit, undoUnitsImport, WHOLE_REACH } from '../../app/index.ts';
import { INSTALLATION } from '../../audit/index.ts';
import { buildSheet } from '../../intake/testing/build-sheet.ts';
import type { Day } from '../../kernel/index.ts';
import { unitTitle } from '../../units/index.ts';
import { fileOfSheets } from './files.ts';
import type { StoredDistrict } from './stored-district.ts';
import { DISTRICT } from './stored-district.ts';

export type UnitRows = Parameters<typeof buildSheet>[1];

const HEADINGS = ['Mã đơn vị', 'Loại', 'Tên', 'Mã đơn vị cấp trên', 'Hiệu lực từ', 'Hiệu lực đến', 'Căn cứ', 'Vùng'];
const CHANGES = ['Mã cũ', 'Mã mới', 'Kiểu', 'Ngày', 'Phần', 'Căn cứ'];
const LAST = '30/06/2025';
/** The day on which the units of `MERGER` begin. */
export const MERGER_DAY = '01/07/2025';
export const MERGER_LAW = 'Nghị quyết thử số 1';

/**
 * 1 July 2025: Bản Thử and half of Nà Phai become the new Nà Phai, the other half a new
 * commune; districts end.
 */
export const MERGER = {
  units: [
    [DISTRICT.district, 'Huyện', 'Mẫu Sơn Thử', DISTRICT.province, '01/01/2020', LAST],
    [DISTRICT.naPhai, 'Xã', 'Nà Phai', DISTRICT.district, '01/01/2020', LAST],
    [DISTRICT.banThu, 'Xã', 'Xã Bản Thử', DISTRICT.district, '01/01/2020', LAST],
    [DISTRICT.naPhai, null, 'Xã Nà Phai', DISTRICT.province, MERGER_DAY, null, MERGER_LAW, 'Miền núi'],
    ['06002', 'Xã', 'Bản Thử', DISTRICT.province, MERGER_DAY, null, MERGER_LAW, 'Không'],
  ] as UnitRows,
  successions: [
    [DISTRICT.naPhai, DISTRICT.naPhai, 'một phần', MERGER_DAY, '1/2', MERGER_LAW],
    [DISTRICT.naPhai, '06002', 'một phần', MERGER_DAY, '50%', MERGER_LAW],
    [DISTRICT.banThu, DISTRICT.naPhai, 'toàn bộ', MERGER_DAY, null, MERGER_LAW],
  ] as UnitRows,
};

/** A workbook of units and of what became of them. */
export function unitsFile(units: UnitRows, successions: UnitRows = [], name = 'don-vi-2025.xlsx'): SourceFile {
  return fileOfSheets(name, [
    buildSheet('Đơn vị', [HEADINGS, ...units]),
    buildSheet('Tiếp nối', [CHANGES, ...successions]),
  ]);
}

/**
 * What whoever manages all units does with them. `of`: the district, which comes
 * into being after this.
 */
export function managedUnits(of: () => StoredDistrict) {
  const importRows = (units: UnitRows, successions: UnitRows = []) =>
    importUnits(of().ports, of().admin, { file: unitsFile(units, successions, 'thu-muc/don-vi-2025.xlsx') });
  return {
    importRows,
    /** Imports the merger; gives its batch. */
    merge: async () => {
      const { batch } = await importRows(MERGER.units, MERGER.successions);
      if (batch === undefined) throw new Error('the merger was not imported');
      return batch;
    },
    undo: (batch: string) => undoUnitsImport(of().ports, of().admin, { batch }),
    /** The history of the installation. */
    events: () => of().store.transaction(WHOLE_REACH, (tx) => tx.audit.latest(INSTALLATION, { limit: 100 })),
    titleOn: async (code: string, on: string) =>
      unitTitle((await showUnit(of().ports, of().admin, { code, on: on as Day })).unit),
  };
}
