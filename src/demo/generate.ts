import { VILLAGE_COLUMN } from '../catalogue/index.ts';
import type { RegisterId } from '../kernel/index.ts';
import type { RegisterRows } from '../registers/index.ts';
import type { DemoCommune, DemoUnitData } from './commune.ts';
import { DEMO_DAY, DEMO_YEAR, EARLIER_DAY, EARLIER_YEAR } from './commune.ts';
import { declaredByCommune, declaredByVillage } from './declared.ts';
import { businesses, farmProducts, models, ocopProducts } from './registers/economy.ts';
import {
  bookPoints,
  frequencyLicence,
  loudspeakers,
  postalPoints,
  schools,
  telecom,
  villageList,
  wifiPoints,
} from './registers/infrastructure.ts';
import { broadcasts, promotion } from './registers/media.ts';
import { articles, onlineReports, procedures, satisfaction, software, staff } from './registers/office.ts';
import {
  citizens,
  digitalAddresses,
  households,
  smartphoneUsers,
  taughtDigitalSkills,
  television,
} from './registers/people.ts';
import { ownRegisters } from './registers/village-own.ts';
import type { DemoVillage } from './villages.ts';

/**
 * One builder for each register that communes keep. Village-kept ones are in
 * `registers/village-own.ts`.
 */
const REGISTERS: readonly ((commune: DemoCommune) => RegisterRows | undefined)[] = [
  villageList,
  telecom,
  loudspeakers,
  frequencyLicence,
  postalPoints,
  wifiPoints,
  bookPoints,
  schools,
  staff,
  software,
  articles,
  onlineReports,
  procedures,
  satisfaction,
  broadcasts,
  promotion,
  smartphoneUsers,
  taughtDigitalSkills,
  citizens,
  households,
  television,
  digitalAddresses,
  ocopProducts,
  farmProducts,
  businesses,
  models,
];

/** A commune's year and those of its villages, in the order of its list. */
export interface DemoCommuneData {
  readonly commune: DemoUnitData;
  readonly villages: readonly DemoUnitData[];
  /**
   * The same villages in the earlier year: figures only, as registers stand for all years. Empty
   * where nobody looked at them then.
   */
  readonly earlier: readonly DemoUnitData[];
}

/**
 * Everything that a commune and its villages keep and declare. The same commune
 * always gives the same.
 */
export function generateCommune(commune: DemoCommune): DemoCommuneData {
  const registers = new Map<RegisterId, RegisterRows>();
  for (const build of REGISTERS) {
    const rows = build(commune);
    if (rows) registers.set(rows.register, rows);
  }
  const declare = (village: DemoVillage, year: number) =>
    declaredByVillage(commune, village, (register) => rowsOf(registers, register, village.title), year);
  return {
    commune: {
      code: commune.unit.code,
      year: DEMO_YEAR,
      on: DEMO_DAY,
      registers,
      declared: declaredByCommune(commune, registers),
    },
    villages: commune.villages.map((village) => ({
      code: village.code,
      year: DEMO_YEAR,
      on: DEMO_DAY,
      registers: ownRegisters(commune, village),
      declared: declare(village, DEMO_YEAR),
    })),
    earlier: (commune.looksBack ? commune.villages : []).map((village) => ({
      code: village.code,
      year: EARLIER_YEAR,
      on: EARLIER_DAY,
      registers: new Map(),
      declared: declare(village, EARLIER_YEAR),
    })),
  };
}

function rowsOf(
  registers: ReadonlyMap<RegisterId, RegisterRows>,
  register: string,
  village: string,
): number | undefined {
  const rows = registers.get(register as RegisterId)?.rows;
  return rows?.filter(({ values }) => values[VILLAGE_COLUMN] === village).length;
}
