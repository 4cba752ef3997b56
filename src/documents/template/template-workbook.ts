import type { Catalogue, Register } from '../../catalogue/index.ts';
import { VILLAGE_COLUMN, VILLAGE_LIST } from '../../catalogue/index.ts';
import type { Translate } from '../../i18n/index.ts';
import type { SetId } from '../../kernel/index.ts';
import { neededInputs } from '../needed-inputs.ts';
import type { WorkbookModel } from '../workbook/model.ts';
import { columnName } from '../workbook/model.ts';
import { needsListInCells } from './checks.ts';
import { childrenSheet } from './children-sheet.ts';
import { figuresSheet } from './figures-sheet.ts';
import type { ChoiceList } from './guide-sheet.ts';
import { guideSheet } from './guide-sheet.ts';
import { periodsSheet } from './periods-sheet.ts';
import { headingRowOf, PREPARED_ROWS, registerSheet } from './register-sheet.ts';

export interface TemplateOptions {
  /** The year that will be judged, filled in already; weeks then carry their days. */
  readonly year?: number;
}

/**
 * The empty workbook in which a unit enters all that some criteria sets need: guide, figures,
 * one sheet for each register, figures by week or month and units below where a set asks for
 * them. Labels that are read back are official words (`registers/workbook-layout`) in any
 * language; the rest speaks the language of `t`. Throws for a set that the catalogue does not
 * have: the door has checked it.
 */
export function templateWorkbook(
  catalogue: Catalogue,
  setIds: readonly SetId[],
  t: Translate,
  { year }: TemplateOptions = {},
): WorkbookModel {
  const needed = neededInputs(catalogue, setIds);
  const { sheet: guide, ranges: choices } = guideSheet(needed, listsInCells(needed.registers), t);
  const villages = villageNames(needed.registers);
  const periods = periodsSheet(needed, year, t);
  const children = childrenSheet(needed, t);
  return {
    title: t('template.title', {}),
    language: 'vi',
    sheets: [
      guide,
      figuresSheet(catalogue, needed, year, t),
      ...needed.registers.map((register) => registerSheet(register, { villages, choices, t })),
      ...(periods ? [periods] : []),
      ...(children ? [children] : []),
    ],
  };
}

function listsInCells(registers: readonly Register[]): readonly ChoiceList[] {
  return registers.flatMap((register) =>
    register.columns
      .filter((column) => column.type === 'choice' && needsListInCells(column))
      .map((column) => ({
        key: `${register.id}.${column.id}`,
        title: `${register.sheet}: ${column.title}`,
        values: [...column.choices.values()],
      })),
  );
}

/**
 * The names of the villages as far as they are filled in, so that the drop-down has no blank lines.
 */
function villageNames(registers: readonly Register[]): string | undefined {
  const list = registers.find(({ id }) => id === VILLAGE_LIST);
  const index = list?.columns.findIndex(({ id }) => id === VILLAGE_COLUMN) ?? -1;
  if (!list || index < 0) return undefined;
  const column = columnName(index);
  const first = headingRowOf(list) + 1;
  const sheet = `'${list.sheet.replaceAll("'", "''")}'!`;
  const filled = `COUNTA(${sheet}$${column}$${first}:$${column}$${first + PREPARED_ROWS - 1})`;
  return `OFFSET(${sheet}$${column}$${first},0,0,MAX(1,${filled}),1)`;
}
