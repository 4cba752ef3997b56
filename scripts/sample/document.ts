import type { DocumentRow, UnitDocument } from '../../src/testing/index.ts';
import { articles, broadcasts } from './broadcasts.ts';
import { addresses, smartphoneUsers, staff, taughtDigitalSkills, television } from './people.ts';
import { loudspeakers, telecom, villageList } from './villages.ts';

/** What was typed by hand, each with the paper it stands on. */
const FIGURES: UnitDocument['figures'] = {
  'dai-truyen-thanh-theo-huong-dan': {
    value: true,
    source: 'Quyết định số 00/QĐ-UBND ngày 15/3/2021 thành lập Đài truyền thanh xã',
  },
  'dai-truyen-thanh-fm': { value: false, source: 'Biên bản bàn giao đài truyền thanh ngày 20/4/2021' },
  'trang-co-chuc-nang-quan-ly-dieu-hanh': {
    value: true,
    source: 'Trang thông tin điện tử xã Nà Phai, xem ngày 10/01/2025',
  },
  'trang-co-chuc-nang-dich-vu-cong': { value: true, source: 'Trang thông tin điện tử xã Nà Phai, xem ngày 10/01/2025' },
  'wifi-dat-chat-luong': { value: true, source: 'Xác nhận của doanh nghiệp viễn thông ngày 08/01/2025' },
  'wifi-dat-ky-thuat': { value: true, source: 'Xác nhận của doanh nghiệp viễn thông ngày 08/01/2025' },
  'wifi-dat-an-toan-thong-tin': { value: true, source: 'Xác nhận của doanh nghiệp viễn thông ngày 08/01/2025' },
  'so-ho-so-tthc': { value: 428, source: 'Báo cáo số 00/BC-UBND ngày 31/12/2024 về cải cách hành chính' },
  // The report adds 16 files that were handed in on paper: more than the quarters together.
  'so-ho-so-truc-tuyen': { value: 251, source: 'Báo cáo số 00/BC-UBND ngày 31/12/2024 về cải cách hành chính' },
};

const postalPoints: readonly DocumentRow[] = [
  {
    ten: 'Điểm bưu điện văn hóa xã Nà Phai',
    'dia-chi': 'Thôn Nà Cáy',
    'mat-bang': true,
    'trang-thiet-bi': true,
    'treo-bien': true,
    'niem-yet-gio': true,
    'niem-yet-thong-tin': true,
    'gio-mo-cua': 7.5,
    'dich-vu-thu': true,
    'dich-vu-goi-kien': true,
    'phuc-vu-dich-vu-cong': true,
  },
  {
    ten: 'Đại lý bưu chính Khòn Lùng',
    'dia-chi': 'Thôn Khòn Lùng',
    'mat-bang': true,
    'gio-mo-cua': 3.5,
  },
];

/** Files of each quarter: the last day, all files, those settled online. */
const reports: readonly DocumentRow[] = (
  [
    ['2024-03-31', 98, 49],
    ['2024-06-30', 112, 60],
    ['2024-09-30', 104, 58],
    ['2024-12-31', 114, 68],
  ] as const
).map(([day, all, online]) => ({
  'den-ngay': day,
  'tong-ho-so': all,
  'truc-tuyen': online,
  nguon: 'Hệ thống một cửa điện tử',
}));

/** The fourth lost its recognition in June. */
const products: readonly DocumentRow[] = (
  [
    ['Mật ong hoa rừng Nà Phai', 3, '2026-11-30', true],
    ['Hoa hồi khô Khòn Lùng', 4, '2026-11-30', true],
    ['Gạo nếp Nà Phai', 3, '2025-12-15', true],
    ['Măng khô Nà Cáy', 3, '2024-06-30', false],
  ] as const
).map(([name, stars, until, isSoldOnline]) => ({
  ten: name,
  'don-vi': 'Hợp tác xã Nà Phai',
  'so-sao': stars,
  'ngay-het-han': until,
  'tren-san': isSoldOnline,
  ...(isSoldOnline ? { san: 'Postmart' } : {}),
}));

const software: readonly DocumentRow[] = [
  { loai: 'quan-ly-van-ban', 'dang-su-dung': true },
  { loai: 'thu-dien-tu', 'dang-su-dung': true },
  { loai: 'cong-dich-vu-cong', 'dang-su-dung': true },
  { loai: 'mot-cua-dien-tu', 'dang-su-dung': true },
  { loai: 'chu-ky-so', 'dang-su-dung': true },
];

const books: readonly DocumentRow[] = [
  { ten: 'Tủ sách nhà văn hóa xã', loai: 'tu-sach', 'dia-chi': 'Thôn Nà Cáy', 'noi-cong-cong': true },
  { ten: 'Điểm bưu điện văn hóa xã Nà Phai', loai: 'buu-dien-van-hoa-xa', 'dia-chi': 'Thôn Nà Cáy' },
];

/** The health station has no Wi-Fi yet. */
const wifi: readonly DocumentRow[] = [
  { ten: 'UBND xã Nà Phai', loai: 'ubnd-xa', 'co-wifi': true, 'mien-phi': true },
  { ten: 'Nhà văn hóa xã', loai: 'nha-van-hoa-xa', 'co-wifi': true, 'mien-phi': true },
  { ten: 'Trạm Y tế Nà Phai', loai: 'tram-y-te', 'co-wifi': false },
  { ten: 'Nhà văn hóa thôn Nà Cáy', loai: 'nha-van-hoa-thon', thon: 'Thôn Nà Cáy', 'co-wifi': true, 'mien-phi': true },
  { ten: 'Chợ Nà Phai', loai: 'cho', 'co-wifi': true, 'mien-phi': false },
];

/** Nothing is left to write: whoever keeps the list said so at the end of the year. */
function finished(rows: readonly DocumentRow[]) {
  return { keptTo: '2024-12-31', rows };
}

/**
 * The invented commune of Nà Phai in 2024: what its officers kept, with everything that is late,
 * thin, blank or broken in it.
 */
export function sampleDocument(): UnitDocument {
  return {
    unit: {
      name: 'Xã Nà Phai',
      kind: 'xa',
      province: 'Lạng Sơn',
      attributes: { vung: ['dan-toc-thieu-so', 'mien-nui'] },
    },
    year: 2024,
    on: '2025-01-31',
    figures: FIGURES,
    registers: {
      'danh-muc-thon': finished(villageList),
      'diem-buu-chinh': finished(postalPoints),
      'vien-thong-theo-thon': finished(telecom),
      'loa-theo-thon': finished(loudspeakers),
      'nhat-ky-truyen-thanh': broadcasts(),
      'can-bo-cong-chuc': finished(staff),
      'phan-mem-dung-chung': finished(software),
      'tin-bai-trang-thong-tin': articles(),
      'bao-cao-dich-vu-cong': { keptFrom: '2024-01-01', keptTo: '2024-12-31', rows: reports },
      'nguoi-dung-dien-thoai-thong-minh': { rows: smartphoneUsers },
      'ho-thu-xem-truyen-hinh': finished(television),
      'diem-xuat-ban-pham': finished(books),
      'pho-bien-ky-nang-so': finished(taughtDigitalSkills),
      'san-pham-ocop': finished(products),
      'dia-chi-so': finished(addresses),
      'diem-wifi': finished(wifi),
    },
  };
}
