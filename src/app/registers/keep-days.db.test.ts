import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Day, FigureId, RegisterId } from '../../kernel/index.ts';
import { hasServer } from '../../store/testing/test-database.ts';
import type { StoredDistrict } from '../../testing/harness/index.ts';
import { DISTRICT, SPEAKERS, storedDistrict, typeRows, typeVillages } from '../../testing/harness/index.ts';
import { unitFigures } from '../figures/unit-figures.ts';
import { keepDays } from './keep-days.ts';

const LOGBOOK = 'nhat-ky-truyen-thanh' as RegisterId;
const NEWS_BY_WEEK = 'so-tin-tu-san-xuat-theo-tuan' as FigureId;

describe.runIf(hasServer)('days for which a logbook is complete', () => {
  let district: StoredDistrict;
  beforeAll(async () => {
    district = await storedDistrict({ today: '2025-01-31' });
    await typeVillages(district);
  });
  afterAll(() => district.drop());

  const officer = () => district.officer(DISTRICT.naPhai);

  it('[FIG-2] days for which a logbook is complete move what rests on it', async () => {
    const kept = { unit: DISTRICT.naPhai, register: LOGBOOK, year: 2024 };
    const news = { ngay: '10/01/2024', loai: 'Tự sản xuất', 'ten-tin': 'Tin thử', 'chuyen-doi-so': 'không' };
    await typeRows(district, LOGBOOK, [news], { year: 2024 });
    const weeks = async () => {
      const { figures } = await unitFigures(district.ports, officer(), { unit: DISTRICT.naPhai, year: 2024 });
      const value = figures.find(({ figure }) => figure.id === NEWS_BY_WEEK)?.value;
      return typeof value === 'object' && 'periods' in value
        ? [...value.periods.values()].filter((one) => typeof one === 'number').length
        : 0;
    };
    const before = await weeks();
    expect(
      await keepDays(district.ports, officer(), { ...kept, from: '2024-01-01' as Day, to: '2024-12-31' as Day }),
    ).toEqual([]);
    expect(await weeks()).toBeGreaterThan(before);
    expect(
      await keepDays(district.ports, officer(), { ...kept, from: '2024-12-31' as Day, to: '2024-01-01' as Day }),
    ).toMatchObject([{ code: 'kept.out-of-order' }]);
    expect(await keepDays(district.ports, officer(), { ...kept, register: SPEAKERS })).toMatchObject([
      { code: 'kept.no-logbook' },
    ]);
  });
});
