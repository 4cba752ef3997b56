import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addRow, toLaw } from '../src/app/index.ts';
import { VILLAGE_LIST } from '../src/catalogue/index.ts';
import { run } from '../src/cli/index.ts';
import type { SetId } from '../src/kernel/index.ts';
import { sha256 } from '../src/main/sha256.ts';
import { worldOf } from '../src/main/world.ts';
import { hasServer } from '../src/store/testing/test-database.ts';
import type { StoredDistrict } from '../src/testing/harness/index.ts';
import { DISTRICT, portsOn, storedDistrict } from '../src/testing/harness/index.ts';
import { shippedCatalogue } from '../src/testing/index.ts';

const SET = 'lang-son/xa-ntm-2022' as SetId;

describe.runIf(hasServer)('the command line says of verdicts that a former edition made them', () => {
  let district: StoredDistrict;
  beforeAll(async () => {
    district = await storedDistrict({ today: '2025-01-31' });
    const request = { unit: DISTRICT.naPhai, register: VILLAGE_LIST, year: 2024 };
    await addRow(district.ports, district.admin, { ...request, cells: new Map([['thon', 'Thôn Nà Cáy']]) });
  });
  afterAll(() => district.drop());

  /** A process with another law: the set is in force from another day. */
  const processes = () => {
    const catalogue = structuredClone(shippedCatalogue());
    Object.assign(catalogue.sets.get(SET)!.inForce, { from: '2021-12-31' });
    const law = toLaw(catalogue, 'another', sha256);
    const source = { current: () => law, loaded: () => ({ catalogue, issues: [] }), files: () => [] };
    return worldOf(portsOn(district.store, { law: source, clock: district.ports.clock }));
  };
  const typed = async (lang: string, ...words: string[]) => {
    const out: string[] = [];
    const terminal = { write: (text: string) => void out.push(text), writeError: () => {}, width: 100, colour: false };
    const by = ['--actor', 'Hoàng Thị Mẫu', '--role', 'Công chức', '--lang', lang];
    await run([...words, ...by], processes(), terminal, { version: '0', unknownKey: 'throw' });
    return out.join('\n');
  };

  it.each([
    ['vi', /Kết quả của 1 đơn vị theo bản cũ của bộ tiêu chí, đang tính lại\./, /06001.*theo bản cũ của bộ tiêu chí/],
    ['en', /Verdicts of 1 unit are by a former edition of the set/, /06001.*by a former edition of the set/],
  ])('[FIG-11] in `overview`, in %s, until they are worked out', async (lang, sum, line) => {
    await district.database.asSuperuser(`update verdict_now set edition = 'former' where set_id = $1`, [SET]);
    const overview = () =>
      typed(lang, 'overview', '--unit', DISTRICT.district, '--year', '2024', '--set', SET).then((text) =>
        text.replaceAll(/\s+/g, ' '),
      );
    expect(await overview()).toMatch(sum);
    expect(await overview()).toMatch(line);
    await typed(lang, 'figures', 'rebuild', '--unit', DISTRICT.naPhai);
    expect(await overview()).not.toMatch(sum);
  });
});
