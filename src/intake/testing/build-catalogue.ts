import { loadCatalogue } from '../../catalogue/authoring/index.ts';
import type { Catalogue } from '../../catalogue/index.ts';
import { invariant } from '../../kernel/index.ts';

const ATTRIBUTES = `
attributes:
  vung:
    name: Vùng
    many: true
    values: { mien-nui: Miền núi, hai-dao: Hải đảo, dong-bang: Đồng bằng }
    exclusive: [[mien-nui, dong-bang]]
`;

const FIGURES = `
figures:
  so-ho-so: { name: Tổng số hồ sơ, unit: hồ sơ, type: count, neverZero: true }
  so-ho-so-truc-tuyen: { name: Số hồ sơ trực tuyến, unit: hồ sơ, type: count }
  gio-mo-cua: { name: Giờ mở cửa, unit: giờ/ngày, type: decimal, decimals: 1 }
  dai-truyen-thanh: { name: Có đài truyền thanh, type: yes-no }
  so-thon: { name: Tổng số thôn, unit: thôn, type: count, neverZero: true, from: { register: danh-muc-thon, count: rows } }
  so-thon-co-loa: { name: Số thôn có loa, unit: thôn, type: count, from: { register: loa-theo-thon, count: rows, where: { column: hoat-dong, is: yes } } }
  so-diem-co-trang: { name: Số điểm có trang, unit: điểm, type: count, from: { register: loa-theo-thon, count: rows, where: { column: trang, filled: true } } }
  so-tin: { name: Số tin theo tuần, unit: tin, type: series, per: week, from: { register: nhat-ky, count: rows, by: ngay } }
  so-diem-dai-ten: { name: Số điểm phục vụ bưu chính đáp ứng nhu cầu sử dụng dịch vụ công trực tuyến của người dân trên địa bàn xã, unit: điểm, type: count }
  so-bai: { name: Số bài theo tháng, unit: bài, type: series, per: month }
`;

const REGISTERS = {
  'danh-muc-thon': `
id: danh-muc-thon
title: Danh mục thôn, bản
sheet: Danh mục thôn
keptBy: xa
columns:
  - { id: thon, title: Thôn, type: village, key: true, required: true, aliases: [Tên thôn] }
  - { id: so-ho, title: Số hộ, type: integer, unit: hộ, min: 0, required: true }
`,
  'loa-theo-thon': `
id: loa-theo-thon
title: Danh sách loa theo thôn
sheet: Loa theo thôn
keptBy: xa
villages: { column: thon, upTo: 1 }
columns:
  - { id: thon, title: Thôn, type: village, key: true, required: true }
  - { id: hoat-dong, title: Loa hoạt động, type: yes-no, required: true }
  - { id: trang, title: Trang giới thiệu, type: url }
  - { id: tot-nhat, title: Loa tốt nhất, type: yes-no, onlyOne: true }
`,
  'nhat-ky': `
id: nhat-ky
title: Sổ nhật ký truyền thanh
sheet: Nhật ký
keptBy: xa
dated: ngay
columns:
  - { id: ngay, title: Ngày phát, type: date, required: true }
  - { id: ten-tin, title: Tên tin, type: text, required: true }
`,
};

const LEVELS = `
levels:
  thong-minh: { name: thông minh, short: thông minh }
subjects: { thon: thôn, xa: xã, huyen: huyện, tinh: tỉnh }
`;

const SET = `
id: thu/thon-thu
title: Thôn thử (2022)
subject: thon
level: thong-minh
province: Thử
issuer: Sở Thử
document: { symbol: Số 1, date: 2022-09, title: V/v thử }
legalBasis: []
inForce: { from: 2022-01-01 }
criteria:
  - id: "1"
    title: Thử
    indicators:
      - { id: "1.1", title: Hồ sơ, share: { part: so-ho-so-truc-tuyen, of: so-ho-so, atLeast: 50% } }
`;

/** A small catalogue of invented law: a village set, ten figures, three registers. */
export function buildCatalogue(): Catalogue {
  const { catalogue, issues } = loadCatalogue([
    { path: 'levels.yaml', text: LEVELS },
    { path: 'attributes.yaml', text: ATTRIBUTES },
    { path: 'figures.yaml', text: FIGURES },
    ...Object.entries(REGISTERS).map(([id, text]) => ({ path: `registers/${id}.yaml`, text })),
    { path: 'criteria/thu/thon-thu.yaml', text: SET },
  ]);
  const errors = issues.filter(({ severity }) => severity === 'error');
  invariant(errors.length === 0, `the catalogue of the test is wrong: ${JSON.stringify(errors)}`);
  return catalogue;
}
