import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hasServer } from '../../store/testing/test-database.ts';
import type { StoredDistrict } from '../../testing/harness/index.ts';
import { DISTRICT, SPEAKERS, storedDistrict, typeRows } from '../../testing/harness/index.ts';
import { verifyAudit } from './verify-audit.ts';

describe.runIf(hasServer)('the history is checked', () => {
  let district: StoredDistrict;
  beforeAll(async () => {
    district = await storedDistrict();
    for (const unit of [DISTRICT.naPhai, DISTRICT.banThu])
      await typeRows(district, SPEAKERS, [{ thon: 'Thôn Một' }, { thon: 'Thôn Hai' }], { unit });
  });
  afterAll(() => district.drop());

  const verify = async (actor = district.admin, question: Parameters<typeof verifyAudit>[2] = {}) => {
    const found: Readonly<Record<string, readonly string[]>>[] = [];
    for await (const { unit, report } of await verifyAudit(district.ports, actor, question))
      found.push({ [unit?.code ?? 'installation']: report.findings.map(({ kind }) => kind) });
    return Object.assign({}, ...found);
  };

  it('[AUD-4] of every unit that the actor reaches, or of one code: whole', async () => {
    expect(await verify()).toEqual({ [DISTRICT.naPhai]: [], [DISTRICT.banThu]: [] });
    expect(await verify(district.admin, { code: DISTRICT.banThu })).toEqual({ [DISTRICT.banThu]: [] });
    expect(await verify(district.officer(DISTRICT.naPhai))).toEqual({ [DISTRICT.naPhai]: [] });
    const unseen = verify(district.officer(DISTRICT.naPhai), { code: DISTRICT.banThu });
    await expect(unseen).rejects.toMatchObject({ code: 'unit.not-found' });
  });

  it('[AUD-6] an event that was taken away is missed in its own chain only', async () => {
    await district.database.asSuperuser('alter table audit_event disable trigger user');
    await district.database.asSuperuser('delete from audit_event where seq = 1 and unit_id = $1', [
      district.id(DISTRICT.naPhai),
    ]);
    await district.database.asSuperuser('alter table audit_event enable trigger user');
    expect(await verify()).toEqual({ [DISTRICT.naPhai]: ['removed'], [DISTRICT.banThu]: [] });
  });
});
