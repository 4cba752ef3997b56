import { fold, withNearest } from '../../../kernel/index.ts';
import type { Catalogue, Register } from '../../model.ts';
import { typesHolding, VILLAGE_LIST } from '../../model.ts';
import type { IssueCollector } from '../issue-collector.ts';
import { namedColumn } from './columns.ts';

export function checkRegisters(catalogue: Catalogue, issues: IssueCollector): void {
  const sheets = new Set<string>();
  for (const register of catalogue.registers.values()) {
    if (sheets.has(fold(register.sheet)))
      issues.add('catalogue.duplicate-id', register, ['sheet'], { found: register.sheet });
    sheets.add(fold(register.sheet));
    checkColumns(register, issues);
    checkSpecialColumns(register, catalogue, issues);
  }
}

function checkColumns(register: Register, issues: IssueCollector): void {
  const ids = new Set<string>();
  const headings = new Set<string>();
  for (const column of register.columns) {
    if (ids.has(column.id)) issues.add('catalogue.duplicate-id', column, ['id'], { found: column.id });
    ids.add(column.id);
    for (const heading of [column.title, ...column.aliases]) {
      if (headings.has(fold(heading))) issues.add('catalogue.duplicate-id', column, ['title'], { found: heading });
      headings.add(fold(heading));
    }
    if (column.type === 'choice' && column.choices.size === 0 && !issues.isIncomplete(column)) {
      issues.add('shape.missing-key', column, ['choices'], { expected: 'choices' });
    } else if (column.type !== 'choice' && column.choices.size > 0) {
      issues.add('catalogue.column-type', column, ['choices'], { found: column.type, expected: ['choice'] });
    }
    const ordered = column.min === undefined || column.max === undefined || column.min <= column.max;
    if (!ordered)
      issues.add('shape.out-of-range', column, ['max'], { found: column.max ?? 0, expected: column.min ?? 0 });
    for (const [index, other] of (column.notAbove ?? []).entries()) {
      const named = { part: column, inside: ['notAbove', index] };
      const limit = namedColumn(register, other, [column.type], named, issues);
      const held = column.type === 'date' || typesHolding('number').includes(column.type);
      if (limit && (!held || limit.decimals !== column.decimals))
        issues.add('catalogue.column-type', column, named.inside, {
          found: column.type,
          expected: ['integer', 'date'],
        });
    }
    if (column.onlyOne && column.type !== 'yes-no') {
      issues.add('catalogue.column-type', column, ['onlyOne'], { found: column.type, expected: ['yes-no'] });
    }
  }
}

function checkSpecialColumns(register: Register, catalogue: Catalogue, issues: IssueCollector): void {
  const { dated, villages } = register;
  if (dated !== undefined) namedColumn(register, dated, ['date'], { part: register, inside: ['dated'] }, issues);
  checkExpected(register, catalogue, issues);
  if (!villages) return;
  namedColumn(register, villages.column, ['village'], { part: register, inside: ['villages', 'column'] }, issues);
  const { upTo } = villages;
  const counted =
    upTo === 1 ? undefined : catalogue.registers.get(VILLAGE_LIST)?.columns.find((candidate) => candidate.id === upTo);
  if (upTo !== 1 && counted?.type !== 'integer') {
    issues.addDangling(
      'catalogue.unknown-column',
      register,
      ['villages', 'upTo'],
      { found: upTo, register: VILLAGE_LIST },
      VILLAGE_LIST,
    );
  }
}

/**
 * A figure that says how long a list is must be a count: of this list itself (then as declared), or
 * of a list that does not in turn wait for a third.
 */
function checkExpected(register: Register, catalogue: Catalogue, issues: IssueCollector): void {
  const { expects } = register;
  if (expects === undefined) return;
  if (expects.kind === 'values') {
    const { column: id, values } = expects;
    const column = namedColumn(register, id, ['choice'], { part: register, inside: ['expects', 'column'] }, issues);
    if (column?.type !== 'choice') return;
    for (const [index, value] of values.entries()) {
      if (column.choices.has(value)) continue;
      const params = { ...withNearest(value, column.choices.keys()), column: column.title, register: register.id };
      issues.add('catalogue.unknown-choice', register, ['expects', 'values', index], params);
    }
    return;
  }
  const figure = catalogue.figures.get(expects.figure);
  if (figure === undefined) {
    const params = withNearest(expects.figure, catalogue.figures.keys());
    issues.addDangling('catalogue.unknown-figure', register, ['expects'], params, 'figures.yaml');
    return;
  }
  if (figure.type !== 'count')
    issues.add('catalogue.figure-type', register, ['expects'], {
      found: figure.type,
      expected: ['count'],
      figure: figure.id,
    });
  const source = figure.from && catalogue.registers.get(figure.from.register);
  const next = source?.expects?.kind === 'figure' ? catalogue.figures.get(source.expects.figure) : undefined;
  if (source === undefined || source === register || next === undefined) return;
  if (next.from?.register !== source.id)
    issues.add('catalogue.list-awaits-list', register, ['expects'], { found: figure.id, register: source.id });
}
