import { z } from 'zod';
import { UNIT_KINDS } from '../../kernel/index.ts';
import type { RequirementKind } from '../model.ts';
import { COLUMN_TYPES, EVIDENCE_FORMS, FIGURE_TYPES, PERSONAL_CLASSES } from '../model.ts';
import { lawOf, REQUIREMENT_KINDS } from './law-of.ts';
import type { RawRequirement } from './shape-parts.ts';
import {
  clauses,
  common,
  day,
  definitions,
  interpretation,
  number,
  oneKeyOf,
  paperDate,
  setId,
  slug,
  words,
} from './shape-parts.ts';

/**
 * The shape of every catalogue file. The parser checks against these and `npm run docs` writes the
 * JSON Schemas for editors from them, so the two cannot differ. Meaning (links, units, dates,
 * variants) is checked in `check/`.
 */

/** The requirements inside a group. */
const nested: z.ZodType<readonly RawRequirement[]> = z.lazy(() => z.array(requirementShape).min(1));

/** What stands under the key of each kind. */
const kinds = Object.fromEntries(
  REQUIREMENT_KINDS.map((kind) => {
    const law = lawOf(kind);
    return [kind, law.shape({ nested }).optional().meta({ description: law.help })];
  }),
) as Readonly<Record<RequirementKind, z.ZodOptional<z.ZodType>>>;

const requirementFields = z
  .strictObject({ id: slug, ...common, ...kinds })
  .meta({ id: 'requirement', title: 'Điều kiện', ...oneKeyOf(REQUIREMENT_KINDS) });
const requirementShape: z.ZodType<RawRequirement> = requirementFields;

const evidenceFields = z.strictObject({
  id: slug,
  name: words,
  text: words.optional(),
  source: words.optional(),
  clauses,
  form: z.enum(EVIDENCE_FORMS),
  suppliedBy: words.optional(),
  confirmedBy: z.array(words).optional(),
  columns: z.array(words).optional(),
  register: slug.optional(),
  proves: z.array(words).min(1).meta({ description: 'Chỗ mà giấy tờ này chứng minh, ví dụ 8.4.b' }),
  oneOf: z.array(words).min(2).optional().meta({ description: 'Có một trong các giấy tờ này là đủ' }),
  parts: z.array(words).min(2).optional().meta({ description: 'Gồm đủ các giấy tờ này' }),
  condition: z
    .strictObject({
      text: words.meta({ description: 'Câu chữ của văn bản; lời của chúng tôi thì thêm ours: true' }),
      ours: z.literal(true).optional().meta({ description: 'Lời của chúng tôi, không có trong văn bản' }),
      figure: slug.optional(),
    })
    .optional()
    .meta({ description: 'Khi nào mới cần giấy tờ này' }),
  optional: z.boolean().optional(),
  interpretation,
});

const evidenceShape = evidenceFields.meta({ id: 'evidence', title: 'Minh chứng' });

const indicatorShape = z
  .strictObject({
    id: number.meta({ description: 'Số của chỉ tiêu, trong nháy kép: "8.4"' }),
    ...common,
    title: words,
    ...kinds,
    evidence: z.array(evidenceShape).optional(),
  })
  .meta({ id: 'indicator', title: 'Chỉ tiêu', ...oneKeyOf(REQUIREMENT_KINDS) });

export const setFileShape = z.strictObject({
  id: setId,
  title: words,
  subject: z.enum(UNIT_KINDS).meta({ description: 'Ai được xét: thon, xa, huyen hoặc tinh' }),
  level: slug.meta({ description: 'Cấp được xét, có trong levels.yaml' }),
  province: words,
  issuer: words,
  document: z.strictObject({
    symbol: words,
    date: paperDate,
    title: words,
    annex: words.optional(),
  }),
  legalBasis: z.array(words),
  inForce: z.strictObject({ from: day, to: day.optional() }),
  supersedes: setId.optional().meta({ description: 'Bộ cũ mà bộ này thay thế' }),
  clauses,
  definitions,
  interpretation,
  criteria: z
    .array(
      z.strictObject({
        id: number,
        title: words,
        text: words.optional(),
        source: words.optional(),
        clauses,
        definitions,
        interpretation,
        indicators: z.array(indicatorShape).min(1),
      }),
    )
    .min(1),
});

// ── Figures ──────────────────────────────────────────────────────────────────────────────────────

const testKeys = {
  is: z.union([z.string(), z.boolean(), z.number()]).optional(),
  in: z
    .array(z.union([z.string(), z.boolean()]))
    .min(1)
    .optional(),
  atLeast: z.number().optional(),
  moreThan: z.number().optional(),
  atMost: z.number().optional(),
  lessThan: z.number().optional(),
  filled: z.boolean().optional(),
  notBefore: words.optional(),
  notAfter: words.optional(),
};

const conditions: z.ZodType<readonly RawCondition[]> = z.lazy(() => z.array(conditionShape).min(1));
const conditionFields = z
  .strictObject({
    all: conditions.optional(),
    any: conditions.optional(),
    not: z.lazy((): z.ZodType<RawCondition> => conditionShape).optional(),
    column: slug.optional(),
    ...testKeys,
  })
  .meta({ id: 'condition', title: 'Phép thử trên một dòng của sổ', ...oneKeyOf(['all', 'any', 'not', 'column']) });
export interface RawCondition extends z.infer<typeof conditionFields> {}
const conditionShape: z.ZodType<RawCondition> = conditionFields;

