import { AT_VI, NEAREST_VI } from '../parts.vi.ts';

const TIER_ABOVE_VI =
  '{unitKind, select, thon {xã, phường hoặc thị trấn} xa {huyện hoặc tỉnh} huyen {tỉnh} other {cấp trên}}';

/** Faults in files of administrative units. */
export const UNITS_VI = {
  'issue.units.cell-missing': `${AT_VI}ô còn trống, nên dòng này không dùng được. Hãy ghi đủ.`,
  'issue.units.unknown-type': `Không rõ loại đơn vị: {found, select, none {chưa ghi loại, tên cũng không có chữ chỉ loại} other {“{found}” không có trong các loại}}.${NEAREST_VI} Hãy ghi Xã, Phường, Thị trấn, Huyện, Thôn, Bản, Tổ dân phố …`,
  'issue.units.type-differs':
    'Tên ghi “{found}”, còn cột loại ghi {expected}, nên không rõ đơn vị thuộc loại nào. Hãy sửa một trong hai cho khớp với văn bản.',
  'issue.units.unknown-succession-kind': `${AT_VI}“{found}” không có trong các kiểu tiếp nối. Hãy ghi {expected}.`,
  'issue.units.share-unclear': `${AT_VI}“{found}” không phải là một phần của đơn vị cũ. Hãy ghi lớn hơn 0 và không quá 100%, ví dụ 1/2 hoặc 40%.`,
  'issue.units.code-padded': `${AT_VI}mã {found} mất số 0 ở đầu, được đọc là {value}{count, plural, =1 {} other { ({count} dòng như vậy)}}. Hãy xem lại; để Excel giữ số 0, đặt cột ở dạng Text.`,
  'issue.units.code-ambiguous': `${AT_VI}mã {found} có thể là {readings}, vì cột đã mất số 0 ở đầu. Hãy đặt cột ở dạng Text rồi ghi đủ chữ số.`,
  'issue.units.differs':
    '{name} đã có{expected, select, none {} other {, đang ghi “{expected}”}}, dòng này lại ghi “{found}”. Đơn vị đã có thì chỉ thêm được ngày cuối còn để trống. Hãy giữ như đang ghi; nếu đổi từ một ngày nào đó thì thêm dòng mới từ ngày ấy; nếu lần nhập trước sai thì hoàn tác bằng minhchung units undo.',
  'issue.units.dates-out-of-order': 'Ngày cuối {to} trước ngày đầu {from}. Hãy ghi lại hai ngày theo văn bản.',
  'issue.units.overlap':
    'Mã {code} thuộc về hai đơn vị cùng lúc: {name} từ {from}, trong khi {other} {to, select, none {chưa có ngày cuối} other {còn đến {to}}}. Hãy ghi ngày cuối của đơn vị trước, hoặc sửa ngày đầu của đơn vị sau.',
  'issue.units.gap':
    'Từ {from} đến {to} không đơn vị nào mang mã {code}: {other} đã hết, {name} chưa có. Hãy xem lại hai ngày; nếu đúng như vậy thì để nguyên.',
  'issue.units.no-succession':
    '{name} mang mã {code} ngay sau {other}, mà không có dòng nói đơn vị trước trở thành gì, nên lịch sử bị đứt. Hãy thêm một dòng tiếp nối ngày {date}.',
  'issue.units.unknown-parent':
    'Không có đơn vị nào mang mã {found}, là cấp trên của {name}. Hãy sửa mã, hoặc thêm đơn vị cấp trên vào tệp.',
  'issue.units.parent-kind': `{name} {found, select, none {chưa ghi đơn vị cấp trên} other {{unitKind, select, tinh {là cấp tỉnh, mà lại ghi} other {ghi}} cấp trên là {found}}}. Hãy {unitKind, select, tinh {để trống mã cấp trên} other {ghi mã của ${TIER_ABOVE_VI}}}.`,
  'issue.units.parent-absent':
    '{name} có từ {from}{to, select, none { trở đi} other { đến {to}}} mà khi đó không đơn vị nào mang mã cấp trên {found}. Hãy ghi ngày cuối của {name} và thêm dòng mới với cấp trên mới, hoặc sửa ngày của cấp trên.',
  'issue.units.child-outlives':
    '{name} hết hiệu lực mà {count} đơn vị trực thuộc vẫn còn, như {other}. Hãy ghi ngày cuối cho các đơn vị ấy và thêm dòng mới với cấp trên mới.',
  'issue.units.cycle':
    'Các đơn vị là cấp trên của nhau theo vòng: {found}, nên không đơn vị nào thuộc về tỉnh nào. Hãy sửa mã cấp trên.',
  'issue.units.unknown-code':
    'Không có đơn vị nào mang mã {found}, trong tệp cũng như trong dữ liệu. Hãy sửa mã, hoặc thêm đơn vị vào tệp.',
  'issue.units.not-on-day': 'Ngày {date} không có đơn vị nào mang mã {found}. Hãy xem lại ngày.',
  'issue.units.attribute-overlap':
    'Đặc điểm của {name}: giá trị trước còn đến {to}, giá trị sau lại có từ {from}. Hãy để trống ngày cuối của giá trị trước, hoặc sửa cho khớp.',
  'issue.units.successor-before-predecessor':
    'Đơn vị kế tiếp có từ {date}, trước khi {name} có (từ {from}). Hãy xem lại ngày, và có ghi nhầm mã cũ với mã mới không.',
  'issue.units.succession-date':
    '{reason, select, ended {{name} đã hết từ {found}, không nối liền với ngày {date}} lives {{name} vẫn còn sau {expected}, nên ngày {date} chưa có gì tiếp nối} other {{name} có từ {found}, không phải từ {date}}}. Hãy {reason, select, begins {ghi ngày tiếp nối đúng ngày đầu của đơn vị mới} other {ghi ngày cuối của đơn vị cũ là {expected}}}, hoặc sửa ngày theo văn bản.',
  'issue.units.other-province':
    '{name} thuộc {found}{became, select, none {} other {, nay là {became},}} mà lại thành {other} của {expected}. Hãy xem lại mã cũ: có đúng là đơn vị ấy không.',
  'issue.units.first-day-missing':
    'Bảng không nói các đơn vị có từ ngày nào. Hãy thêm cột “Hiệu lực từ”, hoặc nói ngày khi nhập: --from 01/07/2025.',
  'issue.units.code-missing':
    'Bảng chưa có mã của {name}. Hãy thêm cột “Mã mới”, hoặc để danh sách đơn vị mới có mã trong cùng tệp.',
  'issue.units.former-unknown':
    'Trước ngày ấy không có đơn vị “{found}”.{nearest, select, none {} other { Có phải {nearest} không?}} Hãy xem lại tên, hoặc nhập cây đơn vị cũ trước.',
  'issue.units.former-unclear':
    '“{found}” có thể là {expected}. Hãy ghi thêm tên huyện trong ngoặc, hoặc ghi mã thay cho tên.',
  'issue.units.both-have-data':
    '{name} đã có số liệu riêng, nên không nối được vào đơn vị cũ như cùng một đơn vị. Hãy ghi kiểu “toàn bộ”, hoặc hoàn tác các lần nhập sổ của đơn vị ấy trước.',
  'issue.units.share-needless':
    'Cả đơn vị chuyển sang, mà lại ghi phần. Hãy để trống cột phần, hoặc đổi kiểu thành “một phần”.',
  'issue.units.shares-above-one':
    '{count} phần của {name} cộng lại lớn hơn cả đơn vị. Hãy ghi lại các phần theo văn bản.',
  'issue.units.not-one-to-one':
    '{name} {kind, select, rename {đổi tên} other {đổi loại}} thì chỉ thành một đơn vị, và đơn vị ấy không nhận thêm từ đâu; các dòng lại ghi khác. Hãy đổi kiểu thành “toàn bộ” hoặc “một phần”.',
} as const;
