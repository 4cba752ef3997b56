import type { RegisterId } from '../../kernel/index.ts';
import type { RegisterRows } from '../../registers/index.ts';
import type { DemoCommune, DemoRow } from '../commune.ts';
import { dayOfYear, randomFor, toRegister, WHOLE_YEAR } from '../commune.ts';
import { nameOf } from '../people.ts';
import type { DemoVillage } from '../villages.ts';

/**
 * What a village keeps itself: its digital team, what the team did, and its products. A silent
 * village keeps nothing.
 */
export function ownRegisters(commune: DemoCommune, village: DemoVillage): ReadonlyMap<RegisterId, RegisterRows> {
  if (village.stands === 'silent') return new Map();
  const registers = [team(commune, village), activities(commune, village), ownProducts(commune, village)];
  return new Map(registers.filter((rows) => rows !== undefined).map((rows) => [rows.register, rows]));
}

function topic(name: string, { code }: DemoVillage): string {
  return `${name} ${code}`;
}

const OFFICES = [
  'Trưởng thôn',
  'Bí thư chi đoàn',
  'Chi hội trưởng Phụ nữ',
  'Công an viên',
  'Giáo viên',
  'Thôn đội trưởng',
];

function team(commune: DemoCommune, village: DemoVillage): RegisterRows {
  const random = randomFor(commune, topic('to', village));
  const first = random.below(230);
  // A head who leads, and members who live there, are asked for in Hà Nam only.
  const isModel = village.stands === 'model';
  const leader = isModel || random.chance(60) ? 0 : 1;
  const rows = OFFICES.slice(0, random.between(4, 6)).map((office, index) => ({
    'ho-ten': nameOf(first + index),
    'dia-chi': random.chance(80) ? village.title : undefined,
    'so-dien-thoai': random.chance(70) ? `09${String(random.below(100)).padStart(8, '0')}` : undefined,
    // No province has the number 000.
    cccd: random.chance(10) ? `000${String(random.below(1_000_000_000)).padStart(9, '0')}` : undefined,
    'chuc-vu': office,
    'to-truong': index === leader,
    'la-truong-thon': index === 0,
    'tai-cho': isModel || random.chance(92) ? true : random.chance(50) ? false : undefined,
  }));
  return toRegister('to-cong-nghe-so-thanh-vien', rows);
}

const WORK = ['tuyen-truyen', 'huong-dan', 'ho-tro'];
const PLATFORMS = ['Cổng dịch vụ công', 'VNeID', 'Sổ sức khỏe điện tử', 'Postmart', 'Ứng dụng ngân hàng'];

/**
 * Every kind of work in a village that stands well; a team that only exists on paper has nothing in
 * the year, or did one thing only.
 */
function activities(commune: DemoCommune, village: DemoVillage): RegisterRows | undefined {
  const random = randomFor(commune, topic('hoat-dong', village));
  const kinds = village.stands === 'behind' ? [random.pick(WORK)] : WORK;
  if (village.stands === 'behind' && random.chance(40)) return undefined;
  const rows = Array.from({ length: random.between(3, 8) }, (_, index): DemoRow => {
    const kind = kinds[index % kinds.length]!;
    return {
      ngay: dayOfYear(random.between(15, 350)),
      'loai-viec': kind,
      'nguoi-dan': kind === 'tuyen-truyen' ? undefined : nameOf(random.below(240)),
      'nen-tang': random.chance(90) ? random.pick(PLATFORMS) : undefined,
    };
  });
  return toRegister('to-cong-nghe-so-hoat-dong', rows, WHOLE_YEAR);
}

const GOODS = ['Măng khô', 'Mật ong', 'Rượu men lá', 'Gà đồi', 'Bánh chưng đen'];

/** A third of the villages have none and say so among their figures. */
function ownProducts(commune: DemoCommune, village: DemoVillage): RegisterRows | undefined {
  if (!hasProducts(village)) return undefined;
  const random = randomFor(commune, topic('san-pham', village));
  const rows = random.sample(GOODS, random.between(1, 3)).map((goods) => {
    const isShown = village.stands === 'model' || random.chance(70);
    const isSold = village.stands === 'model' || (isShown && random.chance(60));
    return {
      ten: `${goods} ${village.name}`,
      'don-vi': `Hộ ${nameOf(random.below(240))}`,
      'gioi-thieu': isShown,
      'ban-hang': isSold,
      'tren-trang': isShown && random.chance(30),
      'tren-mang-xa-hoi': isSold || random.chance(30),
      'tren-san': isSold && random.chance(50),
    };
  });
  return toRegister('san-pham-tieu-bieu', rows);
}

export function hasProducts({ code }: DemoVillage): boolean {
  return Number(code.slice(-2)) % 3 !== 0;
}
