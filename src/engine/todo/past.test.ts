import { describe, expect, it } from 'vitest';
import type { Situation } from '../../testing/index.ts';
import { allWords, MINI_SET, miniLaw, situate } from '../../testing/index.ts';
import { judgeSet } from '../judge.ts';
import { sayEffect, sayTodo, todoList } from './index.ts';

/** What a commune reads that is left to do under this law, each line with its effect. */
function read(law: string, situation: Situation): readonly string[] {
  const engine = miniLaw(law);
  const subject = situate(engine, situation);
  const verdicts = [judgeSet(engine, MINI_SET, subject)];
  const speech = { catalogue: engine.catalogue, period: subject.period, t: allWords('vi') };
  const data = { period: subject.period, registers: new Map(), declared: new Map() };
  return todoList({ engine, data, known: new Map(), verdicts }).flatMap((line) => {
    const { text, details } = sayTodo(line.what, speech);
    return [text, ...details, ...sayEffect(line, speech, ({ indicator }) => indicator)];
  });
}

const half = 'share: { part: ho-so-truc-tuyen, of: ho-so, atLeast: 50% }';
const files = { 'ho-so': 500, 'ho-so-truc-tuyen': 137 };

describe('[ENG-64] what lies in the past says so', () => {
  it('in the year more files can still be handled online', () => {
    expect(read(half, { on: '2024-12-30', figures: files })).toEqual([
      'Thêm 113 hồ sơ: Số hồ sơ trực tuyến.',
      'Làm xong là đạt 8.1.',
    ]);
  });

  it('once the year is over they can only be recorded', () => {
    expect(read(half, { on: '2024-12-31', figures: files })).toEqual([
      'Còn thiếu 113 hồ sơ: Số hồ sơ trực tuyến. Chỉ ghi bổ sung nếu đã có mà chưa ghi; nếu không, năm 2024 không còn đạt được.',
      'Bổ sung đủ thì đạt 8.1.',
    ]);
  });

  it('how things stand can be changed after the year too', () => {
    const law = 'share: { part: thon-co-loa, of: thon, atLeast: 2/3 }';
    expect(read(law, { on: '2025-01-31', figures: { thon: 9, 'thon-co-loa': 5 } })[0]).toBe(
      'Thêm 1 thôn: Số thôn có loa.',
    );
  });

  it('a week without broadcasts is told with its days, and is over though the year is not', () => {
    const law = 'each: { series: tin-tuan, every: week, atLeast: 3 }';
    const figures = { 'tin-tuan': { '2024-W01': 3, '2024-W02': 1, '2024-W03': 0 } };
    expect(read(law, { on: '2024-01-21', figures })).toEqual([
      'Còn thiếu 5 tin ở 2 tuần: Số tin tự sản xuất theo tuần. Chỉ ghi bổ sung nếu đã có mà chưa ghi; nếu không, năm 2024 không còn đạt được.',
      'tuần 02/2024 (từ 08/01/2024 đến 14/01/2024): thiếu 2 tin',
      'tuần 03/2024 (từ 15/01/2024 đến 21/01/2024): thiếu 3 tin',
      'Bổ sung đủ thì đạt 8.1.',
    ]);
  });

  it('nobody is asked for two fires less', () => {
    expect(
      read('compare: { figure: so-vu-chay, atMost: 1 }', { on: '2024-06-30', figures: { 'so-vu-chay': 3 } }),
    ).toEqual([
      'Vượt 2 vụ: Số vụ cháy. Việc đã xảy ra thì không bỏ được: chỉ sửa nếu ghi nhầm; nếu không, năm 2024 không còn đạt được.',
      'Nếu ghi nhầm, sửa xong là đạt 8.1.',
    ]);
  });

  describe('a share that is too large', () => {
    const few = 'share: { part: ho-so-truc-tuyen, of: ho-so, atMost: 20% }';
    const over = 'Vượt 37 hồ sơ: Số hồ sơ trực tuyến. Việc đã xảy ra thì không bỏ được: chỉ sửa nếu ghi nhầm;';
    const first = (law: string, on: string) => read(law, { on, figures: files })[0];

    it('does not give the year up while its whole can still grow', () => {
      expect(first(few, '2024-12-30')).toBe(`${over} nếu không, chỉ còn đạt khi “Tổng số hồ sơ” tăng.`);
    });

    it('does once the whole of the year is counted', () => {
      expect(first(few, '2024-12-31')).toBe(`${over} nếu không, năm 2024 không còn đạt được.`);
    });

    it('does where the part is too large by itself, too', () => {
      const law = `all:\n  - { id: a, ${few} }\n  - { id: b, compare: { figure: ho-so-truc-tuyen, atMost: 100 } }`;
      expect(first(law, '2024-12-30')).toBe(`${over} nếu không, năm 2024 không còn đạt được.`);
    });
  });

  it('where another way is open, the year is not given up, and that way comes first', () => {
    const law =
      'any:\n  - { id: a, title: Không cháy, compare: { figure: so-vu-chay, atMost: 0 } }\n  - { id: b, title: Có đài, yes: dai }';
    const [choice, first, second] = read(law, { figures: { 'so-vu-chay': 1, dai: false } });
    expect(choice).toBe('Làm cho đạt thêm 1 trong 2 điều kiện: Có đài; Không cháy.');
    expect(first).toBe('Có đài: Thực hiện và ghi nhận: Xã có đài truyền thanh.');
    expect(second).not.toContain('không còn đạt được');
  });
});
