import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hasServer } from '../../store/testing/test-database.ts';
import type { StoredDistrict } from '../../testing/harness/index.ts';
import { DISTRICT, SPEAKERS, storedDistrict, typeRows, typeVillages } from '../../testing/harness/index.ts';
import { confirmRegister } from './confirm-register.ts';
import { confirmationStatus } from './confirmation-status.ts';
import { withdrawConfirmation } from './withdraw-confirmation.ts';

describe.runIf(hasServer)('a confirmation', () => {
  let district: StoredDistrict;
  let roles: readonly string[];
  beforeAll(async () => {
    district = await storedDistrict({ today: '2024-12-31' });
    roles = district.ports.law.current().catalogue.registers.get(SPEAKERS)!.confirmedBy;
    await typeVillages(district);
    await typeRows(district, SPEAKERS, [
      { thon: 'Nà Cáy', 'so-cum-loa': '2', 'hoat-dong': 'có' },
      { thon: 'Pác Lùng', 'so-cum-loa': '2', 'hoat-dong': 'có' },
    ]);
  });
  afterAll(() => district.drop());

  const officer = () => district.officer(DISTRICT.naPhai);
  const of = () => ({ unit: DISTRICT.naPhai, register: SPEAKERS });
  const confirm = () =>
    confirmRegister(district.ports, officer(), { ...of(), person: 'Nông Văn Thử', role: roles[0]! });
  const status = async () => (await confirmationStatus(district.ports, officer(), of())).registers[0]!;

  it('[CFM-6] is taken back by its role, and the one before it stands again', async () => {
    for (let times = 0; times < 3; times++) await confirm();
    const withdraw = () =>
      withdrawConfirmation(district.ports, officer(), { ...of(), role: roles[0]!, reason: 'Nhầm' });
    const before = (await status()).lines.find(({ confirmation }) => confirmation.village === undefined)!.confirmation;
    expect(await withdraw()).toMatchObject({ confirmedAt: before.confirmedAt });
    const after = (await status()).lines.find(({ confirmation }) => confirmation.village === undefined)!.confirmation;
    expect(after.confirmedAt < before.confirmedAt).toBe(true);
    for (let guard = 0; guard < 30; guard++)
      if (
        await withdraw().then(
          () => false,
          () => true,
        )
      )
        break;
    await expect(withdraw()).rejects.toMatchObject({ code: 'confirmation.not-found' });
  });
});
