import { AT_VI } from './parts.vi.ts';

/** Registers beyond single cells: imports, rows that look alike, exports. */
export const REGISTERS_VI = {
  'issue.sheet.headings-unclear':
    'Sổ “{register}”: ô gộp ở dòng tiêu đề làm đổi nghĩa của cột, nên không rõ cột nào là gì và cả sheet không được đọc. Hãy bỏ gộp ô và ghi tiêu đề đầy đủ trên một dòng.',
  'issue.value.masked': `${AT_VI}“{found}” là chữ đã che khi xuất tệp, không phải số liệu, nên không được nhập. Hãy ghi lại giá trị thật; chưa có thì xóa chữ trong ô.`,
  'issue.row.near-duplicate':
    'Dòng này gần giống {first, select, none {một dòng ở trên} other {dòng {first, number, ::group-off}}}{found, select, none {} other { (“{found}” và “{nearest}”)}}{reason, select, writing {, chỉ khác dấu hoặc cách viết} order {, chỉ khác thứ tự các từ} letter {, chỉ khác một chữ cái} other {}}, nên có thể bị tính hai lần. Hãy bỏ một dòng nếu là một; nếu là hai thì để nguyên.',
  'issue.row.same-content':
    'Dòng này giống hệt {first, select, none {một dòng ở trên} other {dòng {first, number, ::group-off}}}, nên có thể bị tính hai lần. Hãy bỏ một dòng nếu ghi trùng; nếu là hai việc khác nhau thì để nguyên.',
} as const;
