import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { hasServer } from '../../store/testing/test-database.ts';
import type { StoredDistrict } from '../../testing/harness/index.ts';
import {
  CARD,
  CARDS,
  DISTRICT,
  digitalTeam,
  districtWithKey,
  REASON,
  TEAM,
  villageHeadOf,
} from '../../testing/harness/index.ts';
import { showSensitive } from './show-sensitive.ts';

describe.runIf(hasServer)('personal data that is looked at', () => {
  let district: StoredDistrict;
  const { add, events } = digitalTeam(() => district);
  const request = (rowNo: number, reason = REASON) => ({ unit: DISTRICT.naCay, register: TEAM, rowNo, reason });

  describe('by those who may', () => {
    beforeEach(async () => {
      district = await districtWithKey();
    });
    afterEach(() => district.drop());

    it('[PER-6] is shown to those who may, and the history says who looked and why, without the value', async () => {
      const rowNo = await add('Triệu Văn Mẫu', CARDS[0]);
      const shown = await showSensitive(district.ports, district.admin, request(rowNo));
      expect(shown.values[CARD]).toBe(CARDS[0]);
      const [event] = await events('sensitive-read');
      expect(event).toEqual({
        type: 'sensitive-read',
        actor: district.admin.snapshot,
        payload: { register: TEAM, rows: [rowNo], columns: [CARD], reason: REASON },
      });
    });

    it('[PER-6] is shown to nobody when the history cannot be written', async () => {
      const rowNo = await add('Triệu Văn Mẫu', CARDS[0]);
      await district.database.asSuperuser('revoke insert on audit_event from minhchung_app');
      await expect(showSensitive(district.ports, district.admin, request(rowNo))).rejects.toThrow('permission denied');
    });

    it('[PER-6] takes a reason of eight letters', async () => {
      const rowNo = await add('Triệu Văn Mẫu', CARDS[0]);
      const shown = await showSensitive(district.ports, district.admin, request(rowNo, 'thanh tra'));
      expect(shown.values[CARD]).toBe(CARDS[0]);
    });
  });

  describe('by nobody', () => {
    let rowNo: number;
    beforeAll(async () => {
      district = await districtWithKey();
      rowNo = await add('Triệu Văn Mẫu', CARDS[0]);
    });
    afterAll(() => district.drop());

    it('[PER-6] is kept from those who may not, and from a village head in any case', async () => {
      const officer = district.officer(DISTRICT.naCay);
      const head = villageHeadOf(district.id(DISTRICT.naPhai), {
        name: 'thon na cay',
        unit: district.id(DISTRICT.naCay),
      });
      for (const actor of [officer, head])
        await expect(showSensitive(district.ports, actor, request(rowNo))).rejects.toMatchObject({
          code: 'personal.no-right',
        });
      expect(await events('sensitive-read')).toEqual([]);
    });

    it.each(['', '   ', 'xem', '12345678', 'thanhtr'])('[PER-6] is not shown for no reason: "%s"', async (reason) => {
      const refused = showSensitive(district.ports, district.admin, request(rowNo, reason));
      await expect(refused).rejects.toMatchObject({ code: 'personal.reason-missing' });
      expect(await events('sensitive-read')).toEqual([]);
    });

    it('[PER-6] is refused for rows and registers that have none', async () => {
      await expect(showSensitive(district.ports, district.admin, request(9))).rejects.toMatchObject({
        code: 'personal.rows-not-found',
      });
      const speakers = { ...request(1), register: 'loa-theo-thon' };
      await expect(showSensitive(district.ports, district.admin, speakers)).rejects.toMatchObject({
        code: 'personal.not-personal',
      });
    });
  });
});
