import { loadCatalogue } from '../../catalogue/authoring/index.ts';
import type { Catalogue } from '../../catalogue/index.ts';
import type { UnitData } from '../../engine/index.ts';
import { collectFigures, compileCatalogue, judgeSet, prepareSubject, toSubjectInput } from '../../engine/index.ts';
import type { Locale } from '../../i18n/index.ts';
import type { Day, FigureId, Issue, RegisterId, SetId } from '../../kernel/index.ts';
import { invariant } from '../../kernel/index.ts';
import type { RegisterRows, RowValue } from '../../registers/index.ts';
import { allWords } from '../../testing/index.ts';
import type { ReportInput } from '../report/assessment-report.ts';

const FILES: Readonly<Record<string, string>> = {
  'levels.yaml': `
levels:
  ntm: { name: nông thôn mới, short: NTM }
  nang-cao: { name: nông thôn mới nâng cao, short: NTM nâng cao }
  kieu-mau: { name: nông thôn mới kiểu mẫu, short: NTM kiểu mẫu }
subjects: { thon: thôn, xa: xã, huyen: huyện, tinh: tỉnh }
`,
  'attributes.yaml': `
attributes:
  vung: { name: Vùng, many: true, help: Ghi mọi giá trị, values: { mien-nui: Miền núi, dong-bang: Đồng bằng }, exclusive: [[mien-nui, dong-bang]] }
`,
  'figures.yaml': `
figures:
  so-thon: { name: Tổng số thôn, unit: thôn, type: count, neverZero: true, from: { register: danh-muc-thon, count: rows } }
  so-thon-co-loa: { name: Số thôn có loa, unit: thôn, type: count, knownBy: Trưởng thôn, from: { register: loa-theo-thon, count: rows, where: { column: hoat-dong, is: yes } } }
  so-ho-so: { name: Tổng số hồ sơ, unit: hồ sơ, type: count, neverZero: true, knownBy: Một cửa }
  so-ho-so-truc-tuyen: { name: Số hồ sơ trực tuyến, unit: hồ sơ, type: count, knownBy: Một cửa }
  gio-mo-cua: { name: Giờ mở cửa, unit: giờ/ngày, type: decimal, decimals: 1 }
  dai-truyen-thanh: { name: Có đài truyền thanh, type: yes-no }
  co-khu-di-tich: { name: Có khu di tích, type: yes-no }
  so-tin-theo-tuan: { name: Số tin theo tuần, unit: tin, type: series, per: week, from: { register: nhat-ky, count: rows, by: ngay } }
`,
  'registers/danh-muc-thon.yaml': `
id: danh-muc-thon
title: Danh mục thôn, bản
sheet: Danh mục thôn
keptBy: xa
columns:
  - { id: thon, title: Thôn, type: village, key: true, required: true, example: Thôn Nà Cáy }
  - { id: so-ho, title: Số hộ, type: integer, unit: hộ, min: 0, max: 900, required: true }
`,
  'registers/loa-theo-thon.yaml': `
id: loa-theo-thon
title: Thống kê hệ thống loa theo thôn
sheet: Loa theo thôn
keptBy: xa
villages: { column: thon, upTo: 1 }
columns:
  - { id: thon, title: Thôn, type: village, key: true, required: true }
  - { id: hoat-dong, title: Hoạt động, type: yes-no, required: true, help: Trong tháng gần nhất }
  - { id: loai, title: Loại loa, type: choice, choices: { co-day: Có dây, khong-day: "Không dây, Internet" } }
  - { id: hang, title: Hãng, type: choice, choices: { a: Hãng A, b: Hãng B }, other: true }
  - { id: may, title: Số máy, type: phone, personal: basic }
`,
  'registers/nhat-ky.yaml': `
id: nhat-ky
title: Sổ nhật ký truyền thanh
sheet: Nhật ký
keptBy: xa
dated: ngay
columns:
  - { id: ngay, title: Ngày phát, type: date, required: true, example: "05/03/2024" }
  - { id: ten, title: Tên tin, type: text, required: true }
`,
  'criteria/thu/xa-nen-2022.yaml': `
id: thu/xa-nen-2022
title: Xã nền (thử)
subject: xa
level: ntm
province: Thử
issuer: Sở Thử
document: { symbol: Số /ST-T, date: 2022-09, title: V/v thử, annex: Phụ lục I }
legalBasis: [Quyết định thử]
inForce: { from: 2022-01-01 }
criteria:
  - id: "8"
    title: Thông tin
    indicators:
      - id: "8.1"
        title: Loa đến các thôn
        text: Có loa <đến> "2/3" số thôn & bản
        source: Phụ lục I, 8.1
        interpretation: [ { question: Thôn nào?, decision: Mọi thôn., reason: Văn bản không loại trừ., otherwise: Trừ cụm dân cư. } ]
        share: { part: so-thon-co-loa, of: so-thon, atLeast: 2/3 }
        evidence:
          - { id: danh-sach, name: Danh sách loa, form: list, suppliedBy: Trưởng thôn, confirmedBy: [UBND xã], columns: [Thôn, Hoạt động], register: loa-theo-thon, proves: ["8.1"] }
          - { id: giay-phep, name: Giấy phép tần số, form: licence, condition: { text: đối với đài FM }, proves: ["8.1"] }
          - { id: anh, name: Ảnh chụp loa, form: photo, condition: { text: thôn đã có loa, ours: true }, proves: ["8.1"] }
      - id: "8.2"
        title: Đài và tin
        all:
          - { id: a, title: Có đài, yes: dai-truyen-thanh }
          - { id: b, title: Ba tin mỗi tuần, each: { series: so-tin-theo-tuan, every: week, atLeast: 3 } }
`,
  'criteria/thu/xa-cao-2022.yaml': `
id: thu/xa-cao-2022
title: Xã nâng cao (thử)
subject: xa
level: nang-cao
province: Thử
issuer: Sở Thử
document: { symbol: Số /ST-T, date: 2022-09, title: V/v thử, annex: Phụ lục II }
legalBasis: [Quyết định thử]
inForce: { from: 2022-01-01 }
criteria:
  - id: "8"
    title: Thông tin
    indicators:
      - { id: "8.1", title: Đạt mức nền, set: { id: thu/xa-nen-2022, indicator: "8.1" } }
      - id: "8.4"
        title: Hồ sơ trực tuyến
        share: { part: so-ho-so-truc-tuyen, of: so-ho-so }
        variants:
          - { when: { vung: [mien-nui] }, atLeast: 50%, text: Tối thiểu 50% đối với xã miền núi }
          - { otherwise: true, atLeast: 80% }
      - { id: "8.5", title: Giờ mở cửa, compare: { figure: gio-mo-cua, atLeast: 4 }, ifAny: co-khu-di-tich }
      - { id: "8.6", title: Đài khuyến khích, optional: true, yes: dai-truyen-thanh }
`,
  'criteria/thu/xa-kieu-mau-2022.yaml': `
id: thu/xa-kieu-mau-2022
title: Xã kiểu mẫu (thử)
subject: xa
level: kieu-mau
province: Thử
issuer: Sở Thử
document: { symbol: Số /ST-T, date: 2022-09, title: V/v thử, annex: Phụ lục IV }
legalBasis: [Quyết định thử]
inForce: { from: 2022-01-01 }
criteria:
  - id: "8"
    title: Thông tin
    indicators:
      - id: "8.7"
        title: Hai trong hai
        atLeast:
          k: 2
          of:
            - { id: dai, title: Có đài, yes: dai-truyen-thanh }
            - { id: ho-so, title: Nhiều hồ sơ trực tuyến, compare: { figure: so-ho-so-truc-tuyen, atLeast: 200 } }
      - id: "8.8"
        title: Một trong hai
        any:
          - { id: nhieu, title: Nhiều hồ sơ, compare: { figure: so-ho-so, atLeast: 600 } }
          - { id: truc-tuyen, title: Nhiều hồ sơ trực tuyến, compare: { figure: so-ho-so-truc-tuyen, atLeast: 200 } }
`,
  'criteria/thu/huyen-2022.yaml': `
id: thu/huyen-2022
title: Huyện (thử)
subject: huyen
level: ntm
province: Thử
issuer: Sở Thử
document: { symbol: Số /ST-T, date: 2022-09, title: V/v thử, annex: Phụ lục III }
legalBasis: [Quyết định thử]
inForce: { from: 2022-01-01 }
criteria:
  - id: "9"
    title: Huyện
    indicators:
      - { id: "9.5", title: Có xã đạt, units: { kind: xa, set: thu/xa-nen-2022, atLeast: 1 } }
`,
};

