import { writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hasServer } from '../../store/testing/test-database.ts';
import type { StoredDistrict } from '../../testing/harness/index.ts';
import { diskFiles, managedUnits, storedDistrict, temporaryFolder } from '../../testing/harness/index.ts';
import { exportUnits } from './export-units.ts';
import { previewUnitsImport } from './preview-units-import.ts';

describe.runIf(hasServer)('units are exported', () => {
  let district: StoredDistrict;
  beforeAll(async () => {
    district = await storedDistrict({ today: '2025-12-31' });
    await merge();
  });
  afterAll(() => district.drop());

  const { merge } = managedUnits(() => district);

  it('[UNIT-7] what is exported and not changed is known again when it is imported', async () => {
    const files = temporaryFolder('don-vi');
    const path = files.path('don-vi.xlsx');
    const { bytes, units } = await exportUnits(district.ports, district.admin, { title: 'Đơn vị hành chính' });
    writeFileSync(path, bytes);
    const { counts, issues } = await previewUnitsImport(district.ports, district.admin, {
      file: diskFiles.source(path),
    });
    files.remove();
    expect(issues).toEqual([]);
    expect(counts).toEqual({
      units: { added: 0, ended: 0, unchanged: units },
      attributes: { added: 0, unchanged: 3 },
      successions: { added: 0, unchanged: 3 },
    });
    expect(units).toBe(9);
  });
});
