import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hasServer } from '../../store/testing/test-database.ts';
import type { StoredDistrict } from '../../testing/harness/index.ts';
import { DISTRICT, MERGER_DAY, managedUnits, storedDistrict } from '../../testing/harness/index.ts';
import { listUnitsImports } from './list-units-imports.ts';

describe.runIf(hasServer)('the imports of units', () => {
  let district: StoredDistrict;
  beforeAll(async () => {
    district = await storedDistrict({ today: '2025-12-31' });
  });
  afterAll(() => district.drop());

  const { importRows, merge, undo } = managedUnits(() => district);

  it('are listed for everybody, the latest first, with what each brought and whether it still stands', async () => {
    const merger = await merge();
    const { batch } = await importRows([['0600201', 'Thôn', 'Nà Mạ', '06002', MERGER_DAY]]);
    await undo(batch!);
    const imports = await listUnitsImports(district.ports, district.officer(DISTRICT.naPhai));
    expect(imports.map((one) => [one.batch, one.file, one.counts.units.added, one.undoneAt !== undefined])).toEqual([
      [batch, 'don-vi-2025.xlsx', 1, true],
      [merger, 'don-vi-2025.xlsx', 2, false],
      [expect.anything(), 'don-vi.xlsx', 7, false],
    ]);
  });
});
