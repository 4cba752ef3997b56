import type { Column } from '../../catalogue/index.ts';
import { NO_COLUMN, toHeadingForm } from '../../intake/index.ts';
import { AppError, withNearest } from '../../kernel/index.ts';
import { command } from '../door/door.ts';
import type { OfRegister } from '../door/subjects.ts';
import { theRegisterToChange } from '../door/subjects.ts';

export interface HeadingRequest extends OfRegister {
  /** As it stands in the unit's lists. */
  readonly heading: string;
  /** Id or title of the column, or "-" to pass the heading over. */
  readonly column: string;
}

/**
 * Remembers what a heading means in the lists of a unit; gives the column, or undefined where it is
 * passed over. Refuses with `column.not-found`.
 */
export const mapHeading = command({
  name: 'map-heading',
  may: 'map-headings',
  about: theRegisterToChange,
  run: async ({ tx, unit, register, tell }, request: HeadingRequest): Promise<Column | undefined> => {
    const form = toHeadingForm(request.column);
    const column = register.columns.find(({ id, title }) => id === request.column || toHeadingForm(title) === form);
    if (column === undefined && request.column !== NO_COLUMN) {
      const titles = register.columns.map(({ title }) => title);
      throw new AppError('column.not-found', {
        register: register.title,
        ...withNearest(request.column, titles),
        expected: titles,
      });
    }
    await tx.imports.setMapping(unit.id, register.id, toHeadingForm(request.heading), column?.id ?? NO_COLUMN);
    tell(unit.id, {
      type: 'heading-mapping-set',
      payload: {
        register: register.id,
        heading: request.heading,
        ...(column === undefined ? {} : { column: column.id }),
      },
    });
    return column;
  },
});
