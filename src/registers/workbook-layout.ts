/**
 * How our workbook is laid out, for the one who writes the template and the one who reads it back.
 * Readers find everything by these words wherever it stands (accents, case and order do not
 * matter), so people may move, sort and hide as they like.
 */

export const GUIDE_SHEET = 'Hướng dẫn';
export const FIGURES_SHEET = 'Số liệu';
/** Units below (villages of a commune, communes of a district) with verdicts that stand already. */
export const CHILDREN_SHEET = 'Đơn vị trực thuộc';

/**
 * Labels of the block about the unit at the top of the figures sheet: label in one
 * cell, value in the next.
 */
export const UNIT_LABELS = {
  code: 'Mã đơn vị',
  name: 'Tên đơn vị',
  kind: 'Loại đơn vị',
  province: 'Tỉnh, thành phố',
  year: 'Năm đánh giá',
  on: 'Đánh giá đến ngày',
} as const;

/** Names of the unit kinds in the drop-down of "Loại đơn vị". */
export const UNIT_KIND_NAMES = { thon: 'Thôn', xa: 'Xã', huyen: 'Huyện', tinh: 'Tỉnh' } as const;

/**
 * Attribute labels are "<attribute name>: <value name>" with Có/Không beside,
 * e.g. "Vùng: Miền núi".
 */
export const ATTRIBUTE_SEPARATOR = ': ';

/** Headings of the table of figures. */
export const FIGURE_HEADINGS = {
  id: 'Mã số liệu',
  name: 'Số liệu',
  unit: 'Đơn vị tính',
  value: 'Giá trị',
  source: 'Tài liệu nguồn',
  usedBy: 'Dùng cho',
  help: 'Cách ghi',
} as const;

/** Above the headings of a register: label in one cell, a word or day in the next. */
export const REGISTER_LABELS = {
  state: 'Danh sách này',
  /** Logbooks only. */
  keptFrom: 'Ghi từ ngày',
  keptTo: 'Đủ đến ngày',
} as const;
/** What stood before "Đủ đến ngày" in workbooks of earlier versions. */
export const FORMER_KEPT_TO = 'Ghi đến ngày';

/** What may stand beside "Danh sách này". */
export const LIST_STATES = { none: 'Chưa ghi', open: 'Đang ghi', finished: 'Đã ghi đủ' } as const;

/** Running number of a row on a printed list. */
export const NUMBER_HEADING = 'STT';

/**
 * Below the rows of a printed list. Readers know the first words of each for the end of the list.
 */
export const SIGNATURE_LABELS = {
  preparedBy: 'Người lập danh sách',
  /** Before who confirms: "Xác nhận của Trưởng thôn". */
  confirmedBy: 'Xác nhận của',
  sign: '(Ký, ghi rõ họ tên)',
  date: 'Ngày …… tháng …… năm ………',
} as const;

/** Headings of the sheet of units below. */
export const CHILD_HEADINGS = {
  code: 'Mã đơn vị',
  name: 'Tên đơn vị',
  kind: 'Loại đơn vị',
  set: 'Bộ tiêu chí',
  verdict: 'Kết quả',
} as const;

/** How verdicts are written in the sheet of units below. */
export const VERDICT_WORDS = {
  met: 'Đạt',
  'not-met': 'Chưa đạt',
  undetermined: 'Chưa đủ dữ liệu',
  'not-applicable': 'Không áp dụng',
} as const;

/**
 * Figures by week or month: one row per period, one column per figure (headed by its name; the id
 * is understood too). A week and a month never share a row.
 */
export const PERIODS_SHEET = 'Theo tuần, tháng';
export const PERIOD_HEADINGS = { period: 'Kỳ', from: 'Từ ngày', to: 'Đến ngày' } as const;
/** In the column "Kỳ": "Tuần 05/2024", "Tháng 03/2024". */
export const PERIOD_WORDS = { week: 'Tuần', month: 'Tháng' } as const;

export const YES_WORD = 'Có';
export const NO_WORD = 'Không';

/**
 * Data rows of one register that a workbook may bring. Larger registers are imported,
 * not assessed by hand.
 */
export const MAX_REGISTER_ROWS = 100_000;
