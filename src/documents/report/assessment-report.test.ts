import { describe, expect, it } from 'vitest';
import type { NodeVerdict } from '../../engine/index.ts';
import type { FigureId } from '../../kernel/index.ts';
import { toIssue } from '../../kernel/index.ts';
import { ADVANCED, BASE, buildCommune, buildReportInput, DISTRICT, MODEL } from '../testing/build-commune.ts';
import { assessmentReport } from './assessment-report.ts';
import type { AssessmentReport, NodeReport } from './model.ts';

const reportOf = (...args: Parameters<typeof buildReportInput>): AssessmentReport =>
  assessmentReport(buildReportInput(...args));
const todoTexts = ({ todo }: AssessmentReport) => todo.map(({ text }) => text);
const figureOf = ({ figures }: AssessmentReport, id: string) => figures.find((figure) => figure.id === id);

describe('the report of a commune', () => {
  const input = buildReportInput([BASE, ADVANCED]);
  const report = assessmentReport(input);

  it('agrees with the tree of verdicts, node by node', () => {
    const compare = (node: NodeVerdict, told: NodeReport): void => {
      expect([told.id, told.mark.verdict, told.children.length]).toEqual([
        node.requirement.id,
        node.verdict,
        node.children.length,
      ]);
      for (const [index, child] of node.children.entries()) compare(child, told.children[index] as NodeReport);
    };
    for (const [index, verdict] of input.verdicts.entries()) {
      const set = report.sets[index];
      expect(set?.mark.verdict).toBe(verdict.verdict);
      const roots = verdict.criteria.flatMap((criterion) => criterion.indicators).map(({ root }) => root);
      expect(set?.indicators.map(({ id }) => id)).toEqual(roots.map(({ requirement }) => requirement.id));
      for (const [place, root] of roots.entries()) compare(root, set?.indicators[place]?.root as NodeReport);
    }
  });

  it('tells unit, year, day and region at the head', () => {
    expect(report.subtitle).toBe('Xã Nà Phai, năm 2024');
    expect(report.head.map(({ text }) => text)).toEqual(['Xã Nà Phai', '2024', '31/12/2024', 'Miền núi']);
  });

  it('counts indicators that decide and apply; what only encourages is left out', () => {
    expect(report.sets.map(({ met, total }) => [met, total])).toEqual([
      [0, 2],
      [0, 3],
    ]);
    expect(report.sets[1]?.progress).toMatch(/^0\/3 chỉ tiêu đạt; còn \d+ việc$/);
    expect(report.sets[1]?.indicators.at(-1)).toMatchObject({
      mark: { verdict: 'met', shape: '✓', word: 'Đạt' },
      remark: 'khuyến khích, không quyết định kết quả',
    });
  });

  it('puts whole things to do first, each once, with the indicators they help', () => {
    expect(todoTexts(report)).toContain('Thêm 113 hồ sơ: Số hồ sơ trực tuyến.');
    const speakers = report.todo.find(({ text }) => text.includes('Loa theo thôn'));
    expect(speakers?.kind).toBe('enter');
    expect(speakers?.details).toContain('Danh sách chưa ghi đủ, còn chờ tối đa 1 dòng: Thôn Bản Lầy');
    expect(speakers?.helps.map(({ text }) => text)).toEqual(['8.1 (NTM)', '8.1 (NTM nâng cao)']);
    expect(report.todo[0]).toBe(speakers);
    expect(new Set(todoTexts(report)).size).toBe(report.todo.length);
    expect(report.todo.filter(({ text }) => text.includes('Nhật ký'))).toHaveLength(1);
  });

  it('has nothing to do for what is met or only encouraged', () => {
    expect(todoTexts(report).join()).not.toContain('Có đài truyền thanh');
  });

  it('says why in a sentence, quotes the letter, and shows how it was read', () => {
    const papers = report.sets[1]?.indicators[1];
    expect(papers?.value).toContain('137 / 500 hồ sơ = 27,4 %');
    expect(papers?.gaps).toEqual(['Thêm 113 hồ sơ: Số hồ sơ trực tuyến.']);
    expect(papers?.root.quote?.text).toBe('Tối thiểu 50% đối với xã miền núi');
    const speakers = report.sets[0]?.indicators[0]?.root;
    expect(speakers?.quote).toEqual({ text: 'Có loa <đến> "2/3" số thôn & bản', source: 'Phụ lục I, 8.1' });
    expect(speakers?.interpretation[0]).toMatchObject({
      question: 'Thôn nào?',
      lines: [{ text: 'Mọi thôn.' }, {}, { text: 'Trừ cụm dân cư.' }],
    });
  });

  it('lists the evidence with who supplies and who confirms', () => {
    expect(report.sets[0]?.indicators[0]?.evidence).toMatchObject([
      {
        name: 'Danh sách loa',
        form: 'danh sách',
        suppliedBy: 'Trưởng thôn',
        confirmedBy: 'UBND xã',
        details: [{ text: 'Thôn; Hoạt động' }, { text: 'Thống kê hệ thống loa theo thôn' }],
      },
      { name: 'Giấy phép tần số' },
      { name: 'Ảnh chụp loa' },
    ]);
  });

  it('[LAW-4] quotes when a paper is asked for, and says where the words are ours', () => {
    const [, licence, photo] = report.sets[0]?.indicators[0]?.evidence ?? [];
    expect(licence?.details).toEqual([{ label: 'Khi', text: '“đối với đài FM”' }]);
    expect(photo?.details).toEqual([
      { label: 'Khi (lời của chúng tôi, không có trong văn bản)', text: 'thôn đã có loa' },
    ]);
  });

  it('follows every figure back: declared with its paper, counted from rows, left out, absent, not entered', () => {
    expect(figureOf(report, 'so-ho-so')).toMatchObject({ value: '500', origin: 'Khai theo: <b>Báo cáo</b> Một cửa' });
    const speakers = figureOf(report, 'so-thon-co-loa');
    expect(speakers).toMatchObject({ value: '1–2', origin: 'Đếm 1 dòng của sổ “Loa theo thôn”' });
    expect(speakers?.details).toEqual([
      '1 dòng không tính, xét theo cột Hoạt động: dòng 6',
      'Danh sách chưa ghi đủ, còn chờ tối đa 1 dòng: Thôn Bản Lầy',
    ]);
    expect(figureOf(report, 'gio-mo-cua')).toMatchObject({ entered: false, value: 'chưa nhập' });
    expect(new Set(report.figures.map(({ id }) => id)).size).toBe(report.figures.length);
  });

  it('shows a contradiction between declared and counted, and uses the counted one', () => {
    expect(figureOf(report, 'so-thon')?.value).toBe('3');
    expect(figureOf(report, 'so-thon')?.details[0]).toBe('Số khai là 5, đếm từ sổ là 3; dùng số đếm.');
    expect(report.notices.map(({ text }) => text).join()).toContain('Tổng số thôn');
  });

  it('tells what reading the file found, with its cell, and a contradiction only once', () => {
    const issues = [
      toIssue(
        'value.negative',
        { file: 'so-lieu.xlsx', sheet: 'Số liệu', cell: 'C12' },
        { heading: 'Giá trị', found: '-3' },
      ),
      toIssue('figure.discrepancy', { sheet: 'Số liệu' }, { figure: 'Tổng số thôn', declared: 5, counted: 3 }),
    ];
    const { notices, unread } = reportOf([BASE], buildCommune(), 'vi', issues);
    expect(notices).toHaveLength(1);
    expect(unread?.text).toMatch(/^1 ô chưa đọc được/);
    expect(unread?.mends).toEqual([expect.stringMatching(/^Sửa 1 ô \(so-lieu\.xlsx, Số liệu!C12\): /)]);
    expect(reportOf([BASE]).unread).toBeUndefined();
  });

  it('speaks complete English when asked to', () => {
    const english = reportOf([ADVANCED], buildCommune(), 'en');
    expect(english.sets[0]?.mark.word).toBe('Not met');
    expect(english.sets[0]?.progress).toMatch(/^0\/3 indicators met; \d+ things to do$/);
  });
});

