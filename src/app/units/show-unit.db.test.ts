import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Day } from '../../kernel/index.ts';
import { hasServer } from '../../store/testing/test-database.ts';
import type { StoredDistrict } from '../../testing/harness/index.ts';
import { DISTRICT, managedUnits, refusal, storedDistrict } from '../../testing/harness/index.ts';
import { unitTitle } from '../../units/index.ts';
import { showUnit } from './show-unit.ts';

describe.runIf(hasServer)('a unit on a day, after a merger', () => {
  let district: StoredDistrict;
  beforeAll(async () => {
    district = await storedDistrict({ today: '2025-12-31' });
    await merge();
  });
  afterAll(() => district.drop());

  const { merge, titleOn } = managedUnits(() => district);

  it('[UNIT-1] after it a code is another unit on another day, and the villages follow', async () => {
    expect(await titleOn(DISTRICT.district, '2025-06-30')).toBe('Huyện Mẫu Sơn Thử');
    expect(await refusal(titleOn(DISTRICT.district, '2025-07-01'))).toBe('unit.not-on-day');
    const village = (on: string) =>
      showUnit(district.ports, district.admin, { code: DISTRICT.naCay, on: on as Day }).then(({ above }) =>
        above.map(unitTitle),
      );
    expect(await village('2025-06-30')).toEqual(['Xã Nà Phai', 'Huyện Mẫu Sơn Thử', 'Tỉnh Lạng Sơn']);
    expect(await village('2025-07-01')).toEqual(['Xã Nà Phai', 'Tỉnh Lạng Sơn']);
  });

  it('[UNIT-4] and carries what was said of it then', async () => {
    const card = (on: string) => showUnit(district.ports, district.admin, { code: DISTRICT.naPhai, on: on as Day });
    expect((await card('2025-06-30')).attributes.get('vung')).toEqual(['mien-nui', 'dan-toc-thieu-so']);
    expect((await card('2025-07-01')).attributes.get('vung')).toEqual(['mien-nui']);
    const { attributes } = await showUnit(district.ports, district.admin, { code: '06002' });
    expect(attributes.get('vung')).toEqual([]);
  });
});
