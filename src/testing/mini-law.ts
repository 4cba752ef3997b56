import type { CatalogueFile } from '../catalogue/authoring/index.ts';
import { loadCatalogue } from '../catalogue/authoring/index.ts';
import type {
  Engine,
  FigureValue,
  NodeVerdict,
  SetVerdict,
  Subject,
  SubjectInput,
  UnitRegisters,
} from '../engine/index.ts';
import { compileCatalogue, judgeSet, prepareSubject, toSubjectInput } from '../engine/index.ts';
import type { ColumnId, Day, FigureId, PeriodKey, RegisterId, SetId } from '../kernel/index.ts';
import { parseDay, periodRange } from '../kernel/index.ts';

/**
 * A small catalogue of invented law for tests: one commune set with one indicator "8.1", written as
 * rule authors write it.
 */
export const MINI_SET = 'thu/xa-thu' as SetId;
export const OTHER_SET = 'thu/xa-khac' as SetId;
export const VILLAGE_SET = 'thu/thon-thu' as SetId;

const FIGURES = `
figures:
  ho-so: { name: Tổng số hồ sơ, unit: hồ sơ, type: count, neverZero: true, from: { register: so-bao-cao, sum: tong, within: year } }
  ho-so-truc-tuyen: { name: Số hồ sơ trực tuyến, unit: hồ sơ, type: count, notAbove: [ho-so], from: { register: so-bao-cao, sum: truc-tuyen, within: year } }
  san-pham: { name: Số sản phẩm OCOP, unit: sản phẩm, type: count }
  san-pham-tren-san: { name: Số sản phẩm OCOP trên sàn, unit: sản phẩm, type: count, notAbove: [san-pham] }
  thon: { name: Tổng số thôn, unit: thôn, type: count, neverZero: true, from: { register: danh-muc-thon, count: rows } }
  thon-co-loa: { name: Số thôn có loa, unit: thôn, type: count, notAbove: [thon], from: { register: loa, count: rows, where: { column: hoat-dong, is: yes } } }
  thon-co-loa-khac-nhau: { name: Số thôn khác nhau có loa, unit: thôn, type: count, from: { register: loa, distinct: thon, where: { column: hoat-dong, is: yes } } }
  nguoi: { name: Số cán bộ, unit: người, type: count, neverZero: true, from: { register: can-bo, count: rows } }
  nguoi-co-may: { name: Số cán bộ có máy, unit: người, type: count, from: { register: can-bo, count: rows, where: { column: co-may, is: yes } } }
  ho: { name: Tổng số hộ, unit: hộ, type: count, neverZero: true, from: { register: danh-muc-thon, sum: so-ho } }
  ho-cap-quang: { name: Số hộ có cáp quang, unit: hộ, type: count, from: { register: ho-so-hoa, count: rows, where: { column: cap-quang, is: yes } } }
  nha-van-hoa-co-wifi: { name: Nhà văn hóa có wifi, type: yes-no, from: { register: wifi, exists: rows, where: { all: [ { column: noi, is: nha-van-hoa }, { column: co-wifi, is: yes } ] } } }
  noi-co-wifi: { name: Số nơi có wifi, unit: nơi, type: count, from: { register: wifi, count: rows, where: { column: co-wifi, is: yes } } }
  may: { name: Số máy tính, unit: máy, type: count, ratioTo: [người] }
  so-vu-chay: { name: Số vụ cháy, unit: vụ, type: count, occurrence: true }
  gio-mo-cua: { name: Giờ mở cửa, unit: giờ/ngày làm việc, type: decimal, decimals: 1 }
  dai: { name: Xã có đài truyền thanh, type: yes-no }
  dai-fm: { name: Đài của xã là đài FM, type: yes-no }
  co-tiep-song: { name: Có tiếp sóng, type: yes-no, from: { register: nhat-ky, exists: rows, where: { column: loai, is: tiep-song }, within: year } }
  tin-tuan: { name: Số tin tự sản xuất theo tuần, unit: tin, type: series, per: week, from: { register: nhat-ky, count: rows, by: ngay, where: { column: loai, is: tu-san-xuat } } }
  tin-thang: { name: Số tin theo tháng, unit: tin, type: series, per: month }
  diem-treo-bien: { name: Điểm có treo biển, type: yes-no, from: { register: diem, exists: rows, where: { column: treo-bien, is: yes }, ofOneRow: true } }
  diem-gio-mo-cua: { name: Giờ mở cửa của điểm, unit: giờ/ngày, type: decimal, decimals: 1, from: { register: diem, sum: gio, ofOneRow: true } }
  diem-dai-ly: { name: Điểm là đại lý, type: yes-no, from: { register: diem, exists: rows, where: { column: loai, is: dai-ly }, ofOneRow: true } }
  so-diem: { name: Số điểm, unit: điểm, type: count, from: { register: diem, count: rows } }
  so-diem-dat: { name: Số điểm đáp ứng đủ, unit: điểm, type: count, notAbove: [so-diem], from: { register: diem, count: judged-rows } }
  tin-nam: { name: Số tin trong năm, unit: tin, type: count, from: { register: nhat-ky, count: rows, within: full-year } }
`;

