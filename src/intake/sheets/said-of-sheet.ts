import type { Register } from '../../catalogue/index.ts';
import type { Day } from '../../kernel/index.ts';
import { fold } from '../../kernel/index.ts';
import { FORMER_KEPT_TO, LIST_STATES, REGISTER_LABELS, showCell } from '../../registers/index.ts';
import type { AddressedCell, AddressedRow } from './addressed-cells.ts';
import { toHeadingForm } from './heading-words.ts';
import type { SheetCells } from './sheet-cells.ts';

/** Finished for these days; without `to` the list is still being written. */
export interface SaidOfSheet {
  readonly from?: Day;
  readonly to?: Day;
}

/**
 * What stands above the headings of a register: its state and the day up to which it is finished.
 * A day alone says it too; nothing is guessed: without a word or a day, undefined.
 *
 * Errors: `value.not-a-date`, `value.not-a-choice` for a word that is no state,
 * `list.day-missing` for a finished list without its day (then it counts as being written),
 * `list.day-of-unfinished` where the word says it is not finished and a day stands beside.
 */
export function readSaidOfSheet(
  cells: SheetCells,
  above: readonly AddressedRow[],
  register: Register,
): SaidOfSheet | undefined {
  const beside = (...labels: readonly string[]): Found | undefined => findBeside(cells, above, labels);
  const dayOf = (found: Found | undefined): Day | undefined =>
    found && cells.readDay(found.row, found.cell, found.label, '31/12/2024');
  const from = dayOf(beside(REGISTER_LABELS.keptFrom));
  const lastDay = beside(REGISTER_LABELS.keptTo, FORMER_KEPT_TO);
  const to = dayOf(lastDay);
  const word = beside(REGISTER_LABELS.state);
  const days = { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) };
  if (word === undefined) return to === undefined ? undefined : days;

  const tell = (code: 'list.day-missing' | 'list.day-of-unfinished' | 'value.not-a-choice', at: Found, more = {}) =>
    cells.tell(code, at.row, at.cell.column, { register: register.title, found: showCell(at.cell.value), ...more });
  const said = fold(showCell(word.cell.value));
  const state = Object.entries(LIST_STATES).find(([, name]) => fold(name) === said)?.[0];
  if (state === undefined) {
    tell('value.not-a-choice', word, { heading: REGISTER_LABELS.state, expected: Object.values(LIST_STATES) });
    return undefined;
  }
  if (state === 'finished') {
    if (lastDay === undefined) tell('list.day-missing', word);
    return days;
  }
  if (lastDay !== undefined) tell('list.day-of-unfinished', lastDay, { state: LIST_STATES[state as 'none' | 'open'] });
  return state === 'open' ? {} : undefined;
}

interface Found {
  readonly row: number;
  readonly cell: AddressedCell;
  readonly label: string;
}

/** The cell beside the first of these labels that has a value beside it. */
function findBeside(cells: SheetCells, above: readonly AddressedRow[], labels: readonly string[]): Found | undefined {
  const forms = labels.map(toHeadingForm);
  for (const row of above) {
    for (const at of row.cells) {
      const label = typeof at.value === 'string' ? labels[forms.indexOf(toHeadingForm(at.value))] : undefined;
      const cell = label === undefined ? undefined : cells.besideLabel(row, at);
      if (label !== undefined && cell !== undefined) return { row: row.number, cell, label };
    }
  }
  return undefined;
}
