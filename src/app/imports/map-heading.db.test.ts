import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hasServer } from '../../store/testing/test-database.ts';
import type { StoredDistrict } from '../../testing/harness/index.ts';
import { csv, DISTRICT, SPEAKERS, storedDistrict, temporaryFolder, typeVillages } from '../../testing/harness/index.ts';
import { showAudit } from '../history/show-audit.ts';
import { mapHeading } from './map-heading.ts';
import { stageImport } from './stage-import.ts';

describe.runIf(hasServer)('a heading that only one unit uses', () => {
  let district: StoredDistrict;
  const files = temporaryFolder('minhchung-map-heading');
  beforeAll(async () => {
    district = await storedDistrict({ today: '2024-12-31' });
    await typeVillages(district);
  });
  afterAll(async () => {
    files.remove();
    await district.drop();
  });

  const officer = () => district.officer(DISTRICT.naPhai);
  const of = { unit: DISTRICT.naPhai, register: SPEAKERS };

  it('is understood in its next list once somebody has said what it means, and the history says who did', async () => {
    const { ports } = district;
    const lines = ['Thôn;Số cụm loa;Máy đang chạy;Ghi nhớ của xã', 'Nà Cáy;2;có;x'];
    const unread = async () => {
      const staged = await stageImport(ports, officer(), {
        ...of,
        file: csv(files.path('loa.csv'), lines),
        mode: 'add',
      });
      return staged.issues.map(({ code, params }) => [code, params.found]);
    };
    const before = await unread();
    const column = await mapHeading(ports, officer(), { ...of, heading: 'Máy đang chạy', column: 'hoat-dong' });
    expect(column?.id).toBe('hoat-dong');
    expect(await mapHeading(ports, officer(), { ...of, heading: 'Ghi nhớ của xã', column: '-' })).toBeUndefined();
    expect(before).toEqual([
      ['sheet.heading-unknown', 'Máy đang chạy'],
      ['sheet.heading-unknown', 'Ghi nhớ của xã'],
      ['sheet.heading-missing', undefined],
    ]);
    expect(await unread()).toEqual([]);
    const { entries } = await showAudit(ports, officer(), { unit: DISTRICT.naPhai, limit: 2 });
    expect(entries.map(({ event }) => [event.type, event.payload])).toEqual([
      ['heading-mapping-set', { register: SPEAKERS, heading: 'Máy đang chạy', column: 'hoat-dong' }],
      ['heading-mapping-set', { register: SPEAKERS, heading: 'Ghi nhớ của xã' }],
    ]);
  });

  it('cannot mean a column that the register does not have; the nearest one is named', async () => {
    const refused = mapHeading(district.ports, officer(), { ...of, heading: 'Loa', column: 'Số cụm lao' });
    await expect(refused).rejects.toMatchObject({ code: 'column.not-found', params: { nearest: 'Số cụm loa' } });
  });
});
