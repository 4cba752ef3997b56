import { describe, expect, it } from 'vitest';
import { compileCatalogue } from '../../engine/index.ts';
import type { ColumnId, Day, FigureId, RegisterId } from '../../kernel/index.ts';
import { allWords, shippedCatalogue } from '../../testing/index.ts';
import { assess } from './assessment.ts';

describe('what figures give cause to look at', () => {
  it('says yes and no in the language of whoever reads', () => {
    const register = 'diem-buu-chinh' as RegisterId;
    const computer: ColumnId = 'may-tinh-cho-dan' as ColumnId;
    const figure = 'diem-buu-chinh-may-tinh-cho-dan' as FigureId;
    const { issues } = assess(
      compileCatalogue(shippedCatalogue()),
      {
        unit: { name: 'Nà Phai', kind: 'xa', attributes: new Map() },
        period: { year: 2024, on: '2025-01-31' as Day },
        declared: new Map([[figure, { value: true }]]),
        registers: new Map([
          [register, { register, rows: [{ line: 3, values: { [computer]: false } }], keptTo: '2024-12-31' as Day }],
        ]),
      },
      [],
    );
    const [issue] = issues;
    expect(issues).toHaveLength(1);
    expect(allWords('en')(`issue.${issue!.code}`, issue!.params)).toContain(
      'yes was declared, no was counted from the register',
    );
    expect(allWords('vi')(`issue.${issue!.code}`, issue!.params)).toContain('khai có, đếm từ sổ được không;');
  });
});
