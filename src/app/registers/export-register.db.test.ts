import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hasServer } from '../../store/testing/test-database.ts';
import type { StoredDistrict } from '../../testing/harness/index.ts';
import {
  CARDS,
  DISTRICT,
  digitalTeam,
  diskFiles,
  districtWithKey,
  SPEAKERS,
  TEAM,
  temporaryFolder,
  typeRows,
  typeVillages,
} from '../../testing/harness/index.ts';
import { commitImport } from '../imports/commit-import.ts';
import { stageImport } from '../imports/stage-import.ts';
import { exportRegister } from './export-register.ts';
import { listRows } from './list-rows.ts';

describe.runIf(hasServer)('a register is exported', () => {
  let district: StoredDistrict;
  const files = temporaryFolder('minhchung-export');
  beforeAll(async () => {
    district = await districtWithKey('2024-12-31');
    await typeVillages(district);
    await typeRows(district, SPEAKERS, [
      { thon: 'Nà Cáy', 'so-cum-loa': '2', 'hoat-dong': 'có' },
      { thon: 'Pác Lùng', 'hoat-dong': 'không' },
    ]);
    await typeRows(district, SPEAKERS, [{ thon: 'Thôn Thử', 'hoat-dong': 'có' }], { unit: DISTRICT.banThu });
  });
  afterAll(async () => {
    files.remove();
    await district.drop();
  });

  const { add } = digitalTeam(() => district);
  const officer = () => district.officer(DISTRICT.naPhai);
  const target = (name: string) => diskFiles.target(files.path(name));

  it.each(['loa.csv', 'loa.xlsx'])('%s, handed in again as it is, changes nothing', async (name) => {
    const request = { unit: DISTRICT.naPhai, register: SPEAKERS };
    const exported = await exportRegister(district.ports, officer(), { ...request, file: target(name) });
    expect(exported).toEqual({ rows: 2, units: 1 });
    const file = diskFiles.source(files.path(name));
    const staged = await stageImport(district.ports, officer(), { ...request, year: 2024, file, mode: 'replace' });
    expect(staged.counts).toMatchObject([{ added: 0, changed: 0, unchanged: 2, absent: 0 }]);
    const before = await listRows(district.ports, officer(), { ...request, limit: 100 });
    await commitImport(district.ports, officer(), { id: staged.batch! });
    expect(await listRows(district.ports, officer(), { ...request, limit: 100 })).toEqual(before);
  });

  it('for a district it holds the rows of its communes with the code of each; not for whoever has one of them', async () => {
    const request = { unit: DISTRICT.district, register: SPEAKERS };
    const file = target('huyen.csv');
    // The district may keep such a list as well.
    expect(await exportRegister(district.ports, district.admin, { ...request, file })).toEqual({ rows: 3, units: 3 });
    const lines = readFileSync(files.path('huyen.csv'), 'utf8').split('\n');
    const codes = [DISTRICT.naPhai, DISTRICT.banThu].map((code) => lines.filter((line) => line.includes(code)).length);
    expect(codes).toEqual([2, 1]);
    const refused = exportRegister(district.ports, officer(), { ...request, file: target('khong.csv') });
    await expect(refused).rejects.toMatchObject({ code: 'unit.not-found' });
  });

  it('holds no sensitive value', async () => {
    await add('Triệu Văn Mẫu', CARDS[0]);
    const request = { unit: DISTRICT.naCay, register: TEAM, file: target('to.csv') };
    expect(await exportRegister(district.ports, district.admin, request)).toMatchObject({ rows: 1 });
    const text = readFileSync(files.path('to.csv'), 'utf8');
    expect(text).toContain('Triệu Văn Mẫu');
    expect(text).not.toContain(CARDS[0]);
    expect(text).not.toContain('enc:1:');
  });

  it('a unit that keeps no such list, and none below it, has none to give', async () => {
    const request = { unit: DISTRICT.naCay, register: SPEAKERS, file: target('khong.csv') };
    await expect(exportRegister(district.ports, district.admin, request)).rejects.toMatchObject({
      code: 'export.no-keeper',
    });
  });
});
