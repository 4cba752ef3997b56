import { ERROR_CATALOGUE, REFUSAL_CATALOGUE } from '../kernel/index.ts';
import { compileMessage } from './compile-message.ts';
import { exitCodes } from './exit-codes.ts';
import type { Messages } from './messages/index.ts';
import { textOf } from './translator.ts';

/** What stands in the reference for a parameter, whose value differs from case to case. */
const PLACEHOLDERS: Readonly<Record<string, string>> = {
  found: '‹đã ghi›',
  expected: '‹cần có›',
  nearest: '‹gần giống›',
  nearestName: '‹tên›',
  limit: '‹giới hạn›',
  unit: '‹đơn vị tính›',
  heading: '‹tiêu đề›',
  register: '‹sổ›',
  column: '‹cột›',
  figure: '‹số liệu›',
  attribute: '‹đặc điểm›',
  set: '‹bộ tiêu chí›',
  target: '‹chỉ tiêu›',
  other: '‹chỗ kia›',
  part: '‹phần›',
  whole: '‹tổng›',
  type: '‹kiểu›',
  reason: '‹lý do›',
  file: '‹tệp›',
  command: '‹lệnh›',
  option: '‹tùy chọn›',
  count: '‹số›',
  first: '‹số dòng›',
  more: '‹số dòng›',
  name: '‹tên đã ghi›',
  counted: '‹số đếm›',
  declared: '‹số khai›',
  figures: '‹các số liệu›',
  sheet: '‹sheet›',
  value: '‹giá trị đọc›',
  code: '‹mã›',
  date: '‹ngày›',
  from: '‹ngày đầu›',
  to: '‹ngày cuối›',
  readings: '‹cách đọc thứ nhất hoặc thứ hai›',
};

/** The same for messages in which a parameter means something else. */
const OWN_PLACEHOLDERS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'refusal.actor.not-allowed': { name: '‹tên người›', unit: '‹đơn vị›', roles: '‹các vai trò›' },
  'refusal.personal.no-right': { name: '‹tên người›' },
  'issue.sheet.twice': { found: '‹sheet sau›', first: '‹sheet trước›' },
  'issue.input.figure-twice': { first: '‹ô trước›' },
};

/**
 * Where the advice begins: every Vietnamese message says what to do in a sentence that starts so.
 */
const ADVICE = /(?<=^|[.:?)] )(?=Hãy )/u;

const HEAD = `# Lỗi và cảnh báo

<!-- Tệp này do \`npm run docs\` viết từ src/kernel/error-catalogue.ts, refusal-catalogue.ts và src/i18n/messages. Đừng sửa tay. -->

Mỗi lỗi có một mã không đổi. Chữ trong ‹ › thay đổi theo từng trường hợp. Lỗi trong số liệu được báo hết trong một lần, mỗi
lỗi kèm chỗ của nó (tệp và dòng, hoặc sheet và ô).

*In English: every code with its severity, what happened and what to do; run any command with \`--lang en\` for the English words.*
`;

/**
 * The reference page of every issue and refusal, as Markdown: code, severity or exit code, what
 * happened, what to do. `messages` are the Vietnamese ones of all faces.
 */
export function renderErrorDocs(messages: Messages): string {
  const row = (code: string, level: string, key: string): string => {
    const { happened, advice } = splitAdvice(wordsWithPlaceholders(key, messages));
    return `| \`${code}\` | ${level} | ${cell(happened)} | ${cell(advice)} |`;
  };
  const issues = Object.entries(ERROR_CATALOGUE).map(([code, { severity }]) => {
    return row(code, severity === 'error' ? 'lỗi' : 'cần xem', `issue.${code}`);
  });
  const refusals = Object.entries(REFUSAL_CATALOGUE).map(([code, { exit }]) =>
    row(code, String(exit), `refusal.${code}`),
  );
  return [
    HEAD,
    '## Trong số liệu và danh mục\n',
    '*Lỗi*: phần đó không dùng được. *Cần xem*: vẫn đọc, nhưng có thể sai.\n',
    '| Mã | Mức | Chuyện gì | Làm gì |\n| --- | --- | --- | --- |',
    ...issues,
    '\n## Lệnh không chạy được\n',
    '| Mã thoát | Nghĩa |\n| --- | --- |',
    ...exitCodes('vi').map(([code, meaning]) => `| ${code} | ${meaning} |`),
    '',
    '| Mã | Mã thoát | Chuyện gì | Làm gì |\n| --- | --- | --- | --- |',
    ...refusals,
    '',
  ].join('\n');
}

/** The Vietnamese words of a message with a placeholder for every parameter. */
export function wordsWithPlaceholders(key: string, messages: Messages): string {
  const text = textOf(messages, key);
  if (text === undefined) throw new Error(`no message has the key ${key}`);
  const message = compileMessage(text, 'vi');
  const placeholders = { ...PLACEHOLDERS, ...OWN_PLACEHOLDERS[key] };
  return message.format(
    Object.fromEntries([...message.names].map((name) => [name, placeholders[name] ?? `‹${name}›`])),
  );
}

/** A message in its two parts: what happened and why it matters; what to do. */
export function splitAdvice(words: string): { readonly happened: string; readonly advice: string } {
  const at = words.search(ADVICE);
  return at < 0 ? { happened: words, advice: '' } : { happened: words.slice(0, at).trim(), advice: words.slice(at) };
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll('<', '&lt;');
}
