import { describe, expect, it } from 'vitest';
import { formatPlace } from '../../i18n/index.ts';
import type { Issue } from '../../kernel/index.ts';
import { toIssue } from '../../kernel/index.ts';
import { allWords } from '../../testing/index.ts';
import { mendsOf, sayMend } from './index.ts';

const t = allWords('vi');
const say = (issues: readonly Issue[]) =>
  mendsOf(issues).map((mend) => sayMend(mend, t, (place) => formatPlace(place, t)));

/** A cell of the list of smartphone users in which somebody wrote neither yes nor no. */
const neither = (cell: string, found: string) =>
  toIssue(
    'value.not-yes-or-no',
    { sheet: 'Điện thoại thông minh', cell },
    { register: 'Danh sách', heading: 'Có thuê bao', found },
  );

describe('[ENG-68] cells that could not be read', () => {
  it('the same mistake is told once with its places, the most frequent first', () => {
    const issues = [
      neither('C4', 'hỏng'),
      ...Array.from({ length: 45 }, (_, index) => neither(`C${index + 5}`, 'co dt')),
    ];
    const [often, once] = say(issues);
    expect(often).toMatch(
      /^Sửa 45 ô \(Điện thoại thông minh!C5, C6, C7, C8, C9, C10 và 39 ô nữa\): Cột “Có thuê bao”: “co dt”/,
    );
    expect(once).toMatch(/^Sửa 1 ô \(Điện thoại thông minh!C4\): /);
  });

  it('names what was perhaps meant', () => {
    const [text] = say([
      toIssue(
        'value.not-a-choice',
        { sheet: 'OCOP', cell: 'D7' },
        { heading: 'Hạng', found: 'ba sao', expected: ['3 sao', '4 sao'], nearest: '3 sao' },
      ),
    ]);
    expect(text).toContain('“ba sao”');
    expect(text).toContain('3 sao');
  });

  it('blanks, and villages that are not on the list, are not among them', () => {
    expect(
      say([
        toIssue('value.required', { sheet: 'OCOP', cell: 'C5' }, { heading: 'Trên sàn' }),
        toIssue('value.unknown-village', { sheet: 'Loa', cell: 'A4' }, { heading: 'Thôn', found: 'Nà Pài' }),
      ]),
    ).toEqual([]);
  });
});
