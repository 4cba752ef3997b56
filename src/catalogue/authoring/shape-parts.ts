import { z } from 'zod';
import { isSlug, parseDay } from '../../kernel/index.ts';
import { OPERATORS } from '../model.ts';

/** Parts that the shapes of catalogue files are made of. */

export const words = z.string().trim().min(1);
export const slug = z.string().refine(isSlug).meta({ pattern: '^[a-z0-9]+(-[a-z0-9]+)*$' });
export const setId = z
  .string()
  .regex(/^[a-z0-9-]+\/[a-z0-9-]+$/)
  .meta({ description: 'Mã bộ tiêu chí: tỉnh/bộ, ví dụ lang-son/xa-ntm-2022' });
export const clauses = z
  .array(z.string().regex(/^\d{3}-[A-Za-z0-9.-]+$/))
  .optional()
  .meta({ id: 'clauses', description: 'Mã các điểm của văn bản mà chỗ này thể hiện; mỗi điểm chỉ dẫn một lần' });
export const day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .refine((text) => parseDay(text) !== undefined, { params: { expected: '2024-12-31' } });
/** As exact as the paper: a year, a month or a day. */
export const paperDate = z
  .string()
  .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/)
  .refine((text) => parseDay(`${text}-01-01`.slice(0, 10)) !== undefined, {
    params: { expected: '2022 | 2022-09 | 2022-09-19' },
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
