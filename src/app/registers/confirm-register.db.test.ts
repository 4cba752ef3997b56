import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RegisterId } from '../../kernel/index.ts';
import { hasServer } from '../../store/testing/test-database.ts';
import type { StoredDistrict } from '../../testing/harness/index.ts';
import {
  DISTRICT,
  SPEAKERS,
  storedDistrict,
  typeRows,
  typeVillages,
  villageHeadOf,
} from '../../testing/harness/index.ts';
import { addRow, changeRow, deleteRow } from './change-row.ts';
import { confirmRegister } from './confirm-register.ts';
import { confirmationStatus } from './confirmation-status.ts';
import { listRows } from './list-rows.ts';
import { withdrawConfirmation } from './withdraw-confirmation.ts';

const OFFICIALS = 'can-bo-cong-chuc' as RegisterId;
const PRODUCTS = 'san-pham-tieu-bieu' as RegisterId;

describe.runIf(hasServer)('a register is confirmed', () => {
  let district: StoredDistrict;
  let roles: readonly string[];
  beforeAll(async () => {
    district = await storedDistrict({ today: '2024-12-31' });
    roles = district.ports.law.current().catalogue.registers.get(SPEAKERS)!.confirmedBy;
    await typeVillages(district);
    await typeRows(district, SPEAKERS, [
      { thon: 'Nà Cáy', 'so-cum-loa': '2', 'hoat-dong': 'có' },
      { thon: 'Pác Lùng', 'so-cum-loa': '2', 'hoat-dong': 'có' },
    ]);
  });
  afterAll(() => district.drop());

  const officer = () => district.officer(DISTRICT.naPhai);
  const of = (register: RegisterId = SPEAKERS) => ({ unit: DISTRICT.naPhai, register });
  const set = (rowNo: number, column: string, text: string) =>
    changeRow(district.ports, officer(), { ...of(), rowNo, cells: new Map([[column, text]]) });
  const confirm = (more: Partial<Parameters<typeof confirmRegister>[2]> = {}) =>
    confirmRegister(district.ports, officer(), { ...of(), person: 'Nông Văn Thử', role: roles[0]!, ...more });
  const status = async () => (await confirmationStatus(district.ports, officer(), of())).registers[0]!;

  it('[CFM-1] by a named person in a role that the register asks for; it then holds', async () => {
    expect((await status()).missing).toEqual(roles);
    const done = await confirm({ role: ` ${roles[0]!.toUpperCase()} ` });
    expect(done).toMatchObject({ person: 'Nông Văn Thử', role: roles[0], rows: 2 });
    const { lines, missing } = await status();
    expect(lines).toMatchObject([{ confirmation: { person: 'Nông Văn Thử', role: roles[0] }, since: [] }]);
    expect(missing).toEqual(roles.slice(1));
    await expect(confirm({ role: 'Người qua đường' })).rejects.toMatchObject({
      code: 'confirmation.wrong-role',
      params: { expected: roles },
    });
  });

  describe('and the list goes on', () => {
    beforeAll(async () => {
      await typeRows(district, SPEAKERS, [{ thon: 'Khuổi Slao', 'hoat-dong': 'không' }]);
      await deleteRow(district.ports, officer(), { ...of(), rowNo: 2 });
    });

    it('[CFM-3] a village confirms its own rows; what happens in the next village does not touch that', async () => {
      await confirm({ village: 'Na Cay', person: 'Vi Thị Nháp' });
      const village = async () =>
        (await status()).lines.find(({ confirmation }) => confirmation.village === 'thon na cay')!;
      expect(await village()).toMatchObject({
        confirmation: { rows: 1, person: 'Vi Thị Nháp' },
        village: 'Thôn Nà Cáy',
        since: [],
      });
      await set(3, 'hoat-dong', 'có');
      expect((await village()).since).toEqual([]);
      await set(1, 'so-cum-loa', '4');
      expect((await village()).since).toMatchObject([{ rowNo: 1, kind: 'changed' }]);
      await expect(confirm({ village: 'Thôn Nà Cai' })).rejects.toMatchObject({
        code: 'village.not-found',
        params: { nearest: 'Thôn Nà Cáy' },
      });
    });

    it('[CFM-4] what changed between looking and confirming is not confirmed unseen', async () => {
      const { revision } = await status();
      await set(3, 'so-cum-loa', '1');
      await expect(confirm({ revision })).rejects.toMatchObject({
        code: 'register.changed-meanwhile',
        params: { count: 1, row: 3, by: 'Hoàng Thị Mẫu', version: revision + 1 },
      });
      expect(await confirm({ revision: revision + 1 })).toMatchObject({ revision: revision + 1 });
    });

    it('[CFM-4] a revision that is still to come was looked at by nobody', async () => {
      const { revision } = await status();
      await expect(confirm({ revision: revision + 1 })).rejects.toMatchObject({
        code: 'register.changed-meanwhile',
        params: { count: 0, version: revision },
      });
    });

    it('[CFM-7] only by those who may write in it, at a unit that keeps it; a village head for the own village', async () => {
      const { ports, admin, id } = district;
      const head = villageHeadOf(id(DISTRICT.naPhai), { name: 'thon na cay', unit: id(DISTRICT.naCay) });
      const person = 'Vi Thị Nháp';
      const roleOf = (register: RegisterId) => ports.law.current().catalogue.registers.get(register)!.confirmedBy[0]!;
      const ask = (register: RegisterId, more: object = {}) =>
        confirmRegister(ports, head, { ...of(register), person, role: roleOf(register), ...more });
      await expect(ask(OFFICIALS)).rejects.toMatchObject({ code: 'actor.not-allowed' });
      await expect(
        withdrawConfirmation(ports, head, { ...of(OFFICIALS), role: roleOf(OFFICIALS) }),
      ).rejects.toMatchObject({ code: 'actor.not-allowed' });
      // A row that goes to a village whose rows the head does not see is still missed.
      const seen = async () => (await confirmationStatus(ports, head, of())).registers[0]!.lines;
      expect(await ask(SPEAKERS)).toMatchObject({ rows: 1 });
      expect((await seen()).map(({ since }) => since)).toEqual([[]]);
      await set(1, 'thon', 'Pác Lùng');
      expect((await seen()).map(({ since }) => since)).toMatchObject([[{ rowNo: 1, kind: 'deleted' }]]);
      await set(1, 'thon', 'Nà Cáy');
      await expect(ask(SPEAKERS, { village: 'Khuổi Slao' })).rejects.toMatchObject({ code: 'village.not-found' });
      expect(await ask(SPEAKERS)).toMatchObject({ village: 'thon na cay', rows: 1 });
      await expect(
        confirmRegister(ports, admin, { unit: DISTRICT.province, register: SPEAKERS, person, role: roles[0]! }),
      ).rejects.toMatchObject({
        code: 'confirmation.wrong-kind',
        params: { found: DISTRICT.province, expected: 'xa' },
      });
      // The village's own lists are the head's as a whole.
      const own = { unit: DISTRICT.naCay, register: PRODUCTS };
      const cells = new Map(Object.entries({ ten: 'Mật ong', 'gioi-thieu': 'có', 'ban-hang': 'có' }));
      expect(await addRow(ports, head, { ...own, cells })).toMatchObject({ done: true });
      expect((await listRows(ports, head, { ...own, limit: 10 })).rows).toHaveLength(1);
      const whole = await ask(PRODUCTS, own);
      expect(whole).toMatchObject({ rows: 1 });
      expect(whole.village).toBeUndefined();
    });

    it('[CFM-5] somebody writes while somebody confirms: the change is either in what was confirmed or shown after it', async () => {
      for (let round = 0; round < 8; round++) {
        const before = (await status()).revision;
        const [, confirmed] = await Promise.allSettled([
          set(1, 'so-cum-loa', String(10 + round)),
          confirm({ revision: before }),
        ]);
        const { lines } = await status();
        const latest = lines.find(({ confirmation }) => confirmation.village === undefined)!;
        if (confirmed.status === 'fulfilled')
          expect(latest.since).toMatchObject([
            { rowNo: 1, kind: 'changed', changes: [{ column: 'so-cum-loa', to: 10 + round }] },
          ]);
        else expect(confirmed.reason).toMatchObject({ code: 'register.changed-meanwhile' });
        await confirm();
        expect((await status()).lines.find(({ confirmation }) => confirmation.village === undefined)?.since).toEqual(
          [],
        );
      }
    });
  });
});
