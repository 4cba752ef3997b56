import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { ChainFinding } from '../src/audit/index.ts';
import { AUDIT_TYPES } from '../src/audit/index.ts';
import type { EvidenceForm, FigureType, Operator } from '../src/catalogue/index.ts';
import { REASON_CODES, VERDICTS } from '../src/engine/index.ts';
import { TODO_KEYS } from '../src/engine/todo/index.ts';
import type { Locale, MessageKey } from '../src/i18n/index.ts';
import {
  compileMessage,
  FACES,
  formatFraction,
  formatList,
  formatNumber,
  formatParam,
  formatPercent,
  formatPeriods,
  formatPlace,
  formatQuantity,
  LOCALES,
  loadMessages,
  renderErrorDocs,
  splitAdvice,
  translator,
  wordsWithPlaceholders,
} from '../src/i18n/index.ts';
import type { Day, MessageParam, PeriodKey } from '../src/kernel/index.ts';
import { ERROR_CATALOGUE, quantity, REFUSAL_CATALOGUE, UNIT_KINDS } from '../src/kernel/index.ts';
import { NO_WORD, UNIT_KIND_NAMES, VERDICT_WORDS, YES_WORD } from '../src/registers/index.ts';
import { ALL_MESSAGES, allWords } from '../src/testing/index.ts';

const vi = allWords('vi');
const en = allWords('en');
const keys = Object.keys(ALL_MESSAGES.vi) as MessageKey[];
const namesIn = (key: MessageKey, locale: Locale) => compileMessage(ALL_MESSAGES[locale][key] ?? '', locale).names;
const issueKeys = Object.keys(ERROR_CATALOGUE).map((code) => `issue.${code}`);
const refusalKeys = Object.keys(REFUSAL_CATALOGUE).map((code) => `refusal.${code}`);

/** The types make these lists complete: a new kind without words does not compile. */
const operators: Record<Operator, 0> = { atLeast: 0, moreThan: 0, atMost: 0, lessThan: 0, exactly: 0 };
const figureTypes: Record<FigureType, 0> = { count: 0, decimal: 0, 'yes-no': 0, series: 0 };
const evidenceForms: Record<EvidenceForm, 0> = {
  copy: 0,
  decision: 0,
  list: 0,
  statistics: 0,
  logbook: 0,
  photo: 0,
  report: 0,
  contract: 0,
  licence: 0,
  plan: 0,
  link: 0,
  confirmation: 0,
  training: 0,
};
const findings: Record<ChainFinding['kind'], 0> = {
  removed: 0,
  changed: 0,
  'out-of-order': 0,
  unreadable: 0,
  'cut-off': 0,
  'head-missing': 0,
  'head-differs': 0,
  'witness-missing': 0,
};
const weeks = (...numbers: string[]) => numbers.map((number) => `2024-W${number}` as PeriodKey);

/**
 * Where a key belongs: by its first word, and by the matter too where many faces speak of issues,
 * refusals and commands.
 */
const prefixOf = (key: string) => key.split('.', /^(issue|refusal|cli)\./.test(key) ? 2 : 1).join('.');

const messagesFolder = new URL('../src/i18n/messages/', import.meta.url);
const SOURCES = FACES.flatMap((face) =>
  readdirSync(new URL(`${face}/`, messagesFolder)).map((name) => {
    const text = readFileSync(new URL(`${face}/${name}`, messagesFolder), 'utf8');
    const own = [...text.matchAll(/^ {2}'?([\w-]+(?:\.[\w-]+)+)(?: [a-z -]+)?'?:/gm)].map(([, key]) => key!);
    return { face, file: `${face}/${name}`, prefixes: new Set(own.map(prefixOf)) };
  }),
);