describe('a group of conditions', () => {
  const report = reportOf([MODEL]);
  const [all, one] = report.sets[0]?.indicators ?? [];

  it('in which every open one is needed leaves no choice: the conditions themselves are to be done', () => {
    expect(all?.gaps).toEqual(['Thêm 63 hồ sơ: Số hồ sơ trực tuyến.']);
    expect(all?.root.gap).toBe('');
    expect(all?.root.children[1]?.gap).toBe('Thêm 63 hồ sơ: Số hồ sơ trực tuyến.');
    expect(todoTexts(report)).toContain('Thêm 63 hồ sơ: Số hồ sơ trực tuyến.');
  });

  it('in which some are enough stands as a choice', () => {
    expect(one?.gaps).toEqual(['Làm cho đạt thêm 1 trong 2 điều kiện: Nhiều hồ sơ; Nhiều hồ sơ trực tuyến.']);
    expect(one?.root.gap).toBe(one?.gaps[0]);
  });
});

describe('a commune that has everything', () => {
  it('has nothing left to do', () => {
    const data = buildCommune();
    const declared = new Map(data.declared)
      .set('so-thon-co-loa' as FigureId, { value: 2 })
      .set('so-ho-so-truc-tuyen' as FigureId, { value: 250 })
      .set('co-khu-di-tich' as FigureId, { value: false });
    const report = reportOf([ADVANCED], { ...data, declared });
    expect(report.sets[0]).toMatchObject({
      mark: { verdict: 'met' },
      met: 2,
      total: 2,
      progress: '2/2 chỉ tiêu đạt; không còn việc phải làm',
    });
    expect(report.sets[0]?.indicators[2]?.mark).toEqual({
      verdict: 'not-applicable',
      shape: '–',
      word: 'Không áp dụng',
    });
    expect(report.todo).toEqual([]);
  });
});

describe('a district without a list of its communes', () => {
  it('is told to enter them', () => {
    const data = buildCommune();
    const report = reportOf([DISTRICT], { ...data, unit: { ...data.unit, name: 'Huyện Nà Thử', kind: 'huyen' } });
    expect(todoTexts(report)).toEqual(['Nhập danh sách xã trực thuộc.']);
  });
});
