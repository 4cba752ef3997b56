import type { ColumnId } from '../../../kernel/index.ts';
import { withNearest } from '../../../kernel/index.ts';
import type { Catalogue, Column, ColumnType, Condition, Counting, Figure, Register } from '../../model.ts';
import { typesHolding } from '../../model.ts';
import type { IssueCollector } from '../issue-collector.ts';
import type { Path } from '../yaml.ts';
import { namedColumn } from './columns.ts';

/** Columns whose cells can equal a word; numbers are compared by limits. */
const WITH_WORDS = typesHolding('words');

export function checkDictionary(catalogue: Catalogue, issues: IssueCollector): void {
  for (const figure of catalogue.figures.values()) {
    const missing = (key: string): void => {
      if (!issues.isIncomplete(figure)) issues.add('shape.missing-key', figure, [key], { expected: key });
    };
    if (figure.unit === '' && figure.type !== 'yes-no') missing('unit');
    if (figure.unit !== '' && figure.type === 'yes-no')
      refuseType(figure, ['unit'], ['count', 'decimal', 'series'], issues);
    if (figure.type === 'series' && figure.per === undefined) missing('per');
    if (figure.type !== 'series' && figure.per !== undefined) refuseType(figure, ['per'], ['series'], issues);
    if (figure.neverZero && figure.type !== 'count') refuseType(figure, ['neverZero'], ['count'], issues);
    for (const [index, id] of (figure.notAbove ?? []).entries()) {
      const inside = ['notAbove', index] as const;
      const whole = catalogue.figures.get(id);
      if (!whole) {
        const params = withNearest(id, catalogue.figures.keys());
        issues.addDangling('catalogue.unknown-figure', figure, inside, params, 'figures.yaml');
      } else if (figure.type !== 'count' || whole.type !== 'count')
        issues.add('catalogue.figure-type', figure, inside, { found: whole.type, expected: ['count'], figure: id });
    }
    if (figure.from) checkCounting(figure, figure.from, catalogue, issues);
  }
}

/** A key that does not fit the figure's type; `expected` are types that it fits. */
function refuseType(figure: Figure, inside: Path, expected: readonly string[], issues: IssueCollector): void {
  issues.add('catalogue.figure-type', figure, inside, { found: figure.type, expected, figure: figure.id });
}

function checkCounting(figure: Figure, from: Counting, catalogue: Catalogue, issues: IssueCollector): void {
  const register = catalogue.registers.get(from.register);
  if (!register) {
    const params = withNearest(from.register, catalogue.registers.keys());
    issues.addDangling('catalogue.unknown-register', figure, ['from', 'register'], params, from.register);
    return;
  }
  const column = (id: ColumnId, types: readonly ColumnType[] | undefined, inside: Path): Column | undefined =>
    namedColumn(register, id, types, { part: figure, inside }, issues);

  if (from.how.kind === 'sum') {
    const summed = column(from.how.column, typesHolding('number'), ['from', 'sum']);
    if (summed && summed.decimals !== figure.decimals) {
      const describe = (decimals: number): string => (decimals === 0 ? 'integer' : `decimals: ${decimals}`);
      const params = { found: describe(summed.decimals), expected: [describe(figure.decimals)] };
      issues.add('catalogue.column-type', figure, ['from', 'sum'], params);
    }
  }
  if (from.how.kind === 'distinct') column(from.how.column, undefined, ['from', 'distinct']);
  if ((from.how.kind === 'exists') !== (figure.type === 'yes-no'))
    refuseType(figure, ['from'], from.how.kind === 'exists' ? ['yes-no'] : ['count'], issues);
  if ((figure.type === 'series') !== (from.by !== undefined)) refuseType(figure, ['from', 'by'], ['series'], issues);
  if (from.by !== undefined) column(from.by, ['date'], ['from', 'by']);
  if ((from.within !== undefined || from.by !== undefined) && register.dated === undefined) {
    issues.add('catalogue.column-type', figure, ['from', 'within'], { found: register.id, expected: ['dated'] });
  }
  if (from.where) checkCondition(from.where, column, ['from', 'where'], figure, register, issues);
}

function checkCondition(
  condition: Condition,
  column: (id: ColumnId, types: readonly ColumnType[] | undefined, inside: Path) => Column | undefined,
  inside: Path,
  figure: Figure,
  register: Register,
  issues: IssueCollector,
): void {
  switch (condition.kind) {
    case 'all':
    case 'any':
      for (const [index, inner] of condition.of.entries()) {
        checkCondition(inner, column, [...inside, condition.kind, index], figure, register, issues);
      }
      return;
    case 'not':
      checkCondition(condition.of, column, [...inside, 'not'], figure, register, issues);
      return;
    case 'in': {
      const found = column(condition.column, WITH_WORDS, inside);
      if (!found || !WITH_WORDS.includes(found.type)) return;
      for (const value of condition.values) {
        const fits =
          found.type === 'yes-no'
            ? typeof value === 'boolean'
            : found.type !== 'choice' || found.other || found.choices.has(String(value));
        if (!fits) {
          const params = {
            ...withNearest(String(value), found.choices.keys()),
            column: found.id,
            register: register.id,
          };
          issues.add('catalogue.unknown-choice', figure, inside, params);
        }
      }
      return;
    }
    case 'limit':
      column(condition.column, typesHolding('number'), inside);
      return;
    case 'date':
      column(condition.column, ['date'], inside);
      return;
    case 'filled':
      column(condition.column, undefined, inside);
  }
}
