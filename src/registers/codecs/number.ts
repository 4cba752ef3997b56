import type { Column } from '../../catalogue/index.ts';
import { fold, formatScaled, LARGEST_FIGURE, parseDouble, parseVietnameseNumber, tidy } from '../../kernel/index.ts';
import type { Decoded, Finding } from '../cell.ts';
import { readAs, showCell, unreadable } from '../cell.ts';
import type { Codec, FilledCell } from './codec.ts';

const WRITTEN = { decimal: ',', group: '.' };
/** Without group marks: "4.500" with a decimal allowed could be read two ways. */
const TYPED = { decimal: ',', group: '' };

/**
 * Whole numbers and decimals, as whole numbers of the last decimal. Below zero is refused unless
 * `min` allows it. Errors: `value.not-a-number`, `value.ambiguous-number` (`readings` names both),
 * `value.too-many-decimals`, `value.too-large`, `value.negative`, `value.below-minimum`,
 * `value.above-maximum`. Warning: `value.grouped-number`, for "45.000" in a column of whole
 * numbers: it is 45000, and some write it for 45.
 */
const numbers: Pick<Codec, 'decode' | 'encode'> = {
  decode(cell, column) {
    const reading = typeof cell === 'number' ? parseDouble(cell, column.decimals) : readText(cell, column);
    const params = { found: showCell(cell), ...(column.unit ? { unit: column.unit } : {}) };
    switch (reading.kind) {
      case 'number':
        return withinBounds(
          reading.value,
          column,
          params,
          groupedByThousands(cell) ? [grouped(reading.value, params)] : [],
        );
      case 'ambiguous':
        return unreadable('value.ambiguous-number', {
          ...params,
          readings: readingsOf(showCell(cell)),
          ...(showCell(cell).includes(',') ? { mark: 'comma' } : {}),
        });
      case 'too-many-decimals':
        return unreadable('value.too-many-decimals', { ...params, limit: column.decimals });
      case 'too-large':
        return unreadable('value.too-large', {
          ...params,
          limit: formatScaled(LARGEST_FIGURE, column.decimals, WRITTEN),
        });
      case 'not-a-number':
        return unreadable('value.not-a-number', params);
    }
  },
  encode: (value, column) => (typeof value === 'number' ? formatScaled(value, column.decimals, TYPED) : String(value)),
};

/** Whole numbers and decimals differ in how they look and what is checked. */
const NUMBER_TRAITS = {
  width: 13,
  refusesWords: true,
  compared: 'letters',
  identifies: false,
  isTelling: false,
  hidden: 'nothing',
  takesWords: false,
} as const;

export const integerCodec: Codec = {
  ...numbers,
  traits: {
    look: 'number',
    check: 'whole',
    ...NUMBER_TRAITS,
    examples: ['18', '1 904'],
  },
};

export const decimalCodec: Codec = {
  ...numbers,
  traits: {
    look: 'decimal',
    check: 'decimal',
    ...NUMBER_TRAITS,
    examples: ['7,5', '18'],
  },
};

function readText(cell: Exclude<FilledCell, number>, column: Column): ReturnType<typeof parseVietnameseNumber> {
  if (typeof cell !== 'string') return { kind: 'not-a-number' };
  const text = withoutUnit(tidy(cell), column.unit);
  // A space may part thousands ("1 904"), not two numbers ("18 20").
  if (text.includes(' ') && !/^[+-]?\d{1,3}(?: \d{3})+(?:,\d+)?$/.test(text)) return { kind: 'not-a-number' };
  if (mayGroupByComma(text, column.decimals)) return { kind: 'ambiguous' };
  return parseVietnameseNumber(text, column.decimals);
}

/**
 * "1,200" is 1.2, and one thousand two hundred for whoever writes as in English. Only three digits
 * that the column takes, the last of them no zero, are surely decimals: nobody writes that zero.
 */
function mayGroupByComma(text: string, decimals: number): boolean {
  const [, digits] = /^[+-]?[1-9]\d{0,2},(\d{3})$/.exec(text) ?? [];
  if (digits === undefined) return /^[+-]?\d{1,3},000$/.test(text);
  return decimals < digits.length || digits.endsWith('0');
}

/** "18 hộ" in a column of households is 18. */
function withoutUnit(text: string, unit: string | undefined): string {
  if (unit === undefined) return text;
  const parts = /^([+-]?\d[\d., ]*?) ?([^\d\s.,].*)$/u.exec(text);
  return parts?.[1] !== undefined && fold(parts[2] ?? '') === fold(unit) ? parts[1] : text;
}

function groupedByThousands(cell: FilledCell): boolean {
  return typeof cell === 'string' && /^\s*[+-]?\d{1,3}\.000(?![\d.,])/.test(cell);
}

function grouped(value: number, params: Finding['params']): Finding {
  return { code: 'value.grouped-number', params: { ...params, value: formatScaled(value, 0, TYPED) } };
}

/** "45.000" → 45 and 45000. */
function readingsOf(found: string): readonly string[] {
  const [whole = '', rest = ''] = found.replace(/[^\d.,]/g, '').split(/[.,]/);
  const decimals = rest.replace(/0+$/, '');
  return [decimals === '' ? whole : `${whole},${decimals}`, `${whole}${rest}`];
}

function withinBounds(value: number, column: Column, params: Finding['params'], findings: readonly Finding[]): Decoded {
  const { min, max, decimals } = column;
  const written = (limit: number): string => formatScaled(limit, decimals, TYPED);
  if (value < 0 && (min ?? 0) >= 0) return unreadable('value.negative', params);
  if (min !== undefined && value < min) return unreadable('value.below-minimum', { ...params, limit: written(min) });
  if (max !== undefined && value > max) return unreadable('value.above-maximum', { ...params, limit: written(max) });
  return readAs(value, ...findings);
}
