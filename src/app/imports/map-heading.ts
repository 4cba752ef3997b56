import type { Column } from '../../catalogue/index.ts';
import { NO_COLUMN, toHeadingForm } from '../../intake/index.ts';
import { AppError, withNearest } from '../../kernel/index.ts';
import type { Actor } from '../actor.ts';
import { getUnit } from '../ground/get-unit.ts';
import { getCatalogue, getRegister } from '../ground/law-lookups.ts';
import type { Ports } from '../ports/world.ts';

export interface HeadingRequest {
  readonly unit: string;
  readonly register: string;
  /** As it stands in the unit's lists. */
  readonly heading: string;
  /** Id or title of the column, or "-" to pass the heading over. */
  readonly column: string;
}

/** Remembers what a heading means in the lists of a unit; gives the column, or undefined where it is passed over. Refuses with `column.not-found`. */
export async function mapHeading(ports: Ports, actor: Actor, request: HeadingRequest): Promise<Column | undefined> {
  const register = getRegister(getCatalogue(ports), request.register);
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
  const store = await ports.store();
  await store.transaction(actor.scope, async (tx) => {
    const unit = getUnit(await tx.units.tree(), request.unit, ports.today(), actor.scope);
    await tx.imports.setMapping(unit.id, register.id, toHeadingForm(request.heading), column?.id ?? NO_COLUMN);
    await tx.audit.append(unit.id, {
      type: 'heading-mapping-set',
      actor: actor.snapshot,
      payload: {
        register: register.id,
        heading: request.heading,
        ...(column === undefined ? {} : { column: column.id }),
      },
    });
  });
  return column;
}
