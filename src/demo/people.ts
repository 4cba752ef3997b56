const FAMILIES = ['Nông', 'Hoàng', 'Lương', 'Vi', 'Triệu', 'Lý', 'Mông', 'Đàm'];
const MIDDLES = ['Văn', 'Thị', 'Minh'];
/** Words for "trial", "specimen", "draft" …: nobody is called so. */
const GIVEN = ['Thử', 'Mẫu', 'Nháp', 'Tạm', 'Phỏng', 'Ước', 'Dụ', 'Chừng', 'Đoán', 'Giả'];

/** The n-th invented name; 240 differ. */
export function nameOf(index: number): string {
  const family = FAMILIES[index % FAMILIES.length];
  const middle = MIDDLES[Math.floor(index / FAMILIES.length) % MIDDLES.length];
  return `${family} ${middle} ${GIVEN[(index * 3 + Math.floor(index / 24)) % GIVEN.length]}`;
}

/** Posts of a commune, in the order of its list of staff. */
export const POSTS = [
  'Bí thư Đảng ủy',
  'Phó Bí thư Đảng ủy',
  'Chủ tịch HĐND',
  'Chủ tịch UBND',
  'Phó Chủ tịch UBND',
  'Chủ tịch Ủy ban MTTQ',
  'Bí thư Đoàn Thanh niên',
  'Chủ tịch Hội Phụ nữ',
  'Chủ tịch Hội Nông dân',
  'Chủ tịch Hội Cựu chiến binh',
  'Chỉ huy trưởng Quân sự',
  'Công chức văn phòng - thống kê',
  'Công chức văn phòng - thống kê',
  'Công chức địa chính - xây dựng',
  'Công chức địa chính - nông nghiệp',
  'Công chức tài chính - kế toán',
  'Công chức tài chính - kế toán',
  'Công chức tư pháp - hộ tịch',
  'Công chức tư pháp - hộ tịch',
  'Công chức văn hóa - xã hội',
  'Công chức văn hóa - xã hội',
];
