import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Day, FigureId, RegisterId } from '../../kernel/index.ts';
import { hasServer } from '../../store/testing/test-database.ts';
import type { StoredDistrict } from '../../testing/harness/index.ts';
import {
  DISTRICT,
  SPEAKERS,
  storedDistrict,
  typeRows,
  typeVillages,
  villageHeadOf,
} from '../../testing/harness/index.ts';
import { unitFigures } from '../figures/unit-figures.ts';
import { confirmRegister } from './confirm-register.ts';
import { keepDays } from './keep-days.ts';

const LOGBOOK = 'nhat-ky-truyen-thanh' as RegisterId;
const NEWS_BY_WEEK = 'so-tin-tu-san-xuat-theo-tuan' as FigureId;
const WITH_SPEAKERS = 'so-thon-co-loa-hoat-dong' as FigureId;
const PRODUCTS = 'so-san-pham-ocop' as FigureId;

interface Said {
  readonly from?: string;
  readonly to?: string;
  readonly village?: string;
}

describe.runIf(hasServer)('whether a list is finished', () => {
  let district: StoredDistrict;
  beforeAll(async () => {
    district = await storedDistrict({ today: '2025-01-31' });
    await typeVillages(district);
  });
  afterAll(() => district.drop());

  const officer = () => district.officer(DISTRICT.naPhai);

  const known = async (figure: FigureId) => {
    const { figures } = await unitFigures(district.ports, officer(), { unit: DISTRICT.naPhai, year: 2024 });
    return figures.find((one) => one.figure.id === figure)?.value;
  };
  const say = (register: RegisterId, more: Said = {}, actor = officer()) =>
    keepDays(district.ports, actor, {
      unit: DISTRICT.naPhai,
      register,
      year: 2024,
      village: more.village,
      from: more.from as Day | undefined,
      to: more.to as Day | undefined,
    });

  it('[FIG-14] a logbook for which nobody said so is unfinished; finished for days, silent weeks count', async () => {
    const news = { ngay: '10/01/2024', loai: 'Tự sản xuất', 'ten-tin': 'Tin thử', 'chuyen-doi-so': 'không' };
    await typeRows(district, LOGBOOK, [news], { year: 2024 });
    const weeks = async () => {
      const value = await known(NEWS_BY_WEEK);
      return typeof value === 'object' && 'periods' in value
        ? [...value.periods.values()].filter((one) => typeof one === 'number').length
        : 0;
    };
    expect(await weeks()).toBe(0);
    expect(await say(LOGBOOK, { from: '2024-01-01', to: '2024-12-31' })).toEqual([]);
    expect(await weeks()).toBe(52);
    expect(await say(LOGBOOK, { from: '2024-12-31', to: '2024-01-01' })).toMatchObject([{ code: 'kept.out-of-order' }]);
    expect(await say(SPEAKERS, { from: '2024-01-01' })).toMatchObject([{ code: 'kept.no-logbook' }]);
  });

  it('[FIG-14] one village listed of three: a range, until somebody says that the list is finished, or not', async () => {
    await typeRows(district, SPEAKERS, [{ thon: 'Thôn Nà Cáy', 'hoat-dong': 'có' }], { year: 2024 });
    expect(await known(WITH_SPEAKERS)).toEqual({ min: 1, max: 3 });
    await say(SPEAKERS, { to: '2024-12-31' });
    expect(await known(WITH_SPEAKERS)).toBe(1);
    await say(SPEAKERS);
    expect(await known(WITH_SPEAKERS)).toEqual({ min: 1, max: 3 });
  });

  it('[FIG-14] a list without rows that is finished counts zero', async () => {
    expect(await known(PRODUCTS)).toBeUndefined();
    await say('san-pham-ocop' as RegisterId, { to: '2024-12-31' });
    expect(await known(PRODUCTS)).toBe(0);
  });

  it('[FIG-14] a village head says it of the own village alone', async () => {
    const { id } = district;
    const head = villageHeadOf(id(DISTRICT.naPhai), { name: 'thon pac lung', unit: id(DISTRICT.naCay) });
    await say(SPEAKERS, { to: '2024-12-31' }, head);
    expect(await known(WITH_SPEAKERS)).toEqual({ min: 1, max: 2 });
    await expect(say(SPEAKERS, { to: '2024-12-31', village: 'Thôn Nà Cáy' }, head)).rejects.toMatchObject({
      code: 'village.not-found',
    });
  });

  it('[FIG-14] a confirmation may say it too', async () => {
    await confirmRegister(district.ports, officer(), {
      unit: DISTRICT.naPhai,
      register: SPEAKERS,
      person: 'Nông Văn Thử',
      role: 'Trưởng thôn',
      completeTo: '2024-12-31' as Day,
    });
    expect(await known(WITH_SPEAKERS)).toBe(1);
  });
});
