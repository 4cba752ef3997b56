import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hasServer } from '../../store/testing/test-database.ts';
import type { StoredDistrict } from '../../testing/harness/index.ts';
import { DISTRICT, storedDistrict, typeSpeakers } from '../../testing/harness/index.ts';
import { checkFigures } from './rebuild-figures.ts';
import { rejudgeUnits } from './rejudge-units.ts';

describe.runIf(hasServer)('units are judged together', () => {
  let district: StoredDistrict;
  beforeAll(async () => {
    district = await storedDistrict({ today: '2025-01-31' });
    await typeSpeakers(district);
  });
  afterAll(() => district.drop());

  it('[FIG-10] judging all units together from stored figures gives what judging them one by one gives', async () => {
    const { ports, admin, database, id } = district;
    expect(await rejudgeUnits(ports, admin, { year: 2024 })).toMatchObject({ changed: 0 });
    const tampered = await database.asSuperuser(
      `update verdict_now set verdict = 'met' where verdict <> 'met' and unit_id = any ($1::uuid[]) returning set_id`,
      [[id(DISTRICT.naPhai), id(DISTRICT.naCay), id(DISTRICT.banThu)]],
    );
    expect(tampered.length).toBeGreaterThan(3);
    expect(await rejudgeUnits(ports, admin, { year: 2024 })).toMatchObject({ changed: tampered.length });
    expect((await checkFigures(ports, admin, {})).drift).toEqual([]);
  });
});
