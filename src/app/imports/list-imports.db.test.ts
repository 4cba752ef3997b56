import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hasServer } from '../../store/testing/test-database.ts';
import type { StoredDistrict } from '../../testing/harness/index.ts';
import { csv, DISTRICT, SPEAKERS, storedDistrict, temporaryFolder, typeVillages } from '../../testing/harness/index.ts';
import { commitImport } from './commit-import.ts';
import { listImports } from './list-imports.ts';
import { stageImport } from './stage-import.ts';
import { undoImport } from './undo-import.ts';

describe.runIf(hasServer)('the imports of a unit', () => {
  let district: StoredDistrict;
  const files = temporaryFolder('minhchung-list-imports');
  beforeAll(async () => {
    district = await storedDistrict({ today: '2024-12-31' });
    await typeVillages(district);
  });
  afterAll(async () => {
    files.remove();
    await district.drop();
  });

  it('are listed with what became of each, the latest first; those of another unit are not', async () => {
    const { ports } = district;
    const officer = district.officer(DISTRICT.naPhai);
    const list = async () =>
      (await listImports(ports, officer, { unit: DISTRICT.naPhai })).map(({ file, status }) => [file, status]);
    const stage = async (name: string, village: string) => {
      const file = csv(files.path(name), ['Thôn;Hệ thống loa hoạt động', `${village};có`]);
      const request = { file, unit: DISTRICT.naPhai, register: SPEAKERS, mode: 'add' } as const;
      return (await stageImport(ports, officer, request)).batch!;
    };
    expect(await list()).toEqual([]);
    const first = await stage('mot.csv', 'Nà Cáy');
    await commitImport(ports, officer, { id: first });
    const second = await stage('hai.csv', 'Pác Lùng');
    await commitImport(ports, officer, { id: second });
    await stage('ba.csv', 'Khuổi Slao');
    await undoImport(ports, officer, { id: second, keepLater: false });
    expect(await list()).toEqual([
      [files.path('ba.csv'), 'staged'],
      [files.path('hai.csv'), 'undone'],
      [files.path('mot.csv'), 'committed'],
    ]);
    expect(await listImports(ports, district.officer(DISTRICT.banThu), { unit: DISTRICT.banThu })).toEqual([]);
  });
});
