import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Day } from '../../kernel/index.ts';
import { hasServer } from '../../store/testing/test-database.ts';
import type { StoredDistrict } from '../../testing/harness/index.ts';
import { cells, DISTRICT, managedUnits, SPEAKERS, storedDistrict } from '../../testing/harness/index.ts';
import { addRow, changeRow } from '../registers/change-row.ts';
import type { AuditQuestion } from './show-audit.ts';
import { showAudit } from './show-audit.ts';

describe.runIf(hasServer)('who did what', () => {
  let district: StoredDistrict;
  beforeAll(async () => {
    district = await storedDistrict({ today: '2024-11-20' });
    const request = { unit: DISTRICT.naPhai, register: SPEAKERS };
    district.setClock('2024-10-05T16:59:59.000000Z');
    await addRow(district.ports, officer(), { ...request, cells: cells({ Thôn: 'Nà Cáy' }) });
    district.setClock('2024-10-05T17:00:00.000000Z');
    await changeRow(district.ports, officer(), { ...request, rowNo: 1, cells: cells({ Thôn: 'Pác Lùng' }) });
    district.setClock(undefined);
  });
  afterAll(() => district.drop());

  const officer = () => district.officer(DISTRICT.naPhai);
  const ask = async (more: Partial<AuditQuestion> = {}) => {
    const question = { unit: DISTRICT.naPhai, limit: 10, ...more };
    const { entries, hasEarlier } = await showAudit(district.ports, officer(), question);
    return { types: entries.map(({ event }) => event.type), hasEarlier };
  };

  it('[AUD-12] to a unit: the latest ones, oldest first, from a day of Vietnam on, by type', async () => {
    expect(await ask()).toEqual({ types: ['row-added', 'row-changed'], hasEarlier: false });
    expect(await ask({ limit: 1 })).toEqual({ types: ['row-changed'], hasEarlier: true });
    expect(await ask({ since: '2024-10-06' as Day })).toEqual({ types: ['row-changed'], hasEarlier: false });
    expect(await ask({ type: 'row-added' })).toEqual({ types: ['row-added'], hasEarlier: false });
    await expect(ask({ type: 'row-chnged' })).rejects.toMatchObject({
      code: 'audit.unknown-type',
      params: { nearest: 'row-changed' },
    });
    await expect(ask({ unit: DISTRICT.banThu })).rejects.toMatchObject({ code: 'unit.not-found' });
  });

  it('[AUD-12] to the installation, where no unit is named', async () => {
    const { merge } = managedUnits(() => district);
    await merge();
    const { unit, entries } = await showAudit(district.ports, district.admin, { limit: 10 });
    expect(unit).toBeUndefined();
    expect(entries.map(({ event }) => event.type)).toEqual(['units-imported']);
  });
});
