import type { Ports } from '../../app/index.ts';
import { addRow, bindKey, showAudit, stageImport, WHOLE_REACH } from '../../app/index.ts';
import type { ColumnId, RegisterId } from '../../kernel/index.ts';
import { keySource, secretsFrom } from '../../store/index.ts';
import { cells, csv } from './lists.ts';
import type { StoredDistrict } from './stored-district.ts';
import { DISTRICT, storedDistrict } from './stored-district.ts';

/** The members of a village's digital team: names, telephones, numbers of identity cards. */
export const TEAM = 'to-cong-nghe-so-thanh-vien' as RegisterId;
export const CARD = 'cccd' as ColumnId;
/** Numbers of cards that nobody has. */
export const CARDS = ['000000000101', '000000000202', '000000000303'] as const;
/** Why somebody looks at them. */
export const REASON = 'Đối chiếu danh sách với công an xã';

/**
 * A district whose database is bound to the key of its program, so that it takes
 * in sensitive values.
 */
export async function districtWithKey(today = '2024-11-20'): Promise<StoredDistrict> {
  const district = await storedDistrict({ today });
  await bindKey(district.store, district.ports.secrets);
  return district;
}

/** What is typed for a member. */
export function member(name: string, card: string): ReadonlyMap<string, string> {
  return cells({ 'Họ tên': name, CCCD: card, 'Số điện thoại': '0900000000', 'Là Tổ trưởng': 'Không' });
}

/**
 * What whoever runs the installation does with the teams of villages. `of`: the district, which
 * comes into being after this.
 */
export function digitalTeam(of: () => StoredDistrict) {
  return {
    /** Adds a member; gives the number of the row, or throws. */
    add: async (
      name: string,
      card: string,
      unit: string = DISTRICT.naCay,
      ports: Ports = of().ports,
    ): Promise<number> => {
      const answer = await addRow(ports, of().admin, { unit, register: TEAM, cells: member(name, card) });
      if (!answer.done) throw new Error(`not taken in: ${JSON.stringify(answer.issues)}`);
      return answer.rowNo;
    },
    team: (unit: string = DISTRICT.naCay) =>
      of().store.transaction(WHOLE_REACH, (tx) => tx.rows.list(of().id(unit), TEAM)),
    /** A list of names and cards as a program other than ours writes it. */
    list: (path: string, rows: readonly (readonly [string, string])[]) =>
      csv(path, [
        '\ufeffHọ tên;Số CCCD hoặc CMND;Là Tổ trưởng',
        ...rows.map(([person, card]) => `${person};${card};Không`),
      ]),
    stage: (file: ReturnType<typeof csv>, ports: Ports = of().ports) =>
      stageImport(ports, of().admin, { file, unit: DISTRICT.naCay, register: TEAM, year: 2024, mode: 'add' }),
    /** The history of Nà Cáy. */
    events: async (type?: string) => {
      const { entries } = await showAudit(of().ports, of().admin, { unit: DISTRICT.naCay, type, limit: 100 });
      return entries.map(({ event }) => event);
    },
    /** A program with these keys, as it is after it was started. */
    program: async (keys: string): Promise<Ports> => {
      const ports = { ...of().ports, secrets: secretsFrom(keySource({ keys })) };
      await bindKey(of().store, ports.secrets);
      return ports;
    },
  };
}
