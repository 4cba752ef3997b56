import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Day } from '../../kernel/index.ts';
import { hasServer } from '../../store/testing/test-database.ts';
import type { StoredDistrict } from '../../testing/harness/index.ts';
import { DISTRICT, MERGER_LAW, managedUnits, storedDistrict } from '../../testing/harness/index.ts';
import { unitTitle } from '../../units/index.ts';
import { showUnit } from './show-unit.ts';
import { unitHistory } from './unit-history.ts';

describe.runIf(hasServer)('what became of a code', () => {
  let district: StoredDistrict;
  beforeAll(async () => {
    district = await storedDistrict({ today: '2025-12-31' });
    await merge();
  });
  afterAll(() => district.drop());

  const { merge } = managedUnits(() => district);

  it('[UNIT-3] a code’s history holds what it came from and what it became, with shares', async () => {
    const history = await unitHistory(district.ports, district.admin, { code: DISTRICT.banThu });
    expect(
      history.map(({ unit, isAsked, became }) => [
        unitTitle(unit),
        unit.code,
        isAsked,
        became.map(({ unit: next, succession }) => [next.code, succession.kind, succession.share]),
      ]),
    ).toEqual([
      ['Xã Bản Thử', DISTRICT.banThu, true, [[DISTRICT.naPhai, 'full', undefined]]],
      ['Xã Nà Phai', DISTRICT.naPhai, false, []],
    ]);
    const { madeOf, became } = await showUnit(district.ports, district.admin, {
      code: DISTRICT.naPhai,
      on: '2025-06-30' as Day,
    });
    expect(madeOf).toEqual([]);
    expect(became.map(({ succession }) => [succession.share, succession.legalBasis])).toEqual([
      [{ over: 1, under: 2 }, MERGER_LAW],
      [{ over: 1, under: 2 }, MERGER_LAW],
    ]);
  });
});