describe('the messages by face and language', () => {
  it('has every message in one face', async () => {
    const all = await Promise.all(FACES.map(async (face) => Object.keys(await loadMessages('vi', [face]))));
    expect(all.flat().sort()).toEqual([...keys].sort());
  });

  it.each(FACES)('%s has the same keys in both languages', async (face) => {
    const [inVietnamese, inEnglish] = await Promise.all(LOCALES.map((locale) => loadMessages(locale, [face])));
    expect(Object.keys(inEnglish!)).toEqual(Object.keys(inVietnamese!));
  });

  it.each(LOCALES)('has a file for every prefix, and one only, in %s', (locale) => {
    const files = new Map<string, string[]>();
    for (const { file, prefixes } of SOURCES.filter((source) => source.file.endsWith(`${locale}.ts`)))
      for (const prefix of prefixes) files.set(prefix, [...(files.get(prefix) ?? []), file]);
    expect([...files].filter(([, where]) => where.length > 1)).toEqual([]);
    expect([...files.keys()].sort()).toEqual([...new Set(keys.map(prefixOf))].sort());
  });

  it('is told as it is in the README beside it', () => {
    const page = readFileSync(new URL('../src/i18n/README.md', import.meta.url), 'utf8');
    const told = [...page.matchAll(/^- `([\w/]+)`, [^`]*: (`.+`)$/gm)].map(([, file, prefixes]) => [file, prefixes]);
    const found = SOURCES.filter(({ file, prefixes }) => file.endsWith('vi.ts') && prefixes.size > 0).map(
      ({ file, prefixes }) => [
        file.replace(/[/.]vi\.ts$/, ''),
        [...prefixes]
          .sort()
          .map((prefix) => `\`${prefix}\``)
          .join(' '),
      ],
    );
    expect(told.sort()).toEqual(found.sort());
  });
});

describe('Vietnamese and English say the same', () => {
  it('have the same keys', () => {
    expect(Object.keys(ALL_MESSAGES.en).sort()).toEqual([...keys].sort());
  });

  it.each(keys)('ask for the same parameters: %s', (key) => {
    expect([...namesIn(key, 'en')].sort()).toEqual([...namesIn(key, 'vi')].sort());
  });
});

describe('everything a person can meet has words', () => {
  it.each([
    ['issues', 'issue.', issueKeys],
    ['refusals', 'refusal.', refusalKeys],
    ['reasons', 'reason.', REASON_CODES.map((code) => `reason.${code}`)],
    ['things to do', 'todo.', TODO_KEYS.filter((key) => key.startsWith('todo.'))],
    ['verdicts', 'verdict.', VERDICTS.map((verdict) => `verdict.${verdict}`)],
    ['operators', 'operator.', Object.keys(operators).map((operator) => `operator.${operator}`)],
    ['unit kinds', 'unit-kind.', UNIT_KINDS.map((kind) => `unit-kind.${kind}`)],
    ['evidence forms', 'evidence-form.', Object.keys(evidenceForms).map((form) => `evidence-form.${form}`)],
    ['events of the history', 'audit.', AUDIT_TYPES.map((type) => `audit.${type}`)],
    ['findings in the history', 'audit-finding.', Object.keys(findings).map((kind) => `audit-finding.${kind}`)],
    ['figure types', 'figure-type.', Object.keys(figureTypes).map((type) => `figure-type.${type}`)],
  ])('all %s, and no words for what does not exist', (_, prefix, expected) => {
    expect(keys.filter((key) => key.startsWith(prefix)).sort()).toEqual([...expected].sort());
  });

  it.each([...issueKeys, ...refusalKeys])('says what to do: %s', (key) => {
    const { happened, advice } = splitAdvice(wordsWithPlaceholders(key, ALL_MESSAGES.vi));
    expect(happened).not.toBe('');
    expect(advice).toMatch(/^Hãy .{5}/u);
  });
});

/**
 * Several plausible values for every parameter, so that each branch of a message
 * is likely to be taken.
 */
const ROUNDS: readonly ((name: string) => MessageParam | undefined)[] = [
  () => undefined,
  (name) => `‹${name}›`,
  () => 1,
  () => 1904,
  () => ['Thôn Nà Cáy', 'Thôn Pò Pheo'],
  () => quantity(96, 100),
  () => quantity(3, Number.POSITIVE_INFINITY),
  () => ({ kind: 'periods', keys: weeks('07', '12') }),
  (name) => (name === 'operator' ? 'atLeast' : name === 'unitKind' ? 'xa' : name === 'every' ? 'week' : 'not-met'),
];

