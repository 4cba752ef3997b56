import { z } from 'zod';
import { isSlug, parseDay } from '../../kernel/index.ts';
import type { RequirementKind } from '../model.ts';
import { OPERATORS } from '../model.ts';
import { toPaperDate } from './paper-date.ts';

/** Parts that the shapes of catalogue files are made of. */

/**
 * How things are written: a pattern for the machine, an example for people, who do not read
 * regular expressions.
 */
const FORMATS = {
  day: { pattern: /^(\d{4}-\d{2}-\d{2}|\d{1,2}\/\d{1,2}\/\d{4})$/, example: '2024-12-31 | 31/12/2024' },
  paperDate: {
    pattern: /^(\d{4}(-\d{2}(-\d{2})?)?|(\d{1,2}\/){1,2}\d{4})$/,
    example: '2022 | 2022-09 | 2022-09-19 | 19/09/2022',
  },
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
  .refine((text) => toPaperDate(text) !== undefined, {
    params: { expected: FORMATS.paperDate.example },
  })
  .meta({ description: 'Chỉ ghi phần có trên giấy: 2022, 2022-09 (hoặc 09/2022), 2022-09-19 (hoặc 19/09/2022)' });
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

export const interpretation = z
  .array(z.strictObject({ question: words, decision: words, reason: words, otherwise: words.optional() }))
  .optional()
  .meta({ id: 'interpretation', description: 'Chỗ văn bản để ngỏ: câu hỏi, cách hiểu đã chọn, lý do, cách hiểu khác' });

export const definitions = z
  .array(z.strictObject({ term: words, text: words, source: words.optional(), clauses, interpretation }))
  .optional()
  .meta({ id: 'definitions', description: 'Từ ngữ mà văn bản giải thích' });

const variant = z
  .strictObject({
    when: z
      .record(slug, z.array(slug).min(1))
      .optional()
      .meta({ description: 'Đặc điểm của đơn vị (attributes.yaml); có một trong các giá trị là đủ' }),
    otherwise: z.literal(true).optional().meta({ description: 'Mọi đơn vị không rơi vào nhánh nào khác' }),
    ...thresholds,
    text: words.optional(),
    clauses,
  })
  .meta({ id: 'variant', title: 'Nhánh ngưỡng', ...oneKeyOf(['when', 'otherwise']) });

/** What every requirement may carry, whatever its kind. */
export const common = {
  title: words.optional().meta({ description: 'Vài chữ cho danh sách và việc cần làm (lời của chúng ta)' }),
  text: words.optional().meta({ description: 'Nguyên văn, chép đúng từng chữ; chỗ lược ghi […]' }),
  source: words.optional().meta({ description: 'Chỗ trong văn bản, ví dụ Phụ lục II, 8.4 c' }),
  clauses,
  definitions,
  interpretation,
  excluding: words.optional().meta({ description: 'Phần văn bản loại ra, ví dụ trừ văn bản mật' }),
  variants: z
    .array(variant)
    .min(2)
    .optional()
    .meta({ description: 'Ngưỡng theo đặc điểm của đơn vị; mỗi đơn vị có đúng một ngưỡng' }),
  ifAny: slug.optional().meta({ description: 'Nếu có: không có trường hợp nào thì không áp dụng' }),
  optional: z.boolean().optional().meta({ description: 'Khuyến khích: báo cáo nhưng không quyết định' }),
};

const ofEveryKind = z.strictObject({ id: slug, ...common });

/**
 * A requirement as it stands in a file of the right shape; what stands under the key of its kind
 * only its law half knows.
 */
export interface RawRequirement
  extends z.infer<typeof ofEveryKind>,
    Readonly<Partial<Record<RequirementKind, unknown>>> {}
export type RawVariant = z.infer<typeof variant>;