const REGISTERS: Readonly<Record<string, string>> = {
  'danh-muc-thon': `
id: danh-muc-thon
title: Danh mục thôn
sheet: Thôn
keptBy: xa
columns:
  - { id: thon, title: Thôn, type: village, key: true, required: true }
  - { id: so-ho, title: Số hộ, type: integer }
`,
  loa: `
id: loa
title: Loa theo thôn
sheet: Loa
keptBy: xa
villages: { column: thon, upTo: 1 }
columns:
  - { id: thon, title: Thôn, type: village, key: true, required: true }
  - { id: hoat-dong, title: Hoạt động, type: yes-no, required: true }
`,
  'nhat-ky': `
id: nhat-ky
title: Sổ nhật ký truyền thanh
sheet: Nhật ký
keptBy: xa
dated: ngay
columns:
  - { id: ngay, title: Ngày, type: date, required: true }
  - { id: loai, title: Loại, type: choice, choices: { tu-san-xuat: Tự sản xuất, tiep-song: Tiếp sóng } }
`,
  diem: `
id: diem
title: Danh sách điểm bưu chính
sheet: Điểm
keptBy: xa
columns:
  - { id: ten, title: Tên điểm, type: text, key: true, required: true }
  - { id: treo-bien, title: Treo biển, type: yes-no }
  - { id: gio, title: Giờ mở cửa, type: decimal, unit: giờ/ngày }
  - { id: loai, title: Loại, type: choice, choices: { buu-dien: Bưu điện, dai-ly: Đại lý } }
`,
  'so-bao-cao': `
id: so-bao-cao
title: Báo cáo
sheet: Báo cáo
keptBy: xa
dated: ngay
columns:
  - { id: ngay, title: Ngày, type: date, required: true }
  - { id: tong, title: Tổng, type: integer }
  - { id: truc-tuyen, title: Trực tuyến, type: integer, notAbove: [tong] }
`,
  'can-bo': `
id: can-bo
title: Danh sách cán bộ
sheet: Cán bộ
keptBy: xa
expects: nguoi
columns:
  - { id: ten, title: Họ tên, type: text, key: true, required: true }
  - { id: co-may, title: Có máy, type: yes-no }
`,
  'ho-so-hoa': `
id: ho-so-hoa
title: Danh sách hộ
sheet: Hộ
keptBy: xa
villages: { column: thon, upTo: so-ho }
expects: ho
columns:
  - { id: thon, title: Thôn, type: village, required: true }
  - { id: cap-quang, title: Có cáp quang, type: yes-no }
`,
  wifi: `
id: wifi
title: Nơi có wifi
sheet: Wifi
keptBy: xa
expects: { column: noi }
columns:
  - { id: noi, title: Nơi, type: choice, key: true, choices: { ubnd: UBND xã, nha-van-hoa: Nhà văn hóa, tram-y-te: Trạm y tế } }
  - { id: co-wifi, title: Có wifi, type: yes-no }
`,
};

const LEVELS = `
levels:
  ntm: { name: nông thôn mới, short: NTM }
subjects: { thon: thôn, xa: xã, huyen: huyện, tinh: tỉnh }
`;

const ATTRIBUTES = `
attributes:
  vung:
    name: Vùng
    many: true
    values: { mien-nui: Miền núi, hai-dao: Hải đảo, dong-bang: Đồng bằng }
    exclusive: [[mien-nui, dong-bang]]
`;

function setFile(id: SetId, subject: string, indicators: string): CatalogueFile {
  return {
    path: `criteria/${id}.yaml`,
    text: `
id: ${id}
title: Bộ thử ${id}
subject: ${subject}
level: ntm
province: Thử
issuer: Sở Thử
document: { symbol: Số 1/T, date: "2024", title: Thử }
legalBasis: []
inForce: { from: "2024-01-01" }
criteria:
  - id: "8"
    title: Thử
    indicators:
${indicators}
`,
  };
}

/**
 * The files of the small catalogue. `requirement` is flow or block YAML of one requirement without
 * `id`, two spaces deep.
 */