describe('every message can be written', () => {
  it.each(LOCALES.flatMap((locale) => keys.map((key) => [locale, key] as const)))('%s %s', (locale, key) => {
    const names = namesIn(key, locale);
    const translate = allWords(locale);
    for (const round of ROUNDS) {
      const given = [...names].flatMap((name) => {
        const value = round(name);
        return value === undefined ? [] : [[name, value] as const];
      });
      const words = translate(key, Object.fromEntries(given));
      expect(words).not.toMatch(/undefined|NaN|\[object|[{}]/);
      if (given.length > 0 || names.size === 0) expect(words.trim()).not.toBe('');
    }
  });

  it('an unknown key is a bug in tests and shows itself at runtime', () => {
    const maybe = 'verdict.maybe' as MessageKey;
    expect(() => vi(maybe)).toThrow('verdict.maybe');
    expect(() => vi('constructor' as MessageKey)).toThrow();
    expect(translator('vi', ALL_MESSAGES.vi)(maybe)).toBe('verdict.maybe');
  });
});

describe('numbers as people write them', () => {
  it('groups thousands with a dot in Vietnamese and a comma in English', () => {
    expect([formatNumber(1904, 'vi'), formatNumber(1904, 'en')]).toEqual(['1.904', '1,904']);
    expect([formatNumber(4.5, 'vi'), formatNumber(4.5, 'en')]).toEqual(['4,5', '4.5']);
  });

  it.each([
    [137, 137, 0, '137', '137'],
    [45, 45, 1, '4,5', '4.5'],
    [1904, 1904, 0, '1.904', '1,904'],
    [96, 100, 0, '96–100', '96–100'],
    [3, Number.POSITIVE_INFINITY, 0, 'ít nhất 3', 'at least 3'],
    [Number.NEGATIVE_INFINITY, 5, 0, 'nhiều nhất 5', 'at most 5'],
    [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY, 0, 'chưa nhập', 'not entered'],
  ])('a figure between %d and %d with %d decimals', (min, max, decimals, vietnamese, english) => {
    expect(formatQuantity({ min, max, decimals }, 'vi')).toBe(vietnamese);
    expect(formatQuantity({ min, max, decimals }, 'en')).toBe(english);
  });

  it.each([
    [2, 3, '2/3', '2/3'],
    [1, 3, '1/3', '1/3'],
    [7, 10, '70 %', '70%'],
    [21, 40, '52,5 %', '52.5%'],
    [1, 1, '100 %', '100%'],
    [1, 16, '1/16', '1/16'],
  ])('the threshold %d/%d is never rounded', (over, under, vietnamese, english) => {
    expect(formatFraction({ over, under }, 'vi')).toBe(vietnamese);
    expect(formatFraction({ over, under }, 'en')).toBe(english);
  });

  it.each([
    [794, 795, '99,8 %'],
    [1, 3, '33,3 %'],
    [2, 3, '66,6 %'],
    [812, 1904, '42,6 %'],
    [795, 795, '100 %'],
    [0, 5, '0 %'],
    [999_999_999_999, 1_000_000_000_000, '99,9 %'],
    [5, 0, '5/0'],
  ])('%d of %d is cut off, so that less than all never looks like all', (part, whole, words) => {
    expect(formatPercent(part, whole, 'vi')).toBe(words);
  });

  it('joins lists as one speaks', () => {
    expect(formatList([], 'vi')).toBe('');
    expect(formatList(['a'], 'vi')).toBe('a');
    expect(formatList(['a', 'b', 'c'], 'vi')).toBe('a, b và c');
    expect(formatList(['a', 'b', 'c'], 'en')).toBe('a, b and c');
    expect(formatList(['Có', 'Không'], 'vi', 'or')).toBe('Có hoặc Không');
  });
});

describe('weeks, months and days', () => {
  it.each([
    [weeks('07'), 'tuần 07/2024', 'week 07/2024'],
    [['2024-05'] as PeriodKey[], 'tháng 05/2024', 'month 05/2024'],
    [weeks('07', '12'), 'tuần 07, 12/2024', 'weeks 07, 12/2024'],
    [weeks('01', '02', '03', '04'), 'tuần 01, 02, 03, 04/2024', 'weeks 01, 02, 03, 04/2024'],
    [
      weeks('07', '12', '30', '31', '32', '33', '34', '35'),
      'tuần 07, 12, 30/2024 và 5 tuần khác',
      'weeks 07, 12, 30/2024 and 5 other weeks',
    ],
    [['2023-W52', '2024-W01'] as PeriodKey[], 'tuần 52/2023, 01/2024', 'weeks 52/2023, 01/2024'],
    [[], '', ''],
  ])('%j', (periods, vietnamese, english) => {
    expect(formatPeriods(periods, 'vi')).toBe(vietnamese);
    expect(formatPeriods(periods, 'en')).toBe(english);
  });

  it('writes days as dd/mm/yyyy in both languages', () => {
    const day = { kind: 'day', day: '2024-10-06' as Day } as const;
    expect([formatParam(day, 'vi'), formatParam(day, 'en')]).toEqual(['06/10/2024', '06/10/2024']);
  });
});

describe('words that are read back from our workbook', () => {
  it('are the words that people see elsewhere', () => {
    expect(VERDICT_WORDS).toEqual(Object.fromEntries(VERDICTS.map((verdict) => [verdict, vi(`verdict.${verdict}`)])));
    expect([YES_WORD, NO_WORD]).toEqual([vi('value.yes'), vi('value.no')]);
    const lower = Object.entries(UNIT_KIND_NAMES).map(([kind, name]) => [kind, name.toLowerCase()]);
    expect(lower).toEqual(UNIT_KINDS.map((kind) => [kind, vi(`unit-kind.${kind}`)]));
  });
});

describe('what a commune officer reads', () => {
  it.each<readonly [MessageKey, Readonly<Record<string, MessageParam>>, string, string]>([
    [
      'issue.value.ambiguous-number',
      { heading: 'Thu nhập', found: '45.000', readings: ['45', '45000'], unit: 'triệu đồng/người/năm' },
      'Cột “Thu nhập”: “45.000” đọc được hai cách: dấu chấm ngăn hàng nghìn, hay ngăn phần lẻ. Cột này tính bằng triệu đồng/người/năm. Hãy ghi 45 hoặc 45000.',
      'Column “Thu nhập”: “45.000” can be read in two ways: the dot groups thousands, or it marks decimals. This column is in triệu đồng/người/năm. Enter 45 or 45000.',
    ],
    [
      'issue.value.not-a-number',
      { heading: 'Số máy', found: 'mười tám', nearest: '18' },
      'Cột “Số máy”: “mười tám” không phải là số. Hãy nhập 18.',
      'Column “Số máy”: “mười tám” is not a number. Enter 18.',
    ],
    [
      'issue.value.date-outside-year',
      { heading: 'Ngày phát', found: '05/03/2023', expected: 2024 },
      'Cột “Ngày phát”: ngày 05/03/2023 nằm ngoài năm đánh giá 2024, nên dòng này không được tính. Hãy sửa ngày nếu ghi nhầm; nếu đúng thì để nguyên.',
      'Column “Ngày phát”: the date 05/03/2023 lies outside the assessed year 2024, so this row does not count. Correct it if it is mistyped; leave it if it is right.',
    ],
    [
      'issue.input.unknown-figure',
      { found: 'so-tho' },
      'Không có số liệu “so-tho”, nên giá trị của nó không được dùng. Hãy chép lại mã số liệu từ mẫu.',
      'There is no figure “so-tho”, so its value was not used. Copy the id of the figure from the template.',
    ],
    [
      'issue.catalogue.unknown-figure',
      { found: 'so-tho', nearest: 'so-thon' },
      'Không có số liệu “so-tho” trong figures.yaml. Có phải “so-thon” không? Hãy sửa mã, hoặc khai thêm số liệu này.',
      'There is no figure “so-tho” in figures.yaml. Did you mean “so-thon”? Correct the id or add the figure.',
    ],
    [
      'issue.file.too-large',
      { limit: 50 * 1024 * 1024, found: 60_000_000, unit: 'bytes' },
      'Tệp vượt giới hạn 50 MB, nên không đọc. Hãy bỏ ảnh, vùng định dạng thừa và trang không dùng, hoặc chia thành nhiều tệp.',
      'The file goes beyond 50 MB, so it was not read. Remove pictures, needless formatting and unused sheets, or split it into several files.',
    ],
    [
      'reason.share',
      {
        partName: 'Số người được phổ biến kỹ năng số',
        part: quantity(812, 812),
        whole: quantity(1904, 1904),
        unit: 'người',
        percent: { kind: 'percent', part: 812, whole: 1904 },
        operator: 'atLeast',
        threshold: { kind: 'fraction', fraction: { over: 1, under: 2 } },
      },
      'Số người được phổ biến kỹ năng số: 812 / 1.904 người = 42,6 %, cần từ 50 % trở lên.',
      'Số người được phổ biến kỹ năng số: 812 / 1,904 người = 42.6%, needed: at least 50%.',
    ],
    [
      'reason.each-short',
      {
        figure: 'Số tin tự sản xuất',
        unit: 'tin',
        every: 'week',
        total: 52,
        met: 50,
        shortCount: 2,
        short: { kind: 'periods', keys: weeks('07', '12') },
        open: { kind: 'periods', keys: [] },
        openCount: 0,
        operator: 'atLeast',
        threshold: quantity(3, 3),
      },
      'Số tin tự sản xuất: 2/52 tuần chưa đạt mức từ 3 tin trở lên: tuần 07, 12/2024.',
      'Số tin tự sản xuất: 2 of 52 weeks do not have at least 3 tin: weeks 07, 12/2024.',
    ],
    [
      'reason.all',
      { met: 3, total: 5, notMet: 1, undetermined: 1 },
      '3/5 điều kiện đạt, 1 chưa đạt, 1 chưa đủ dữ liệu; cần đạt tất cả.',
      '3 of 5 requirements met, 1 not met, 1 without enough data; all are needed.',
    ],
    [
      'reason.set',
      { set: 'Xã nông thôn mới', indicator: '', verdict: 'not-met' },
      'Bộ “Xã nông thôn mới”: Chưa đạt.',
      'The set “Xã nông thôn mới”: Not met.',
    ],
    [
      'todo.add',
      { figure: 'Số hồ sơ giải quyết trực tuyến', unit: 'hồ sơ', count: quantity(1113, 1113), past: 'no', least: '' },
      'Thêm 1.113 hồ sơ: Số hồ sơ giải quyết trực tuyến.',
      'Add 1,113 hồ sơ: Số hồ sơ giải quyết trực tuyến.',
    ],
    [
      'todo.add',
      {
        figure: 'Số tin',
        unit: 'tin',
        count: quantity(7, 7),
        past: 'yes',
        needed: 'yes',
        least: quantity(5, 5),
        year: '2024',
      },
      'Còn thiếu 7 tin: Số tin. Nếu các ô còn trống đều được tính thì chỉ thiếu 5. Chỉ ghi bổ sung nếu đã có mà chưa ghi; nếu không, năm 2024 không còn đạt được.',
      'Short by 7 tin: Số tin. Only 5 if every blank cell turns out to count. Record them only if they took place and were left out; otherwise 2024 can no longer be met.',
    ],
    [
      'todo.alone',
      { kind: 'do', promise: 'met', indicators: ['8.1', '8.4'] },
      'Làm xong là đạt 8.1 và 8.4.',
      'Once done, this meets 8.1 and 8.4.',
    ],
    [
      'todo.not-enough',
      { kind: 'enter', indicators: '8.1, còn 2 việc nữa' },
      'Riêng việc này chưa đủ để có kết quả 8.1, còn 2 việc nữa.',
      'This alone is not enough to decide 8.1, còn 2 việc nữa.',
    ],
  ])('%s', (key, params, vietnamese, english) => {
    expect(vi(key, params)).toBe(vietnamese);
    expect(en(key, params)).toBe(english);
  });

  it('names places the way one looks them up', () => {
    expect(formatPlace({ file: 'xa-ntm-2022.yaml', line: 1904, column: 3 }, vi)).toBe(
      'xa-ntm-2022.yaml dòng 1904, cột 3',
    );
    expect(formatPlace({ line: 4 }, vi)).toBe('dòng 4');
    expect(formatPlace({ sheet: 'Số liệu', cell: 'B7' }, vi)).toBe('Số liệu!B7');
    expect(formatPlace({ file: 'so-lieu.xlsx', sheet: 'Viễn thông' }, en)).toBe('so-lieu.xlsx, Viễn thông');
    expect(formatPlace({ file: 'so-lieu.xlsx', sheet: 'Viễn thông', line: 1904 }, vi)).toBe(
      'so-lieu.xlsx, Viễn thông, dòng 1904',
    );
    expect(formatPlace({ file: 'so-lieu.json', path: 'figures.so-thon' }, en)).toBe('so-lieu.json: figures.so-thon');
    expect(formatPlace({}, vi)).toBe('');
  });

  it('leaves braces and tags that a person typed as they are', () => {
    expect(vi('issue.input.unknown-set', { found: "{x} <b> '{'" })).toContain("“{x} <b> '{'”");
  });
});

describe('the reference of errors', () => {
  it('is what npm run docs would write', () => {
    const committed = readFileSync(new URL('../docs/reference/errors.md', import.meta.url), 'utf8');
    expect(committed).toBe(renderErrorDocs(ALL_MESSAGES.vi));
  });
});
