import { z } from 'zod';
import { isSlug, parseDay } from '../../kernel/index.ts';
import { OPERATORS } from '../model.ts';

/** Parts that the shapes of catalogue files are made of. */

/** How things are written: a pattern for the machine, an example for people, who do not read regular expressions. */
const FORMATS = {
  day: { pattern: /^\d{4}-\d{2}-\d{2}$/, example: '2024-12-31' },
  paperDate: { pattern: /^\d{4}(-\d{2}(-\d{2})?)?$/, example: '2022 | 2022-09 | 2022-09-19' },
  setId: { pattern: /^[a-z0-9-]+\/[a-z0-9-]+$/, example: 'lang-son/xa-ntm-2022' },
  clause: { pattern: /^\d{3}-[A-Za-z0-9.-]+$/, example: '003-I-8.4-c' },
  number: { pattern: /^\d+(\.\d+)*$/, example: '"8.4"' },
} as const;

/** The example for a pattern, given as its text; undefined for any other pattern. */
export function exampleOf(pattern: string): string | undefined {
  return Object.values(FORMATS).find((format) => String(format.pattern) === pattern)?.example;
}

export const words = z.string().trim().min(1);
export const slug = z.string().refine(isSlug).meta({ pattern: '^[a-z0-9]+(-[a-z0-9]+)*$' });
export const setId = z
  .string()
  .regex(FORMATS.setId.pattern)
  .meta({ description: 'Mã bộ tiêu chí: tỉnh/bộ, ví dụ lang-son/xa-ntm-2022' });
export const clauses = z
  .array(z.string().regex(FORMATS.clause.pattern))
  .optional()
  .meta({ id: 'clauses', description: 'Mã các điểm của văn bản mà chỗ này thể hiện; mỗi điểm chỉ dẫn một lần' });
export const day = z
  .string()
  .regex(FORMATS.day.pattern)
  .refine((text) => parseDay(text) !== undefined, { params: { expected: FORMATS.day.example } });
/** As exact as the paper: a year, a month or a day. */
export const paperDate = z
  .string()
  .regex(FORMATS.paperDate.pattern)
  .refine((text) => parseDay(`${text}-01-01`.slice(0, 10)) !== undefined, {
    params: { expected: FORMATS.paperDate.example },
  })
  .meta({ description: 'Chỉ ghi phần có trên giấy: 2022, 2022-09 hoặc 2022-09-19' });
/** Exactly one of these keys, for editors; the parser reports none and several itself. */
export const oneKeyOf = (keys: readonly string[]) => ({ oneOf: keys.map((key) => ({ required: [key] })) });
export const threshold = z
  .union([z.number(), words])
  .meta({ id: 'threshold', description: 'Ngưỡng: một số, hoặc tỷ lệ như 2/3, 70%, 52,5%' });

export const thresholds = Object.fromEntries(OPERATORS.map((operator) => [operator, threshold.optional()])) as Record<
  (typeof OPERATORS)[number],
  z.ZodOptional<typeof threshold>
>;

/** The number of a criterion or an indicator: "8.4". */
export const number = z.string().regex(FORMATS.number.pattern);
