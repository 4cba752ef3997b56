import type { UnitTree } from '../../units/index.ts';
import type { About } from '../door/about.ts';
import { theInstallation } from '../door/subjects.ts';

/** The administrative units as they stand, locked: one import or undoing after the other. */
export const theUnitsToChange: About<unknown, object, { readonly current: UnitTree }> = {
  ...theInstallation,
  lock: async ({ tx }) => {
    await tx.units.lock();
    return { current: await tx.units.tree() };
  },
};
