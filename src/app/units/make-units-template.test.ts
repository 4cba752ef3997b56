import { rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readUnitsSheets } from '../../intake/index.ts';
import { diskPorts } from '../../main/ports.ts';
import { sha256 } from '../../main/sha256.ts';
import { diskFiles, someone } from '../../testing/harness/index.ts';
import { shippedCatalogue } from '../../testing/index.ts';
import { UnitTree } from '../../units/index.ts';
import { toLaw } from '../ground/to-law.ts';
import type { Ports } from '../ports/ports.ts';
import { makeUnitsTemplate } from './make-units-template.ts';

const catalogue = shippedCatalogue();
const law = toLaw(catalogue, 'shipped', sha256);
const NO_UNITS = new UnitTree({ units: [], attributes: [], successions: [] });

describe('the empty workbook of units', () => {
  it('[UNIT-20] is read back sheet by sheet as tables of units that say nothing yet, without a store', async () => {
    const ports = { ...diskPorts('catalogue'), law: { current: () => law } } as unknown as Ports;
    const { bytes } = await makeUnitsTemplate(ports, someone('village-head', 'all'), { title: 'Đơn vị' });
    const path = join(tmpdir(), `mau-don-vi-${process.pid}.xlsx`);
    writeFileSync(path, bytes);
    const sheets = await diskFiles.source(path).readSheets();
    rmSync(path);
    if (!sheets.ok) throw new Error('the template cannot be read');
    expect(sheets.value.map(({ name }) => name)).toEqual([
      'Tỉnh',
      'Huyện',
      'Xã',
      'Thôn',
      'Sắp xếp',
      'Tiếp nối',
      'Đặc điểm',
    ]);
    const { issues, partial } = readUnitsSheets(sheets.value, catalogue, NO_UNITS, 'mau.xlsx');
    expect(issues).toEqual([]);
    expect([...partial.units, ...partial.successions, ...partial.attributes]).toEqual([]);
  });
});
