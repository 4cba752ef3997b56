import { NEAREST_VI, unitKindVi, verdictVi, yamlTypeVi } from '../parts.vi.ts';

/** Faults in catalogue files: for the author of a criteria set, who has the file open. */
export const AUTHORING_VI = {
  'issue.yaml.syntax':
    'Dòng này không đúng cách viết YAML{found, select, TAB_AS_INDENT {: thụt đầu dòng bằng phím Tab} BAD_INDENT {: thụt đầu dòng không thẳng với các dòng cùng cấp} MISSING_CHAR {: thiếu dấu đóng ngoặc, dấu nháy hoặc dấu phẩy} MULTILINE_IMPLICIT_KEY {: câu dài quá một dòng, hoặc thiếu dấu hai chấm sau tên khóa} BLOCK_AS_IMPLICIT_KEY {: có hai dấu hai chấm trên một dòng} UNEXPECTED_TOKEN {: có ký tự thừa} BAD_DQ_ESCAPE {: có dấu gạch chéo ngược trong nháy kép} MULTIPLE_DOCS {: có dòng “---” chia tệp làm hai} none {} other { ({found})}}; tệp chưa đọc được từ đây. Hãy thụt dòng bằng dấu cách và đặt câu có dấu hai chấm trong nháy kép.',
  'issue.yaml.duplicate-key':
    'Khóa “{found}” đã có trong cùng nhóm này, nên không biết lấy giá trị nào. Hãy giữ một dòng và bỏ dòng kia.',
  'issue.yaml.anchor-refused':
    'Tham chiếu YAML “{found}” không được dùng, vì người duyệt phải đọc thấy nội dung ngay tại chỗ. Hãy chép lại nội dung vào đây.',
  'issue.yaml.too-deep':
    'Tệp lồng nhau quá {limit} cấp, máy không đọc tiếp. Hãy xem có thiếu dấu đóng ngoặc không, hoặc tách nội dung thành nhiều chỉ tiêu.',

  'issue.shape.unknown-key': `Ở đây không có khóa “{found}”, nên nội dung của nó sẽ không được dùng.${NEAREST_VI} Hãy sửa tên khóa, hoặc bỏ dòng này.`,
  'issue.shape.cut-at-comma':
    'Trong ngoặc nhọn, dấu phẩy ngăn các khóa, nên {before, select, none {nội dung} other {“{before}”}} bị cắt ở dấu phẩy và phần sau ({found}) thành khóa. Hãy đặt cả câu trong nháy kép.',
  'issue.shape.missing-key': `Thiếu khóa “{expected}”{type, select, none {} other { (kiểu: ${yamlTypeVi('type')})}}. Hãy ghi thêm khóa này.`,
  'issue.shape.wrong-type': `Chỗ này cần {expected, select, none {kiểu khác} other {${yamlTypeVi('expected')}}}, đang ghi {found, select, none {trống} other {“{found}”}}. Hãy ghi lại cho đúng kiểu.`,
  'issue.shape.not-allowed': `“{found}” không có trong các giá trị được dùng ở đây.${NEAREST_VI} Hãy chọn: {expected}.`,
  'issue.shape.bad-format':
    '“{found}” không đúng dạng. Hãy ghi {expected, select, none {theo dạng nêu trong hướng dẫn viết bộ tiêu chí} id {chữ thường không dấu, nối bằng dấu gạch ngang, ví dụ so-ho-gia-dinh} other {theo dạng {expected}}}.',
  'issue.shape.too-short':
    'Nội dung {found, select, none {đang trống} other {“{found}” chưa đủ}}: cần ít nhất {expected}. Hãy ghi thêm cho đủ.',
  'issue.shape.too-long': 'Nội dung “{found}” vượt mức {expected}. Hãy rút gọn.',
  'issue.shape.out-of-range':
    'Giới hạn trên {found} nhỏ hơn giới hạn dưới {expected}, nên không giá trị nào hợp lệ. Hãy ghi lại hai giới hạn.',
  'issue.shape.no-kind':
    'Chỗ này chưa nói xét điều gì. Hãy ghi đúng một khóa chính: điều kiện – all, any, atLeast, compare, share, each, yes, set hoặc units; cách đếm – count, sum, distinct hoặc exists; phép thử trên cột – is, in, filled, atLeast, moreThan, atMost, lessThan, notBefore hoặc notAfter.',
  'issue.shape.two-kinds':
    'Chỗ này có hơn một khóa chính ({found}), nên không biết xét theo khóa nào. Hãy giữ một khóa; cần cả hai thì đặt chúng trong all.',

  'issue.catalogue.duplicate-id': '“{found}” đã được đặt cho phần khác cùng loại. Hãy đặt tên khác cho một trong hai.',
  'issue.catalogue.wrong-place':
    '{expected, select, none {Tệp “{found}” không nằm ở chỗ mà danh mục đọc, nên sẽ không được dùng. Hãy chuyển tệp vào criteria/(tỉnh)/ hoặc registers/.} other {Mã “{found}” không khớp với tên tệp: theo đường dẫn phải là “{expected}”. Hãy sửa mã hoặc đổi tên tệp.}}',
  'issue.catalogue.unknown-figure': `Không có số liệu “{found}” trong figures.yaml.${NEAREST_VI} Hãy sửa mã, hoặc khai thêm số liệu này.`,
  'issue.catalogue.unknown-register': `Không có sổ “{found}” trong thư mục registers.${NEAREST_VI} Hãy sửa mã, hoặc thêm tệp của sổ này.`,
  'issue.catalogue.rows-figure':
    'Số liệu “{figure}” không dùng được cho rows. Hãy ghi cách đếm của nó là count: judged-rows, và chỉ dùng cho rows có cùng các điều kiện.',
  'issue.catalogue.rows-condition':
    'Điều kiện “{found}” không hỏi được ở từng dòng của sổ “{register}”. Hãy dùng yes hoặc compare một ngưỡng với số liệu có ofOneRow của sổ ấy, all, any, hoặc set đến một chỉ tiêu rows khác.',
  'issue.catalogue.unknown-column': `Sổ “{register}” không có cột “{found}”.${NEAREST_VI} Hãy sửa mã cột, hoặc thêm cột vào sổ.`,
  'issue.catalogue.unknown-choice': `Cột “{column}” của sổ “{register}” không có lựa chọn “{found}”.${NEAREST_VI} Hãy sửa giá trị, hoặc thêm vào choices của cột.`,
  'issue.catalogue.unknown-set': `Không có bộ tiêu chí “{found}”.${NEAREST_VI} Hãy ghi mã theo dạng tỉnh/bộ, ví dụ lang-son/xa-ntm-2022.`,
  'issue.catalogue.unknown-indicator': `Bộ tiêu chí được dẫn không có chỉ tiêu “{found}”.${NEAREST_VI} Hãy chọn: {expected}.`,
  'issue.catalogue.unknown-level': `Không có cấp “{found}” trong levels.yaml.${NEAREST_VI} Hãy {expected, select, none {} other {chọn: {expected}; hoặc }}khai thêm cấp này.`,
  'issue.catalogue.unknown-attribute': `Không có đặc điểm “{found}” trong attributes.yaml.${NEAREST_VI} Hãy sửa tên, hoặc khai thêm đặc điểm này.`,
  'issue.catalogue.unknown-attribute-value': `Đặc điểm “{attribute}” không có giá trị “{found}”.${NEAREST_VI} Hãy sửa giá trị, hoặc khai thêm trong attributes.yaml.`,
  'issue.catalogue.unknown-requirement': `Chỉ tiêu này không có điều kiện “{found}”, nên không rõ minh chứng chứng minh điều gì.${NEAREST_VI} Hãy ghi lại vị trí, ví dụ 8.4.b.`,
  'issue.catalogue.unknown-supersedes': `Không có bộ tiêu chí “{found}” để thay thế.${NEAREST_VI} Hãy sửa mã, hoặc bỏ khóa supersedes.`,
  'issue.catalogue.circular-set':
    'Bộ “{set}” dựa vào bộ “{found}”, mà bộ này lại dựa về “{set}”, nên không bộ nào có kết quả. Hãy bỏ một trong hai chỗ dẫn.',
  'issue.catalogue.list-awaits-list':
    'Số dòng theo “{found}” lại đếm từ sổ “{register}”, mà sổ này cũng chờ một sổ khác. Hãy chọn một số liệu được khai, hoặc đếm từ sổ không chờ sổ nào.',
  'issue.catalogue.figure-type':
    'Số liệu “{figure}” ở đây đang là {found, select, none {trống} other {“{found}”}}, cần {expected}. Hãy sửa cách khai số liệu, hoặc dùng số liệu khác.',
  'issue.catalogue.column-type':
    'Cột dùng ở đây đang là {found, select, none {trống} other {“{found}”}}, cần {expected}. Hãy chọn cột khác, hoặc sửa kiểu của cột trong sổ.',
  'issue.catalogue.unit-mismatch':
    '{found, select, week {Số liệu “{part}” tính theo {expected, select, month {tháng} other {“{expected}”}}, điều kiện lại xét theo tuần. Hãy ghi every và per giống nhau.} month {Số liệu “{part}” tính theo {expected, select, week {tuần} other {“{expected}”}}, điều kiện lại xét theo tháng. Hãy ghi every và per giống nhau.} other {“{part}” tính bằng {found}, còn “{whole}” tính bằng {expected}, nên không thành tỷ lệ. Hãy chọn hai số liệu cùng đơn vị, hoặc ghi ratioTo: [{expected}] cho “{part}”.}}',
  'issue.catalogue.threshold-format':
    'Ngưỡng “{found}” không dùng được ở đây. Hãy ghi tỷ lệ như 2/3, 70% hoặc 52,5% cho share; ghi một số cho compare, each và units; exactly chỉ dùng trong compare.',
  'issue.catalogue.threshold-above-one':
    'Ngưỡng {found} lớn hơn 100%, mà một phần không thể lớn hơn tổng. Hãy sửa ngưỡng, hoặc khai ratioTo nếu hai số liệu khác đơn vị.',
  'issue.catalogue.variant-gap':
    'Đơn vị có {found} không rơi vào ngưỡng nào. Hãy thêm một nhánh cho đơn vị này, hoặc nhánh otherwise: true.',
  'issue.catalogue.variant-overlap':
    'Đơn vị có {found} rơi vào hai ngưỡng, nên không biết xét theo ngưỡng nào. Hãy sửa when để mỗi đơn vị chỉ có một ngưỡng.',
  'issue.catalogue.variant-unreachable':
    'Không đơn vị nào rơi vào nhánh này. Hãy bỏ nhánh, hoặc sửa when của nhánh này và các nhánh khác.',
  'issue.catalogue.threshold-missing':
    'Chưa có ngưỡng. Hãy ghi một trong: atLeast, moreThan, atMost, lessThan; với compare có thể ghi exactly.',
  'issue.catalogue.threshold-twice':
    'Ngưỡng được ghi nhiều hơn một lần ({found}). Hãy giữ một; khi có variants thì chỉ ghi ngưỡng trong từng nhánh.',
  'issue.catalogue.dates-out-of-order': 'Ngày {found} không sau ngày {expected}. Hãy ghi lại hai ngày theo văn bản.',
  'issue.catalogue.overlapping-editions':
    'Bộ này có hiệu lực từ {found} trong khi bộ “{set}” mà nó thay thế {expected, select, none {chưa hết hiệu lực} _ {chưa ghi ngày hết hiệu lực} other {còn hiệu lực đến {expected}}}. Hãy ghi ngày hết hiệu lực của bộ cũ trước ngày này.',
  'issue.catalogue.clause-used-twice':
    'Điểm “{found}” đã được dẫn ở {other}. Mỗi điểm của văn bản chỉ dẫn một lần. Hãy bỏ một trong hai chỗ.',
  'issue.catalogue.at-least-too-many':
    'Cần đạt {found} điều kiện nhưng bên trong chỉ có {limit} điều kiện được tính. Hãy giảm k, hoặc thêm điều kiện.',
  'issue.catalogue.subject-mismatch': `Bộ được dẫn dành cho ${unitKindVi('found')}, ở đây cần bộ dành cho ${unitKindVi('expected')}. Hãy dẫn bộ khác.`,
  'issue.catalogue.only-optional':
    'Mọi điều kiện bên trong đều là khuyến khích (optional), nên nhóm này không quyết định gì. Hãy bỏ optional ở ít nhất một điều kiện, hoặc đặt optional cho cả nhóm.',
  'issue.catalogue.figure-unused':
    'Chưa bộ tiêu chí nào dùng số liệu “{found}”. Hãy xem mã có bị viết khác ở chỗ dùng không; không cần nữa thì bỏ.',
  'issue.catalogue.figure-alike':
    'Số liệu “{found}” có vẻ là “{other}”, cùng đơn vị tính và cùng nghĩa, nên cán bộ sẽ bị hỏi một số hai lần. Hãy dùng số liệu đã có; nếu là hai số khác nhau thì ghi tên cho rõ khác ở đâu.',
  'issue.catalogue.register-unused':
    'Chưa số liệu hay minh chứng nào dùng sổ “{found}”. Hãy xem mã có bị viết khác ở chỗ dùng không; không cần nữa thì bỏ.',

  'issue.case.none':
    'Bộ “{set}” chưa có ví dụ mẫu nào, nên chưa ai biết máy xét có đúng văn bản không. Hãy viết ví dụ ở “{expected}”.',
  'issue.case.wrong-verdict': `{target, select, none {Kết quả} other {{target}}}: mong đợi “${verdictVi('expected')}”, máy cho “${verdictVi('found')}”. Hãy xem lại ví dụ và văn bản; nếu ví dụ đúng thì sửa điều kiện.`,
  'issue.case.unknown-target': `Bộ {set, select, none {} other {“{set}” }}không có chỉ tiêu hay điều kiện “{found}”.${NEAREST_VI} Hãy ghi lại vị trí, ví dụ 8.4.b.`,

  'issue.coverage.clause-not-cited':
    'Điểm “{found}” của văn bản chưa được dẫn ở bộ nào. Hãy dẫn nó trong clauses, hoặc ghi lý do miễn dẫn.',
  'issue.coverage.clause-unknown': `Bảng kê các điểm của văn bản không có “{found}”.${NEAREST_VI} Hãy sửa mã, hoặc bổ sung bảng kê.`,
  'issue.coverage.exemption-needless': 'Điểm “{found}” đã được dẫn, nên không cần miễn. Hãy bỏ dòng miễn dẫn.',
} as const;
