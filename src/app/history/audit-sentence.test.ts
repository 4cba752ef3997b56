import { describe, expect, it } from 'vitest';
import type { AuditEvent, AuditPayload, AuditType } from '../../audit/index.ts';
import { AUDIT_TYPES, parseAuditEvent } from '../../audit/index.ts';
import { allWords, shippedCatalogue } from '../../testing/index.ts';
import { auditSentence } from './audit-sentence.ts';

const ACTOR = { name: 'Hoàng Thị Mẫu', role: 'Công chức Văn hóa – Xã hội', unit: '06001', client: 'cli' };
const TEAM = 'to-cong-nghe-so-thanh-vien';
const TITLE = 'Danh sách thành viên Tổ công nghệ số cộng đồng thôn';
const BATCH = { batch: 'b0000000-0000-4000-8000-000000000000', file: 'so-lieu.xlsx' };

/** One of each type, and what it says. */
const EXAMPLES: { readonly [T in AuditType]: readonly [AuditPayload<T>, string] } = {
  'units-imported': [
    { ...BATCH, units: 4, ended: 2, attributes: 1, successions: 3 },
    'Nhập đơn vị hành chính từ “so-lieu.xlsx”: 4 đơn vị mới, 2 đơn vị kết thúc, 1 đặc điểm, 3 tiếp nối.',
  ],
  'units-import-undone': [BATCH, 'Hoàn tác lần nhập đơn vị hành chính từ “so-lieu.xlsx”.'],
  'import-committed': [
    {
      ...BATCH,
      sha256: 'a'.repeat(64),
      mode: 'replace',
      year: 2024,
      registers: [
        { register: TEAM, added: 2, changed: 1, deleted: 1204, unchanged: 7 },
        { register: 'so-da-bo', added: 0, changed: 0, deleted: 0, unchanged: 0 },
      ],
      figures: 3,
    },
    `Nhập “so-lieu.xlsx” của năm 2024, thay toàn bộ: “${TITLE}” thêm 2, sửa 1, xóa 1.204, giữ nguyên 7 và “so-da-bo” không có dòng nào thay đổi; 3 số khai.`,
  ],
  'import-undone': [BATCH, 'Hoàn tác lần nhập “so-lieu.xlsx”.'],
  'row-added': [{ register: TEAM, row: 1204, version: 1 }, `Thêm dòng 1204 vào sổ “${TITLE}”.`],
  'row-changed': [
    {
      register: TEAM,
      row: 3,
      version: 2,
      changes: [
        { column: 'cccd', hidden: 'personal' },
        { column: 'chuc-vu', from: 'Bí thư' },
        { column: 'to-truong', from: false, to: true },
        { column: 'cot-da-bo', to: 5 },
      ],
    },
    `Sửa dòng 3 của sổ “${TITLE}”: Số CCCD hoặc CMND đã đổi (dữ liệu cá nhân, không ghi lại nội dung); Chức vụ (nếu có) “Bí thư” → (trống); Là Tổ trưởng “Không” → “Có”; cot-da-bo (trống) → “5”.`,
  ],
  'row-deleted': [{ register: TEAM, row: 3, version: 3 }, `Xóa dòng 3 của sổ “${TITLE}”.`],
  'row-restored': [{ register: TEAM, row: 3, version: 4 }, `Khôi phục dòng 3 của sổ “${TITLE}”.`],
  'register-kept-set': [
    { register: 'nhat-ky-truyen-thanh', year: 2024, from: '2024-01-01', to: '2024-10-06' },
    'Nói sổ “Sổ nhật ký truyền thanh” năm 2024 đã ghi đủ từ 01/01/2024 đến 06/10/2024.',
  ],
  'heading-mapping-set': [
    { register: TEAM, heading: 'so giay to', column: 'cccd' },
    `Tiêu đề “so giay to” của sổ “${TITLE}” được hiểu là cột “Số CCCD hoặc CMND”.`,
  ],
  'register-confirmed': [
    {
      register: TEAM,
      village: 'na cay',
      person: 'Nông Văn Thử',
      role: 'Trưởng thôn',
      revision: 3,
      rows: 12,
      digest: 'd',
    },
    `Nông Văn Thử (Trưởng thôn) xác nhận sổ “${TITLE}” của na cay, 12 dòng.`,
  ],
  'confirmation-withdrawn': [
    { register: TEAM, person: 'Nông Văn Thử', confirmedAt: '2024-10-06T07:00:00.000000Z' },
    `Rút xác nhận của Nông Văn Thử với sổ “${TITLE}”.`,
  ],
  'figure-declared': [
    { year: 2024, figure: 'so-ho-gia-dinh', from: 137, to: 1204, source: 'Báo cáo số 12/BC-UBND' },
    'Khai Tổng số hộ gia đình trên địa bàn năm 2024: 137 → 1.204, theo Báo cáo số 12/BC-UBND.',
  ],
  'figure-withdrawn': [
    { year: 2024, figure: 'co-dai-truyen-thanh', from: true },
    'Bỏ số khai co-dai-truyen-thanh năm 2024 (đang là có).',
  ],
  'sensitive-read': [
    { register: TEAM, rows: [3, 1204], columns: ['cccd'], reason: 'Thanh tra' },
    `Xem dữ liệu nhạy cảm (Số CCCD hoặc CMND) của dòng 3 và 1204 trong sổ “${TITLE}”. Lý do: Thanh tra.`,
  ],
  'personal-erased': [
    { register: TEAM, rows: [3], reason: 'Hết thời hạn lưu giữ' },
    `Xóa dữ liệu cá nhân của dòng 3 trong sổ “${TITLE}”. Lý do: Hết thời hạn lưu giữ.`,
  ],
  'key-rotated': [{ from: ['aa'], to: 'bb', values: 5 }, 'Đổi khóa mã hóa từ aa sang bb, mã hóa lại 5 giá trị.'],
  'backup-made': [{ file: 'x.zip', sha256: 'ff', rows: 9000 }, 'Sao lưu 9.000 dòng dữ liệu vào “x.zip” (SHA-256 ff).'],
  restored: [{ file: 'x.zip', sha256: 'ff', rows: 9000 }, 'Phục hồi 9.000 dòng dữ liệu từ “x.zip” (SHA-256 ff).'],
  migrated: [{ applied: ['0001-units', '0002-registers'] }, 'Nâng cấp cơ sở dữ liệu: 0001-units và 0002-registers.'],
};
const event = (type: AuditType, payload: unknown = EXAMPLES[type][0]) =>
  parseAuditEvent({ type, actor: ACTOR, payload: JSON.parse(JSON.stringify(payload)) });
