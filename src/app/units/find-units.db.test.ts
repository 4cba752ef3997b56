import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Day } from '../../kernel/index.ts';
import { hasServer } from '../../store/testing/test-database.ts';
import type { StoredDistrict } from '../../testing/harness/index.ts';
import { DISTRICT, managedUnits, refusal, storedDistrict } from '../../testing/harness/index.ts';
import { unitTitle } from '../../units/index.ts';
import { findUnits } from './find-units.ts';
import { showUnit } from './show-unit.ts';

describe.runIf(hasServer)('units are found', () => {
  let district: StoredDistrict;
  beforeAll(async () => {
    district = await storedDistrict({ today: '2025-12-31' });
    await merge();
  });
  afterAll(() => district.drop());

  const { merge } = managedUnits(() => district);

  it('[UNIT-6] found by name; without a day those that are gone too', async () => {
    const find = async (on?: string) =>
      (
        await findUnits(district.ports, district.officer(DISTRICT.naPhai), {
          query: 'ban thu',
          ...(on ? { on: on as Day } : {}),
        })
      ).map(({ unit, above }) => [unit.code, above.map(unitTitle).join(', ')]);
    expect(await find()).toEqual([
      ['06002', 'Tỉnh Lạng Sơn'],
      [DISTRICT.banThu, 'Huyện Mẫu Sơn Thử, Tỉnh Lạng Sơn'],
    ]);
    expect(await find('2025-06-30')).toEqual([[DISTRICT.banThu, 'Huyện Mẫu Sơn Thử, Tỉnh Lạng Sơn']]);
    expect(await refusal(showUnit(district.ports, district.admin, { code: '0600' }))).toBe('unit.not-found');
  });
});
