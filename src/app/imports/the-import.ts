import { AppError } from '../../kernel/index.ts';
import type { Unit } from '../../units/index.ts';
import type { About } from '../door/about.ts';
import { unitNotFound } from '../ground/get-unit.ts';
import type { ImportBatch } from '../ports/imports.ts';

/** An import by its id, or by the first letters of it where no other begins so. */
export interface OfImport {
  readonly id: string;
}

/**
 * The import that is named, which must be in a state, locked to the end of the transaction: of two
 * who commit or undo it at once, the second finds what the first did. Refuses with
 * `import.not-found`, also where it belongs to a unit that the actor has no grant for, and
 * `import.wrong-state`.
 */
export function theImport(
  status: ImportBatch['status'],
): About<OfImport, { readonly unit: Unit; readonly found: ImportBatch }, { readonly batch: ImportBatch }> {
  return {
    kind: 'import',
    find: async ({ tx, tree, actor }, { id }) => {
      const found = await tx.imports.find(id);
      if (found === undefined) throw new AppError('import.not-found', { found: id });
      const unit = tree.get(found.unit);
      if (unit === undefined) throw unitNotFound(tree, actor, found.unit);
      return { unit, found };
    },
    askedOf: ({ unit }) => unit,
    lock: async ({ tx }, { found }, { id }) => {
      const batch = await tx.imports.lock(found);
      if (batch.status !== status) throw new AppError('import.wrong-state', { found: id, status: batch.status });
      return { batch };
    },
  };
}