const inVietnamese = (one: AuditEvent) => auditSentence(one, shippedCatalogue(), allWords('vi'));

describe('an event in a sentence', () => {
  it.each(AUDIT_TYPES)('[AUD-12] says what was done: %s', (type) => {
    expect(inVietnamese(event(type))).toBe(EXAMPLES[type][1]);
    expect(auditSentence(event(type), shippedCatalogue(), allWords('en'))).toMatch(/^\p{Lu}.*\.$/su);
  });

  it('[AUD-12] says no more than the event holds', () => {
    const { payload } = event('import-committed');
    const bare = { ...payload, registers: [], figures: 0, mode: 'add', year: undefined };
    expect(inVietnamese(event('import-committed', bare))).toBe('Nhập “so-lieu.xlsx”: không sổ nào.');
    const all = { register: TEAM, columns: ['cccd'], reason: 'Thanh tra' };
    expect(inVietnamese(event('sensitive-read', all))).toContain('của mọi dòng trong sổ');
    const passed = { register: TEAM, heading: 'ghi chu rieng' };
    expect(inVietnamese(event('heading-mapping-set', passed))).toContain('được bỏ qua');
    const first = { year: 2024, figure: 'so-ho-gia-dinh', to: { periods: { '2024-W01': 3 } } };
    expect(inVietnamese(event('figure-declared', first))).toBe(
      'Khai Tổng số hộ gia đình trên địa bàn năm 2024: số theo kỳ.',
    );
    const range = { year: 2024, figure: 'so-ho-gia-dinh', to: [96, 100] };
    expect(inVietnamese(event('figure-declared', range))).toContain('năm 2024: 96–100.');
  });
});
