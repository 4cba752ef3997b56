import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hasServer } from '../../store/testing/test-database.ts';
import type { StoredDistrict } from '../../testing/harness/index.ts';
import { MERGER, managedUnits, storedDistrict, unitsFile } from '../../testing/harness/index.ts';
import { listUnitsImports } from './list-units-imports.ts';
import { previewUnitsImport } from './preview-units-import.ts';

describe.runIf(hasServer)('an import of units is looked at first', () => {
  let district: StoredDistrict;
  beforeAll(async () => {
    district = await storedDistrict({ today: '2025-12-31' });
  });
  afterAll(() => district.drop());

  const { events } = managedUnits(() => district);

  it('[UNIT-5] a preview writes nothing and says what the import would do', async () => {
    const before = await events();
    const { counts, issues } = await previewUnitsImport(district.ports, district.admin, {
      file: unitsFile(MERGER.units, MERGER.successions),
    });
    expect(issues.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(counts).toEqual({
      units: { added: 2, ended: 3, unchanged: 0 },
      attributes: { added: 2, unchanged: 0 },
      successions: { added: 3, unchanged: 0 },
    });
    expect(await listUnitsImports(district.ports, district.admin)).toHaveLength(1);
    expect(await events()).toEqual(before);
  });
});
