import type { ColumnId } from '../../../kernel/index.ts';
import { withNearest } from '../../../kernel/index.ts';
import type { Column, ColumnType, Register } from '../../model.ts';
import type { IssueCollector } from '../issue-collector.ts';
import type { Path } from '../yaml.ts';

/** Where a column is named: a part of the model, and the keys inside it. */
export interface NamedAt {
  readonly part: object;
  readonly inside: Path;
}

/**
 * The column of a register that a part of the model names; undefined where the
 * register has none such.
 *
 * Reports `catalogue.unknown-column` (with `nearest`) and, where `types` are given and the column
 * is of none of them, `catalogue.column-type`.
 */
export function namedColumn(
  register: Register,
  id: ColumnId,
  types: readonly ColumnType[] | undefined,
  { part, inside }: NamedAt,
  issues: IssueCollector,
): Column | undefined {
  const found = register.columns.find((column) => column.id === id);
  if (!found) {
    const ids = register.columns.map((column) => column.id);
    const params = { ...withNearest(id, ids), register: register.id };
    issues.addDangling('catalogue.unknown-column', part, inside, params, register.id);
  } else if (types && !types.includes(found.type)) {
    issues.add('catalogue.column-type', part, inside, { found: found.type, expected: types });
  }
  return found;
}