export const BASE = 'thu/xa-nen-2022' as SetId;
export const ADVANCED = 'thu/xa-cao-2022' as SetId;
export const MODEL = 'thu/xa-kieu-mau-2022' as SetId;
export const DISTRICT = 'thu/huyen-2022' as SetId;

/**
 * A small invented law: loudspeakers and news for the base, papers on line for the advanced level.
 */
export function buildCatalogue(): Catalogue {
  const { catalogue, issues } = loadCatalogue(Object.entries(FILES).map(([path, text]) => ({ path, text })));
  const errors = issues.filter(({ severity }) => severity === 'error');
  invariant(errors.length === 0, JSON.stringify(errors));
  return catalogue;
}

/**
 * Xã Nà Phai: three villages; loudspeakers in one, out of order in another, nothing said of the
 * third; 137 of 500 papers on line; declares five villages against the three of its list.
 */
export function buildCommune(): UnitData {
  const rows = (
    id: string,
    entries: readonly Readonly<Record<string, RowValue>>[],
    kept: { readonly keptTo?: Day } = {},
  ): readonly [RegisterId, RegisterRows] => {
    const register = id as RegisterId;
    return [register, { register, rows: entries.map((values, index) => ({ line: index + 5, values })), ...kept }];
  };
  return {
    unit: { name: 'Xã Nà Phai', kind: 'xa', attributes: new Map([['vung', ['mien-nui']]]) },
    period: { year: 2024, on: '2024-12-31' as Day },
    declared: new Map([
      ['so-ho-so' as FigureId, { value: 500, source: '<b>Báo cáo</b> Một cửa' }],
      ['so-ho-so-truc-tuyen' as FigureId, { value: 137, source: '=HYPERLINK("http://vi.du","xem")' }],
      ['so-thon' as FigureId, { value: 5, source: 'Nghị quyết' }],
      ['dai-truyen-thanh' as FigureId, { value: true, source: 'Quyết định 12' }],
    ]),
    registers: new Map([
      rows(
        'danh-muc-thon',
        [
          { thon: 'Thôn Nà Cáy', 'so-ho': 85 },
          { thon: 'Thôn Pò Pheo', 'so-ho': 40 },
          { thon: 'Thôn Bản Lầy', 'so-ho': 61 },
        ],
        { keptTo: '2024-12-31' as Day },
      ),
      rows('loa-theo-thon', [
        { thon: 'Thôn Nà Cáy', 'hoat-dong': true },
        { thon: 'Thôn Pò Pheo', 'hoat-dong': false },
      ]),
    ]),
  };
}

/** Judges the commune and gives what a report is made of. */
export function buildReportInput(
  sets: readonly SetId[],
  data = buildCommune(),
  locale: Locale = 'vi',
  issues: readonly Issue[] = [],
): ReportInput {
  const engine = compileCatalogue(buildCatalogue());
  const known = collectFigures(engine.catalogue, data);
  const subject = prepareSubject(engine, toSubjectInput(engine.catalogue, data, known));
  const verdicts = sets.map((id) => judgeSet(engine, id, subject));
  return { engine, data, known, verdicts, notices: [], issues, locale, t: allWords(locale) };
}
