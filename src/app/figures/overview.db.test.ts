import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hasServer } from '../../store/testing/test-database.ts';
import type { StoredDistrict } from '../../testing/harness/index.ts';
import { DISTRICT, storedDistrict, typeSpeakers } from '../../testing/harness/index.ts';
import { overview } from './overview.ts';
import { checkFigures } from './rebuild-figures.ts';

describe.runIf(hasServer)('how the units of an area stand', () => {
  let district: StoredDistrict;
  beforeAll(async () => {
    district = await storedDistrict({ today: '2025-01-31' });
    await typeSpeakers(district);
  });
  afterAll(() => district.drop());

  it('[FIG-6] a verdict below is counted above, in the same breath', async () => {
    const { ports, admin } = district;
    const asked = (await overview(ports, admin, { unit: DISTRICT.district, year: 2024 })).sets.map(
      ({ set, counts }) => [set.subject, set.id, counts],
    );
    expect(asked.filter(([subject]) => subject === 'xa').length).toBeGreaterThan(0);
    expect(asked.filter(([subject]) => subject === 'thon').length).toBeGreaterThan(0);
    const { drift, units } = await checkFigures(ports, admin, {});
    expect(drift).toEqual([]);
    expect(units).toBe(7);
  });
});
