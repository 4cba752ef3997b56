import { randomOf } from '../../src/testing/random.ts';

/**
 * A commune that does not exist, and its villages. The same for the same position,
 * however many are drawn.
 */
export interface InventedCommune {
  /** As a uuid. */
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly villages: readonly string[];
}

/**
 * A line of the register `san-pham-ocop`: column id → value, days as 2024-03-05. Absent: not known.
 */
export type Product = Readonly<Record<string, string | number | boolean>>;

const FEWEST_VILLAGES = 5;
const MOST_VILLAGES = 12;
const GOODS = ['Mật ong', 'Chè', 'Na', 'Hồi', 'Thạch đen', 'Miến dong', 'Rượu men lá', 'Bánh khẩu sli'];
const MAKERS = ['Hợp tác xã', 'Tổ hợp tác', 'Hộ kinh doanh', 'Công ty'];
const MARKETS = ['Postmart', 'Voso'];

export function inventCommunes(count: number): readonly InventedCommune[] {
  return Array.from({ length: count }, (_, index) => {
    const random = randomOf(index);
    const villages = FEWEST_VILLAGES + Math.floor(random() * (MOST_VILLAGES - FEWEST_VILLAGES + 1));
    return {
      id: inventUuid(random),
      code: `M${String(index + 1).padStart(5, '0')}`,
      name: `Mẫu ${index + 1}`,
      villages: Array.from({ length: villages }, (_, village) => `Thôn Mẫu ${village + 1}`),
    };
  });
}

/** Products of a commune, no two alike; about one value in twenty is not known. */
export function inventProducts(commune: InventedCommune, count: number, seed: number): readonly Product[] {
  const random = randomOf(seed);
  const upTo = (most: number) => Math.floor(random() * most);
  const oneOf = (words: readonly string[]) => words[upTo(words.length)] ?? '';
  return Array.from({ length: count }, (_, index) => {
    const isOnMarket = random() < 0.6;
    const product: Product = {
      ten: `${oneOf(GOODS)} ${commune.name} số ${index + 1}`,
      'don-vi': `${oneOf(MAKERS)} ${commune.name} ${1 + upTo(40)}`,
      thon: oneOf(commune.villages),
      'so-sao': 1 + upTo(5),
      'quyet-dinh': `${1 + upTo(900)}/QĐ-MẪU`,
      'ngay-het-han': `202${5 + upTo(4)}-${twoDigits(1 + upTo(12))}-${twoDigits(1 + upTo(28))}`,
      'tren-san': isOnMarket,
      ...(isOnMarket ? { san: oneOf(MARKETS), url: `https://vidu.example/${commune.code}/${index + 1}` } : {}),
    };
    return Object.fromEntries(Object.entries(product).filter(([id]) => id === 'ten' || random() >= 0.05));
  });
}

/** A line for COPY … FROM STDIN in its text format. Null is an absent value. */
export function copyLine(values: readonly (string | number | boolean | null)[]): string {
  return `${values.map((value) => (value === null ? '\\N' : escapeCopy(String(value)))).join('\t')}\n`;
}

function escapeCopy(text: string): string {
  return text.replaceAll('\\', '\\\\').replaceAll('\t', '\\t').replaceAll('\n', '\\n').replaceAll('\r', '\\r');
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}

/** As PostgreSQL's own are, but from the seed. */
function inventUuid(random: () => number): string {
  const hex = Array.from({ length: 32 }, () => Math.floor(random() * 16).toString(16)).join('');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20)}`;
}