export function miniFiles(requirement: string, more: readonly CatalogueFile[] = []): readonly CatalogueFile[] {
  const body = requirement
    .trim()
    .split('\n')
    .map((line) => `        ${line}`)
    .join('\n');
  return [
    { path: 'levels.yaml', text: LEVELS },
    { path: 'attributes.yaml', text: ATTRIBUTES },
    { path: 'figures.yaml', text: FIGURES },
    ...Object.entries(REGISTERS).map(([id, text]) => ({ path: `registers/${id}.yaml`, text })),
    setFile(MINI_SET, 'xa', `      - id: "8.1"\n        title: Chỉ tiêu thử\n${body}`),
    setFile(
      OTHER_SET,
      'xa',
      '      - { id: "8.1", title: Có đài, yes: dai }\n      - { id: "8.2", title: Có loa, compare: { figure: thon-co-loa, atLeast: 1 } }',
    ),
    setFile(VILLAGE_SET, 'thon', '      - { id: "1", title: Có đài, yes: dai }'),
    ...more,
  ];
}

/**
 * The engine over invented law, `more` files instead of those of the same path or beside them;
 * throws with the issues when the law has errors.
 */
export function miniLaw(requirement: string, more: readonly CatalogueFile[] = []): Engine {
  const { catalogue, issues } = loadCatalogue(miniFiles(requirement, more));
  const errors = issues.filter((issue) => issue.severity === 'error');
  if (errors.length > 0) throw new Error(`the law of this test has errors: ${JSON.stringify(errors, null, 1)}`);
  return compileCatalogue(catalogue);
}

export type Figures = Readonly<Record<string, FigureValue | Readonly<Record<string, number>>>>;

export interface Situation {
  readonly figures?: Figures;
  readonly rows?: Readonly<Record<string, readonly Readonly<Record<string, string | number | boolean>>[]>>;
  /**
   * Lists that are still being written; all others are finished for the year, or as `kept` says.
   */
  readonly unfinished?: readonly string[];
  readonly kept?: Readonly<Record<string, { readonly from?: string; readonly to?: string }>>;
  readonly vung?: readonly string[];
  /** Other attributes than `vung`. */
  readonly attributes?: Readonly<Record<string, readonly string[]>>;
  readonly recordedUnder?: Readonly<Record<string, readonly string[]>>;
  readonly year?: number;
  readonly on?: string;
  readonly villages?: readonly Situation[];
}

/** A commune in a situation; figures are given by name, a series as periods. */
export function toInput(engine: Engine, situation: Situation, kind: 'xa' | 'thon' = 'xa'): SubjectInput {
  const year = situation.year ?? 2024;
  const period = { year, on: (parseDay(situation.on ?? '') ?? `${year + 1}-01-31`) as Day };
  const registers: UnitRegisters = new Map(
    Object.entries(situation.rows ?? {}).map(([id, rows]) => {
      const isFinished = !(situation.unfinished ?? []).includes(id);
      const kept = situation.kept?.[id] ?? (isFinished ? { to: `${year}-12-31` } : undefined);
      return [
        id as RegisterId,
        {
          register: id as RegisterId,
          rows: rows.map((values, index) => ({ line: index + 2, values: values as Record<ColumnId, string> })),
          ...(kept?.from ? { keptFrom: kept.from as Day } : {}),
          ...(kept?.to ? { keptTo: kept.to as Day } : {}),
        },
      ];
    }),
  );
  const declared = new Map(
    Object.entries(situation.figures ?? {}).map(([id, value]) => [id as FigureId, { value: toFigureValue(value) }]),
  );
  const data = {
    unit: {
      name: 'Xã Nà Phai',
      kind,
      attributes: new Map([
        ...(situation.vung ? [['vung', situation.vung] as const] : []),
        ...Object.entries(situation.attributes ?? {}),
      ]),
      recordedUnder: new Map(Object.entries(situation.recordedUnder ?? {})),
    },
    period,
    declared,
    registers,
  } as const;
  const input = toSubjectInput(engine.catalogue, data);
  return situation.villages
    ? { ...input, children: situation.villages.map((village) => toInput(engine, village, 'thon')) }
    : input;
}

function toFigureValue(value: FigureValue | Readonly<Record<string, number>>): FigureValue {
  if (typeof value !== 'object' || 'min' in value || 'periods' in value) return value as FigureValue;
  const periods = Object.entries(value).filter(([key]) => periodRange(key) !== undefined);
  return { periods: new Map(periods as [PeriodKey, number][]) };
}

export function situate(engine: Engine, situation: Situation): Subject {
  return prepareSubject(engine, toInput(engine, situation));
}

/** The commune judged by the small set. */
export function judge(engine: Engine, situation: Situation): SetVerdict {
  return judgeSet(engine, MINI_SET, situate(engine, situation));
}

/** The node of indicator 8.1. */
export function rootOf(verdict: SetVerdict): NodeVerdict {
  return verdict.criteria[0]!.indicators[0]!.root;
}
