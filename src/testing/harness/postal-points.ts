import type { ImportRequest } from '../../app/index.ts';
import { addRow, changeRow, commitImport, deleteRow, listRows, restoreRow, stageImport } from '../../app/index.ts';
import type { BatchId, RegisterId } from '../../kernel/index.ts';
import { cells, csv } from './lists.ts';
import type { StoredDistrict } from './stored-district.ts';
import { DISTRICT } from './stored-district.ts';
import type { temporaryFolder } from './temporary-folder.ts';

/** The postal points of Nà Phai, of which one at most may say that it is the one that is judged. */
export const POST = 'diem-buu-chinh' as RegisterId;
export const POST_HEADINGS = 'Tên điểm phục vụ bưu chính;Địa chỉ;Điểm được chọn để xét';

/**
 * What an officer of Nà Phai does with its postal points. `of`: the district, which comes
 * into being after this.
 */
export function managedPostalPoints(of: () => StoredDistrict, files: Pick<ReturnType<typeof temporaryFolder>, 'path'>) {
  const actor = () => of().officer(DISTRICT.naPhai);
  const row = (rowNo: number) => ({ unit: DISTRICT.naPhai, register: POST, rowNo });
  const rows = async () =>
    (await listRows(of().ports, actor(), { ...row(0), limit: 100 })).rows.map(({ rowNo, values }) => ({
      rowNo,
      name: values['ten' as never] as unknown,
      isChosen: values['diem-de-xet' as never] as unknown,
    }));
  const remove = (rowNo: number) => deleteRow(of().ports, actor(), row(rowNo));
  return {
    rows,
    remove,
    add: (ten: string, chosen: string) =>
      addRow(of().ports, actor(), { ...row(0), cells: cells({ ten, 'diem-de-xet': chosen }) }),
    set: (rowNo: number, values: Readonly<Record<string, string>>) =>
      changeRow(of().ports, actor(), { ...row(rowNo), cells: cells(values) }),
    restore: (rowNo: number) => restoreRow(of().ports, actor(), row(rowNo)),
    stage: (lines: readonly string[], more: Partial<ImportRequest> = {}) =>
      stageImport(of().ports, actor(), {
        file: csv(files.path('diem.csv'), lines),
        unit: DISTRICT.naPhai,
        register: POST,
        mode: 'add',
        ...more,
      }),
    commit: (batch: BatchId | undefined) => commitImport(of().ports, actor(), { id: batch! }),
    /** The names of those that say so. */
    chosen: async () => (await rows()).filter(({ isChosen }) => isChosen).map(({ name }) => name),
    clear: async () => {
      for (const { rowNo } of await rows()) await remove(rowNo);
    },
  };
}
