import type { Translate } from '../../i18n/index.ts';
import { CHILD_HEADINGS, CHILDREN_SHEET, UNIT_KIND_NAMES, VERDICT_WORDS } from '../../registers/index.ts';
import type { NeededInputs } from '../needed-inputs.ts';
import type { SheetModel } from '../workbook/model.ts';
import { rangeOf } from '../workbook/model.ts';
import { cell, orientationFor, SheetBuilder } from '../workbook/sheet-builder.ts';
import { listCheck } from './checks.ts';

const WIDTHS = [14, 34, 14, 44, 22];
const PREPARED_ROWS = 60;
const LAST_ROW = 2000;
const TITLE_ROWS = 3;

/**
 * The sheet of units below with verdicts that stand already; undefined where no set asks for any.
 */
export function childrenSheet({ unitsBelow }: NeededInputs, t: Translate): SheetModel | undefined {
  if (unitsBelow.length === 0) return undefined;
  const build = new SheetBuilder();
  const kinds = [...new Set(unitsBelow.map(({ kind }) => UNIT_KIND_NAMES[kind]))];
  const sets = [...new Set(unitsBelow.map(({ set }) => set))];
  const first = TITLE_ROWS + 2;
  build.add([cell('title', CHILDREN_SHEET)], 34);
  build.add([cell('subtitle', t('template.children.intro', { kinds: kinds.join(', ').toLowerCase() }))]);
  build.blank();
  build.add(
    [
      cell('heading', CHILD_HEADINGS.code),
      cell('heading-required', `${CHILD_HEADINGS.name} *`),
      cell('heading-required', `${CHILD_HEADINGS.kind} *`),
      cell('heading-required', `${CHILD_HEADINGS.set} *`),
      cell('heading-required', `${CHILD_HEADINGS.verdict} *`),
    ],
    24,
  );
  for (const [column, values] of [kinds, sets, Object.values(VERDICT_WORDS)].entries()) {
    const check = listCheck(t, values);
    build.check(rangeOf(column + 2, first, column + 2, LAST_ROW), check.rule, check, check.strict);
  }
  build.prepare(['row-code', 'row-text', 'row-choice', 'row-text', 'row-choice'], PREPARED_ROWS);
  return {
    name: CHILDREN_SHEET,
    widths: WIDTHS,
    rows: build.rows,
    freeze: { rows: first - 1, columns: 0 },
    filter: rangeOf(0, first - 1, WIDTHS.length - 1, first - 1 + PREPARED_ROWS),
    checks: build.checks,
    ruled: rangeOf(0, first, WIDTHS.length - 1, LAST_ROW),
    print: {
      orientation: orientationFor(WIDTHS),
      repeatRows: { from: first - 1, to: first - 1 },
      footer: t('template.footer', {}),
    },
    tab: 'fill',
  };
}
