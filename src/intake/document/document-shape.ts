import { z } from 'zod';
import { isSlug, UNIT_KINDS } from '../../kernel/index.ts';
import { VERDICT_WORDS } from '../../registers/index.ts';

/**
 * The input contract: what a unit looks like as YAML or JSON.
 * `schemas/assessment-input.schema.json` is written from it. Meaning (known figures, periods of the
 * year, values of the right type) is checked in `parse-unit-data.ts`.
 */

const words = z.string().trim().min(1);
const slug = z.string().refine(isSlug).meta({ pattern: '^[a-z0-9]+(-[a-z0-9]+)*$' });
const setId = z.string().regex(/^[a-z0-9-]+\/[a-z0-9-]+$/);
const year = z.int().min(2000).max(2100).describe('Năm đánh giá');
const day = z.string().describe('Ngày: 2025-01-31 hoặc 31/01/2025');

const number = z.union([z.number(), z.string()]);
const range = z.strictObject({ min: number, max: number }).describe('Biết một phần: từ min đến max');
const periodValue = z.union([number, range, z.null()]);
const series = z.record(z.string(), periodValue).describe('Theo kỳ: 2024-W05 hoặc 2024-05');
const rule = z
  .strictObject({ every: periodValue, except: series.optional() })
  .describe('Mọi tuần, tháng trọn trong năm đánh giá, trừ các kỳ trong except');
const plainValue = z.union([z.null(), z.number(), z.boolean(), z.string(), range, rule, series]);
const declared = z.strictObject({ value: plainValue, source: words.optional() }).describe('Kèm tài liệu nguồn');
const figures = z.record(slug, z.union([plainValue, declared])).describe('Mã số liệu → giá trị; null là chưa nhập');

const cell = z.union([z.string(), z.number(), z.boolean(), z.null()]);
const row = z.record(slug, cell);
const rows = z.array(row);
const kept = z.strictObject({ keptFrom: day.optional(), keptTo: day.optional(), rows });
const registers = z.record(slug, z.union([rows, kept])).describe('Mã sổ → các dòng: mã cột → giá trị');

const attributes = z
  .record(slug, z.union([slug, z.array(slug)]))
  .describe('Đặc điểm → các giá trị; bỏ hẳn khi chưa rõ');
const unit = z.strictObject({
  code: words.optional(),
  name: words,
  kind: z.enum(UNIT_KINDS),
  province: words.optional().describe('Tên tỉnh, thành phố trực thuộc trung ương'),
  attributes: attributes.optional(),
});

export const VERDICT_TEXTS = [
  ...Object.keys(VERDICT_WORDS),
  ...Object.values(VERDICT_WORDS).map((word) => word.toLowerCase()),
];
const verdicts = z.record(setId, z.string()).describe(`Bộ tiêu chí → kết quả đã có: ${VERDICT_TEXTS.join(' | ')}`);

const children: z.ZodType<readonly RawChild[]> = z.lazy(() => z.array(childShape));
const childFields = z.strictObject({
  unit,
  year: year.optional(),
  on: day.optional(),
  figures: figures.optional(),
  registers: registers.optional(),
  children: children.optional(),
  verdicts: verdicts.optional(),
});
/**
 * A unit as it stands in a document. Year and day of a unit below are those of the unit above
 * unless it has its own.
 */
export interface RawChild extends z.infer<typeof childFields> {}
const childShape: z.ZodType<RawChild> = childFields;

/** A shape of its own, not the recursive one: its schema begins with an object, not a reference. */
export const assessedUnitShape = childFields.extend({});
export type RawAssessment = z.infer<typeof assessedUnitShape>;

export const casesFileShape = z.strictObject({
  set: setId,
  base: assessedUnitShape,
  cases: z
    .array(
      z.strictObject({
        title: words,
        attributes: attributes.optional(),
        ...childFields.omit({ unit: true }).shape,
        expect: z.record(z.string(), z.string()),
      }),
    )
    .min(1),
});
export type RawCases = z.infer<typeof casesFileShape>;

export type RawNumber = z.infer<typeof number>;
export type RawFigureValue = z.infer<typeof plainValue>;
export type RawFigureValues = z.infer<typeof figures>;
export type RawRow = z.infer<typeof row>;

/** The contract as a JSON Schema, for editors and other programs. */
export function toInputJsonSchema(): object {
  return {
    title: 'Minh Chứng: dữ liệu của một đơn vị để đánh giá',
    ...z.toJSONSchema(assessedUnitShape, { io: 'input' }),
  };
}
