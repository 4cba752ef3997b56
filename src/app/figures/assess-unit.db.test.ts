import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ColumnId } from '../../kernel/index.ts';
import { hasServer } from '../../store/testing/test-database.ts';
import type { StoredDistrict } from '../../testing/harness/index.ts';
import { DISTRICT, SPEAKERS, storedDistrict, typeSpeakers } from '../../testing/harness/index.ts';
import { assessUnit } from './assess-unit.ts';
import { unitFigures } from './unit-figures.ts';

describe.runIf(hasServer)('a unit is judged with reasons', () => {
  let district: StoredDistrict;
  beforeAll(async () => {
    district = await storedDistrict({ today: '2025-01-31' });
    await typeSpeakers(district);
  });
  afterAll(() => district.drop());

  it('[FIG-5] a village is judged by the rows of its commune that speak of it', async () => {
    const naCay = district.officer(DISTRICT.naPhai, DISTRICT.naCay);
    const stored = await unitFigures(district.ports, naCay, { unit: DISTRICT.naCay, year: 2024 });
    const assessed = await assessUnit(district.ports, naCay, { unit: DISTRICT.naCay, sets: [], year: 2024 });
    expect(stored.verdicts.map(({ set }) => set)).toContain('lang-son/thon-thong-minh-2023');
    expect(assessed.data.registers.get(SPEAKERS)?.rows.map(({ values }) => values['thon' as ColumnId])).toEqual([
      'Thôn Nà Cáy',
    ]);
    expect(stored.verdicts.map(({ set, verdict }) => [set, verdict])).toEqual(
      assessed.verdicts.map(({ set, verdict }) => [set.id, verdict]),
    );
  });
});
