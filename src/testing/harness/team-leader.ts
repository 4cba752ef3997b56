import type { ImportRequest } from '../../app/index.ts';
import { addRow, changeRow, commitImport, deleteRow, listRows, restoreRow, stageImport } from '../../app/index.ts';
import type { BatchId } from '../../kernel/index.ts';
import { TEAM } from './digital-team.ts';
import { cells, csv } from './lists.ts';
import type { StoredDistrict } from './stored-district.ts';
import { DISTRICT } from './stored-district.ts';
import type { temporaryFolder } from './temporary-folder.ts';

/** The columns of a list of the team of Nà Cáy, of whom one at most may be its leader. */
export const LEADER_HEADINGS = 'Họ tên;Địa chỉ;Là Tổ trưởng';

/**
 * What an officer of Nà Phai does with the team of its village Nà Cáy. `of`: the district, which
 * comes into being after this.
 */
export function managedTeam(of: () => StoredDistrict, files: Pick<ReturnType<typeof temporaryFolder>, 'path'>) {
  const actor = () => of().officer(DISTRICT.naPhai);
  const row = (rowNo: number) => ({ unit: DISTRICT.naCay, register: TEAM, rowNo });
  const rows = async () =>
    (await listRows(of().ports, actor(), { ...row(0), limit: 100 })).rows.map(({ rowNo, values }) => ({
      rowNo,
      name: values['ho-ten' as never] as unknown,
      isLeader: values['to-truong' as never] as unknown,
    }));
  const remove = (rowNo: number) => deleteRow(of().ports, actor(), row(rowNo));
  return {
    rows,
    remove,
    add: (name: string, isLeader: string) =>
      addRow(of().ports, actor(), { ...row(0), cells: cells({ 'ho-ten': name, 'to-truong': isLeader }) }),
    set: (rowNo: number, values: Readonly<Record<string, string>>) =>
      changeRow(of().ports, actor(), { ...row(rowNo), cells: cells(values) }),
    restore: (rowNo: number) => restoreRow(of().ports, actor(), row(rowNo)),
    stage: (lines: readonly string[], more: Partial<ImportRequest> = {}) =>
      stageImport(of().ports, actor(), {
        file: csv(files.path('to.csv'), lines),
        unit: DISTRICT.naCay,
        register: TEAM,
        mode: 'add',
        ...more,
      }),
    commit: (batch: BatchId | undefined) => commitImport(of().ports, actor(), { id: batch! }),
    /** The names of those that say so. */
    leaders: async () => (await rows()).filter(({ isLeader }) => isLeader).map(({ name }) => name),
    clear: async () => {
      for (const { rowNo } of await rows()) await remove(rowNo);
    },
  };
}
