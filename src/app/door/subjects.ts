import type { Register } from '../../catalogue/index.ts';
import type { Unit } from '../../units/index.ts';
import type { When } from '../ground/get-unit.ts';
import { getUnit } from '../ground/get-unit.ts';
import { getRegister } from '../ground/law-lookups.ts';
import { villageColumn } from '../ground/row-content.ts';
import type { LockedRegister } from '../ports/rows.ts';
import type { About } from './about.ts';

/** A unit by its code, on a day, in a year or today. */
export interface OfUnit extends When {
  readonly unit: string;
}

/** A unit, where one is named. */
export interface MaybeOfUnit extends When {
  readonly unit?: string | undefined;
}

/** A register of a unit, by id, sheet name or title. */
export interface OfRegister extends OfUnit {
  readonly register: string;
}

/** The installation as a whole: only whoever has all of it. */
export const theInstallation: About<unknown, object> = {
  kind: 'installation',
  find: () => ({}),
  askedOf: () => 'installation',
};

/** Administrative units of all times: reference data, for whoever has any grant. */
export const theUnits: About<unknown, object> = { kind: 'units', find: () => ({}), askedOf: () => 'anywhere' };

/** The unit that is named. Refuses as `getUnit` does. */
export const theUnit: About<OfUnit, { readonly unit: Unit }> = {
  kind: 'unit',
  find: (entry, { unit, ...when }) => ({ unit: getUnit(entry, unit, when) }),
  askedOf: ({ unit }) => unit,
};

/**
 * The unit that is named, or whatever the grants hold where none is. Refuses as
 * `getUnit` does.
 */
export const unitOrReach: About<MaybeOfUnit, { readonly unit: Unit | undefined }> = {
  kind: 'reach',
  find: (entry, { unit, ...when }) => ({ unit: unit === undefined ? undefined : getUnit(entry, unit, when) }),
  askedOf: ({ unit }) => unit ?? 'anywhere',
};

/**
 * The unit that is named, or the installation as a whole where none is. Refuses
 * with `unit.not-found`.
 */
export const unitOrInstallation: typeof unitOrReach = {
  ...unitOrReach,
  askedOf: ({ unit }) => unit ?? 'installation',
};

/** Whatever the grants hold. */
export const theReach: About<unknown, object> = { kind: 'reach', find: () => ({}), askedOf: () => 'anywhere' };

interface FoundRegister {
  readonly unit: Unit;
  readonly register: Register;
}

/** A register of a unit, to be looked at. Refuses with `unit.not-found`, `register.not-found`. */
export const theRegister: About<OfRegister, FoundRegister> = {
  kind: 'register',
  find: (entry, { unit, register, ...when }) => ({
    register: getRegister(entry.law.catalogue, register),
    unit: getUnit(entry, unit, when),
  }),
  askedOf: ({ unit }) => unit,
};

/**
 * A register of a unit, locked for whoever changes something of it. Whoever has one village of a
 * commune changes only registers that are kept by village.
 */
export const theRegisterToChange: About<OfRegister, FoundRegister, { readonly locked: LockedRegister }> = {
  ...theRegister,
  admits: ({ register }, share) => share === 'whole' || villageColumn(register) !== undefined,
  lock: async ({ tx }, { unit, register }) => ({ locked: await tx.rows.lock(unit.id, register.id) }),
};
