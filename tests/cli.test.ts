import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { COMMANDS, run } from '../src/cli/index.ts';
import { assessmentAnswerShape } from '../src/contracts/index.ts';
import { LOCALES, textOf } from '../src/i18n/index.ts';
import { diskPorts } from '../src/main/ports.ts';
import { worldOf } from '../src/main/world.ts';
import { ALL_MESSAGES } from '../src/testing/index.ts';

const root = join(import.meta.dirname, '..');
const folder = mkdtempSync(join(tmpdir(), 'minhchung-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const COMMUNE = `
unit: { name: Xã Nà Phai, kind: xa, attributes: { vung: [mien-nui, dan-toc-thieu-so] } }
year: 2024
figures:
  so-ho-so-tthc: 500
  so-ho-so-truc-tuyen: { value: 137, source: Báo cáo 12/BC-UBND }
  so-thon: 11
  so-thon-co-loa-hoat-dong: 8
`;

function file(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

const commune = file('xa.yaml', COMMUNE);

function minhchung(...words: readonly string[]) {
  return minhchungIn(100, ...words);
}

async function minhchungIn(width: number, ...words: readonly string[]) {
  const out: string[] = [];
  const err: string[] = [];
  const terminal = {
    write: (text: string) => out.push(text),
    writeError: (text: string) => err.push(text),
    width,
    colour: false,
  };
  const code = await run(words, worldOf(diskPorts(join(root, 'catalogue'))), terminal, {
    version: '0.0.0',
    unknownKey: 'throw',
  });
  return { code, out: out.join('\n'), err: err.join('\n') };
}

describe('finding one’s way', () => {
  it('without words it says what there is, in Vietnamese', async () => {
    const { code, out } = await minhchung();
    expect(code).toBe(0);
    for (const command of COMMANDS) expect(out).toContain(command.name);
    expect(out).toContain('Ghi sổ');
  });
  it('[CLI-1] a word with commands under it lists them, asked for help or not', async () => {
    for (const [word, ...under] of [
      ['units', 'units import', 'units find'],
      ['rows', 'rows list', 'rows duplicates'],
      ['db', 'db start', 'db migrate'],
      ['audit', 'audit verify', 'audit show'],
    ] as const)
      for (const words of [[word], [word, '--help'], [word, '-h'], ['help', word], [word, '--lang', 'en']]) {
        const { code, out } = await minhchung(...words);
        expect(code).toBe(0);
        for (const name of under) expect(out).toContain(name);
        expect(out).not.toContain(word === 'db' ? 'units' : 'db start');
      }
    expect((await minhchung('figures', '--help')).out).toContain('figures declare');
  });
  it('[CLI-1] a word that is not under it is refused with the nearest that is', async () => {
    const { code, err } = await minhchung('units', 'fnd', 'Thất Khê');
    expect(code).toBe(2);
    expect(err).toContain('Có phải “units find” không?');
    expect((await minhchung('unit')).err).toContain('Có phải “units” không?');
    expect((await minhchung('units', '--json')).code).toBe(2);
  });
  it('[CLI-2] help is no wider than the window', async () => {
    const asked = [
      [],
      ...[...new Set(COMMANDS.map(({ name }) => name.split(' ')[0]!)), ...COMMANDS.map(({ name }) => name)].map(
        (name) => [...name.split(' '), '--help'],
      ),
    ];
    for (const lang of LOCALES)
      for (const words of asked) {
        const { out } = await minhchungIn(80, ...words, '--lang', lang);
        expect(out.split('\n').filter((line) => [...line].length > 80)).toEqual([]);
      }
  });
  it('[CLI-3] values in a usage are words of the language', async () => {
    expect((await minhchung('show', '--help')).out).toContain('minhchung show BỘ [CHỈ-TIÊU]');
    expect((await minhchung('show', '--help', '--lang', 'en')).out).toContain('minhchung show SET [INDICATOR]');
    for (const { name } of COMMANDS) {
      const { out } = await minhchung(...name.split(' '), '--help');
      const capitals = out.split(/\n\n/)[0]!.match(/(?<![\p{L}\d])[A-Z][A-Z-]{2,}(?![\p{L}])/gu) ?? [];
      expect(capitals.filter((word) => word !== 'CSV')).toEqual([]);
    }
  });
  it('[CLI-4] registers and figures are listed by name and code', async () => {
    const registers = await minhchungIn(80, 'registers');
    expect(registers.out).toMatch(/Loa theo thôn +xã +loa-theo-thon/);
    const one = await minhchungIn(80, 'registers', 'loa theo thon');
    expect(one.out).toContain('Số cụm loa');
    const figures = await minhchungIn(80, 'figures', 'list', '--set', 'lang-son/xa-ntm-2022');
    expect(figures.out).toMatch(/Số hồ sơ[\s\S]*so-ho-so-tthc/);
    for (const { out } of [registers, one, figures])
      expect(out.split('\n').filter((line) => [...line].length > 80)).toEqual([]);
  });
  it('[CLI-4] a code that is not there is told with the nearest and its name', async () => {
    expect((await minhchung('registers', 'loa-theo-thom')).err).toContain(
      'Có phải “loa-theo-thon” (Loa theo thôn) không?',
    );
    expect((await minhchung('show', 'xa-ntm-kieumau-2022')).err).toContain(
      'Có phải “hai-duong/xa-ntm-kieu-mau-2022” (Xã',
    );
  });
  it.each(COMMANDS.map((command) => command.name))(
    '%s --help shows its options and an example, in both languages',
    async (name) => {
      for (const lang of LOCALES) {
        const { code, out } = await minhchung(...name.split(' '), '--help', '--lang', lang);
        expect(code).toBe(0);
        expect(out).toContain(`minhchung ${name}`);
        expect(out).toContain('--json');
        expect(out).not.toMatch(/cli\.(about|option|example)\./);
      }
    },
  );
  it.each<[readonly string[], number, string]>([
    [['asses', 'x'], 2, 'assess'],
    [['assess', commune, '--sett', 'x'], 2, '--set'],
    [['assess', commune], 3, '--set'],
    [['assess'], 2, 'TỆP'],
    [['show', 'lang-son/xa-ntm-2023'], 4, 'lang-son/xa-ntm-2022'],
    [['show', 'lang-son/xa-ntm-2022', '8.9'], 4, '8.4'],
    [['assess', 'khong-co.xlsx', '--set', 'lang-son/xa-ntm-2022'], 4, 'khong-co.xlsx'],
    [['assess', commune, '--set', 'lang-son/xa-ntm-2022', '-o', 'x.doc'], 2, '.html'],
    [['assess', commune, '--set', 'lang-son/xa-ntm-2022', '--on', '31/02/2025'], 2, '31/12/2024'],
    [['assess', commune, '--set', 'lang-son/thon-thong-minh-2023'], 3, 'thôn'],
    [['template', '--set', 'lang-son/xa-ntm-2022', '-o', 'mau.pdf'], 2, '.xlsx'],
  ])('%j ends with %i and says what to do', async (words, code, hint) => {
    const { code: found, out, err } = await minhchung(...words);
    expect(found).toBe(code);
    expect(`${out}${err}`).toContain(hint);
  });
});

describe('assess', () => {
  const sets = ['lang-son/xa-ntm-2022', 'lang-son/xa-ntm-nang-cao-2022'];
  it('[LAW-8] says on the first line that the set is not the law of the unit', async () => {
    const first = async (...words: readonly string[]) =>
      (await minhchung(...words)).out.split('\n').slice(0, 3).join(' ');
    const sample = 'samples/xa-na-phai.yaml';
    expect(await first('assess', sample, '--set', 'lang-son/xa-ntm-2022')).toMatch(/^Xã Nà Phai, năm 2024/);
    const [other, late] = [
      ['--set', 'ha-nam/xa-ntm-2022'],
      ['--set', 'lang-son/xa-ntm-2022', '--year', '2026', '--on', '2026-03-01'],
    ];
    expect(await first('assess', sample, ...other)).toMatch(/^Cần xem: Bộ .* là của Hà Nam, còn đơn vị thuộc Lạng Sơn/);
    expect(await first('explain', sample, ...other, '--indicator', '8.1')).toMatch(/^Cần xem: Bộ .* là của Hà Nam/);
    expect(await first('assess', sample, ...late)).toMatch(/^Cần xem: Bộ .* chỉ có hiệu lực đến hết ngày 31\/12\/2025/);
  });

  it('judges the same figures by several sets and says how far each is', async () => {
    const { code, out } = await minhchung('assess', commune, '--set', ...sets);
    expect(code).toBe(0);
    expect(out).toContain('Xã Nà Phai, năm 2024');
    expect(out).toContain('Xã nông thôn mới nâng cao');
    // The year is over on the day of judging: files that were handled otherwise stay so.
    expect(out).toContain('Còn thiếu 13 hồ sơ');
    expect(out).toContain('năm 2024 không còn đạt được');
  });
  it('--json keeps its contract', async () => {
    const { code, out } = await minhchung('assess', commune, '--set', ...sets, '--json');
    expect(code).toBe(0);
    const output = assessmentAnswerShape.parse(JSON.parse(out));
    expect(output.assessments.map((one) => one.set)).toEqual(sets);
    const online = output.assessments[0]!.criteria[0]!.indicators.find(
      (indicator) => indicator.id === '8.4',
    )!.requirements[0]!.requirements!.find((one) => one.id === '8.4.c')!;
    expect(online).toMatchObject({
      value: 137,
      whole: 500,
      threshold: [{ operator: 'atLeast', value: '3/10' }],
    });
    expect(online.clauses).toHaveLength(1);
    expect(online).toMiss({ kind: 'add', figure: 'so-ho-so-truc-tuyen', least: 13, most: 13 });
    expect(online).toCite('003-I-8.4-c');
    expect(output.figures['so-ho-so-truc-tuyen']).toEqual({
      value: 137,
      from: 'declared',
      source: 'Báo cáo 12/BC-UBND',
    });
  });
  it.each(['html', 'xlsx', 'json'])('-o report.%s writes it', async (form) => {
    const path = join(folder, `report.${form}`);
    const { code } = await minhchung('assess', commune, '--set', sets[0]!, '-o', path);
    expect(code).toBe(0);
    expect(statSync(path).size).toBeGreaterThan(1000);
    if (form === 'json') assessmentAnswerShape.parse(JSON.parse(readFileSync(path, 'utf8')));
  });
  it('--explain prints the tree, explain goes down to where figures come from', async () => {
    expect((await minhchung('assess', commune, '--set', sets[0]!, '--explain')).out).toContain('8.4.b.4');
    const { code, out } = await minhchung('explain', commune, '--set', sets[0]!, '--indicator', '8.4');
    expect(code).toBe(0);
    expect(out).toContain('số khai theo Báo cáo 12/BC-UBND');
    expect(out).toContain('137 / 500 hồ sơ = 27,4 %');
    expect(
      JSON.parse((await minhchung('explain', commune, '--set', sets[0]!, '--indicator', '8.4', '--json')).out),
    ).toMatchObject({ indicator: '8.4', verdict: 'not-met' });
  });
  it('speaks English when asked', async () => {
    expect((await minhchung('assess', commune, '--set', sets[0]!, '--lang', 'en')).out).toContain('Not met');
  });
  it('a file with mistakes is judged as if they had not been entered, and says so', async () => {
    const broken = file(
      'loi.yaml',
      COMMUNE.replace(
        'so-thon-co-loa-hoat-dong: 8',
        'so-thon-co-loa-hoat-dong: tám\n  so-thon-co-loa-hoat-don: 3',
      ).replace('500', '-1'),
    );
    const { code, out } = await minhchung('assess', broken, '--set', sets[0]!);
    expect(code).toBe(3);
    expect(out).toContain('“tám”');
    expect(out).toContain('so-thon-co-loa');
    expect(out).not.toContain('Thêm 13 hồ sơ');
  });
  it('the same unit under an earlier day knows less', async () => {
    const { out } = await minhchung('assess', commune, '--set', sets[0]!, '--on', '30/6/2024', '--json');
    expect(JSON.parse(out).assessments[0].on).toBe('2024-06-30');
  });
});

describe('the other commands', () => {
  it.each([
    [['sets', '--json']],
    [['show', 'lang-son/xa-ntm-2022', '--json']],
    [['show', 'lang-son/xa-ntm-2022', '8.4', '--json']],
    [['compare', 'lang-son/xa-ntm-2022', 'hai-duong/xa-ntm-2022', '--json']],
    [['lint', '--json']],
    [['cases', 'lang-son/huyen-ntm-2022', '--json']],
  ])('%j prints one JSON value and nothing else', async (words) => {
    const { code, out } = await minhchung(...words);
    expect(code).toBe(0);
    expect(() => JSON.parse(out)).not.toThrow();
  });
  it('compare finds that Hải Dương asks for every village where Lạng Sơn asks for two thirds', async () => {
    const { out } = await minhchung('compare', 'lang-son/xa-ntm-2022', 'hai-duong/xa-ntm-2022');
    expect(out).toMatch(/Chặt hơn[\s\S]*từ 2\/3 trở lên {2}→ {2}đủ 100 %/);
  });
  it('show quotes the letter and tells how it was read', async () => {
    const { out } = await minhchung('show', 'lang-son/xa-ntm-2022', '8.3');
    expect(out).toContain('“b) Có ít nhất 2/3 số thôn, bản trong xã có hệ thống loa hoạt động”');
    expect(out).toContain('Cách hiểu:');
    expect(out).toContain('Sổ nhật ký truyền thanh');
  });
  it('[LAW-4] show quotes when a paper is asked for, and says where the words are ours', async () => {
    const letter = await minhchung('show', 'lang-son/xa-ntm-2022', '8.3');
    expect(letter.out).toContain('Khi: “đối với đài FM”');
    const ours = await minhchung('show', 'lang-son/xa-ntm-nang-cao-2022', '8.4');
    expect(ours.out).toContain('Khi (lời của chúng tôi, không có trong văn bản): xã có sản phẩm OCOP');
  });
  it('[LAW-4] JSON marks a condition in words of our own', async () => {
    const shown = async (set: string, indicator: string) =>
      JSON.parse((await minhchung('show', set, indicator, '--json')).out) as { evidence: { condition?: unknown }[] };
    const conditionsOf = ({ evidence }: { evidence: { condition?: unknown }[] }) =>
      evidence.flatMap(({ condition }) => (condition === undefined ? [] : [condition]));
    expect(conditionsOf(await shown('lang-son/xa-ntm-2022', '8.3'))).toEqual([
      { text: 'đối với đài FM', figure: 'dai-truyen-thanh-fm' },
    ]);
    expect(conditionsOf(await shown('lang-son/thon-thong-minh-2023', '4'))).toEqual([
      { text: 'thôn có sản phẩm tiêu biểu', ours: true, figure: 'so-san-pham-tieu-bieu' },
    ]);
    const judged = await minhchung('assess', commune, '--set', 'lang-son/xa-ntm-nang-cao-2022', '--json');
    expect(judged.out).toMatch(/"condition": ?"xã có sản phẩm OCOP",\s*"conditionIsOurs": ?true/);
  });
  it('show names the units that a threshold is for as the workbook does', async () => {
    const { out } = await minhchung('show', 'lang-son/xa-ntm-nang-cao-2022', '8.2');
    const [line] = /từ 50 %.*còn lại\)/s.exec(out) ?? [''];
    expect(line.replace(/\s+/g, ' ')).toBe(
      'từ 50 % trở lên (Vùng: Vùng đồng bào dân tộc thiểu số, Miền núi, Hải đảo); từ 80 % trở lên (còn lại)',
    );
  });
  it('lint judges a file of one’s own inside the catalogue', async () => {
    const own = readFileSync(join(root, 'catalogue/criteria/lang-son/xa-ntm-2022.yaml'), 'utf8');
    const path = file(
      'bo-moi.yaml',
      own.replace('of: so-thon,', 'of: so-thonn,').replace('of: so-thon ', 'of: so-thonn '),
    );
    const { code, out } = await minhchung('lint', path);
    expect(code).toBe(1);
    expect(out).toContain('so-thonn');
    expect(out).toContain('Không có số liệu “so-thonn”');
  });
  it('template makes a workbook that assess reads back', async () => {
    const path = join(folder, 'mau.xlsx');
    expect((await minhchung('template', '--set', 'lang-son/xa-ntm-2022', '--year', '2024', '-o', path)).code).toBe(0);
    const { code, out } = await minhchung('assess', path, '--set', 'lang-son/xa-ntm-2022', '--json');
    expect(code).toBe(0);
    expect(JSON.parse(out).assessments[0]).toBeUndetermined();
  });
  it('coverage counts the clauses of a reading, and fails for one that nobody cites', async () => {
    file(
      'clauses-900.json',
      JSON.stringify([
        { id: '003-I-8.4-c', kind: 'requirement', quote: 'c)' },
        { id: '900-x', kind: 'requirement', quote: 'x' },
        { id: '900-y', kind: 'note' },
      ]),
    );
    const { code, out } = await minhchung('coverage', '--clauses', folder);
    expect(code).toBe(1);
    expect(out).toContain('900-x');
    expect(out).not.toContain('900-y');
  });
});

it('every key that the source asks i18n for has words', () => {
  const sources = (path: string): readonly string[] =>
    readdirSync(path).flatMap((name) => {
      const inner = join(path, name);
      if (statSync(inner).isDirectory()) return sources(inner);
      return name.endsWith('.ts') && !name.endsWith('.test.ts') ? [readFileSync(inner, 'utf8')] : [];
    });
  const text = sources(join(root, 'src')).join('\n');
  const keys = [
    ...text.matchAll(
      /\b(?:t|words)\(\s*'((?:cli|report|template|reason|gap|verdict|value|missing|operator|unit-kind|severity)\.[\w.-]+)'/g,
    ),
  ].map((match) => match[1]!);
  expect(keys.length).toBeGreaterThan(60);
  expect(keys.filter((key) => textOf(ALL_MESSAGES.vi, key) === undefined)).toEqual([]);
});
