/** What a commune's station reads out, with the topic under which the logbook keeps it. */
export const ITEMS: readonly (readonly [topic: string, title: string])[] = [
  ['hoat-dong-cua-xa', 'Xã ra quân làm đường thôn'],
  ['hoat-dong-cua-xa', 'Lịch tiếp công dân của Chủ tịch UBND xã'],
  ['hoat-dong-cua-xa', 'Lịch tiêm phòng đàn gia súc'],
  ['hoat-dong-cua-xa', 'Hướng dẫn nộp hồ sơ trực tuyến tại Bộ phận Một cửa'],
  ['hoat-dong-cua-xa', 'Ngày hội hiến máu tại nhà văn hóa xã'],
  ['chu-truong-chinh-sach', 'Chính sách vay vốn cho hộ nghèo, hộ cận nghèo'],
  ['chu-truong-chinh-sach', 'Quy định mới về định danh điện tử mức độ 2'],
  ['chu-truong-chinh-sach', 'Chương trình mỗi xã một sản phẩm'],
  ['chinh-tri', 'Kết quả kỳ họp Hội đồng nhân dân xã'],
  ['chinh-tri', 'Học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh'],
  ['thoi-su', 'Dự báo thời tiết, phòng chống rét đậm cho vật nuôi'],
  ['thoi-su', 'Cảnh báo lừa đảo qua điện thoại'],
  ['thoi-su', 'Tin giá hồi, giá na trên thị trường'],
];

/** Whether an item speaks of digital transformation. */
export function isDigital(title: string): boolean {
  return /trực tuyến|điện tử|điện thoại/.test(title);
}

/** Whether items of a topic serve the political tasks of the commune, as Hà Nam asks for. */
export function isPolitical(topic: string): boolean {
  return topic === 'chinh-tri' || topic === 'chu-truong-chinh-sach';
}

/**
 * Whether an item tells people what they need to know: dates, warnings, what to do,
 * what they may ask for.
 */
export function isEssential(title: string): boolean {
  return /^(Lịch|Hướng dẫn|Chính sách|Quy định|Dự báo|Cảnh báo|Tin giá)/.test(title);
}