export const figuresFileShape = z.strictObject({
  figures: z.record(
    slug,
    z.strictObject({
      name: words,
      unit: words.optional(),
      type: z.enum(FIGURE_TYPES),
      decimals: z.int().min(1).max(3).optional(),
      per: z.enum(['week', 'month']).optional(),
      neverZero: z.boolean().optional().meta({ description: 'Đơn vị nào cũng có: số 0 nghĩa là chưa nhập' }),
      occurrence: z.boolean().optional().meta({
        description:
          'Đếm việc đã xảy ra trong năm (số vụ, số hồ sơ, số tin): không thể làm lại, hết năm không thể làm bù',
      }),
      ratioTo: z.array(words).min(1).optional().meta({ description: 'Đơn vị tính khác mà số này được phép chia cho' }),
      notAbove: z
        .array(slug)
        .min(1)
        .optional()
        .meta({ description: 'Các số liệu mà số này là một phần, nên không thể lớn hơn' }),
      knownBy: words.optional().meta({ description: 'Ai biết số này' }),
      help: words.optional(),
      from: z
        .strictObject({
          register: slug,
          count: z
            .enum(['rows', 'judged-rows'])
            .optional()
            .meta({ description: 'judged-rows: các dòng đáp ứng điều kiện rows của bộ tiêu chí' }),
          exists: z.literal('rows').optional(),
          sum: slug.optional(),
          distinct: slug.optional(),
          where: conditionShape.optional(),
          within: z.enum(['year', 'full-year']).optional(),
          by: slug.optional(),
          ofOneRow: z
            .literal(true)
            .optional()
            .meta({ description: 'Số liệu nói về một dòng của sổ (một điểm, một tổ)' }),
        })
        .optional()
        .meta({
          description: 'Cách đếm từ các dòng của sổ; bỏ trống khi chỉ khai tay',
          ...oneKeyOf(['count', 'exists', 'sum', 'distinct']),
        }),
    }),
  ),
});

// ── Registers, attributes, levels ─────────────────────────────────────────────────────────────

export const registerFileShape = z.strictObject({
  id: slug,
  title: words,
  sheet: words
    .max(31)
    .regex(/^[^\\/?*[\]:]+$/)
    .meta({ description: 'Tên trang tính, nhiều nhất 31 ký tự' }),
  keptBy: z.enum(UNIT_KINDS),
  purpose: words.optional(),
  legalBasis: words.optional(),
  retentionYears: z.int().min(1).max(100).optional(),
  confirmedBy: z.array(words).optional(),
  dated: slug.optional().meta({ description: 'Cột ngày của sổ ghi theo ngày' }),
  villages: z.strictObject({ column: slug, upTo: z.union([z.literal(1), slug]) }).optional(),
  expects: z
    .union([slug, z.strictObject({ column: slug, values: z.array(slug).min(1).optional() })])
    .optional()
    .meta({ description: 'Danh sách đủ có bao nhiêu dòng: theo một số liệu, hoặc mỗi giá trị của cột một dòng' }),
  former: z.record(slug, words).optional().meta({ description: 'Cột của mẫu cũ: mã và tiêu đề; tệp cũ có thì bỏ qua' }),
  columns: z
    .array(
      z.strictObject({
        id: slug,
        title: words,
        type: z.enum(COLUMN_TYPES),
        unit: words.optional(),
        decimals: z.int().min(1).max(6).optional(),
        min: z.number().optional(),
        max: z.number().optional(),
        notAbove: z
          .array(slug)
          .min(1)
          .optional()
          .meta({ description: 'Các cột cùng dòng mà số ở đây không lớn hơn, ngày ở đây không muộn hơn' }),
        required: z.boolean().optional(),
        key: z.boolean().optional(),
        onlyOne: z.boolean().optional(),
        personal: z
          .enum(PERSONAL_CLASSES)
          .optional()
          .meta({ description: 'Dữ liệu cá nhân: none, basic hoặc sensitive' }),
        choices: z.record(slug, words).optional(),
        other: z.boolean().optional(),
        aliases: z.array(words).optional(),
        example: z.union([words, z.number()]).optional(),
        help: words.optional(),
      }),
    )
    .min(1),
});

export const attributesFileShape = z.strictObject({
  attributes: z.record(
    slug,
    z.strictObject({
      name: words,
      help: words.optional(),
      many: z.boolean().optional().meta({ description: 'Một đơn vị có thể mang nhiều giá trị' }),
      exactlyOne: z
        .boolean()
        .optional()
        .meta({ description: 'Mỗi đơn vị có đúng một giá trị: để trống là chưa rõ, không phải là không có' }),
      values: z.record(slug, words),
      exclusive: z.array(z.array(slug).min(2)).optional(),
    }),
  ),
});

export const levelsFileShape = z.strictObject({
  levels: z.record(
    slug,
    z.strictObject({
      name: words,
      short: words.meta({ description: 'Tên ngắn, ghi bên cạnh chỉ tiêu: NTM nâng cao' }),
    }),
  ),
  subjects: z.record(z.enum(UNIT_KINDS), words).meta({ description: 'Văn bản gọi các đơn vị được xét là gì' }),
});

export type RawIndicator = z.infer<typeof indicatorShape>;
export type RawEvidence = z.infer<typeof evidenceShape>;
export type RawSet = z.infer<typeof setFileShape>;
export type RawFigures = z.infer<typeof figuresFileShape>;
export type RawRegister = z.infer<typeof registerFileShape>;
export type RawAttributes = z.infer<typeof attributesFileShape>;

/** The kind keys present on a raw requirement; a good one has exactly one. */
export function kindsOf(raw: object): readonly RequirementKind[] {
  return REQUIREMENT_KINDS.filter((kind) => kind in raw);
}
