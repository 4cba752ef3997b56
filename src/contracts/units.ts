import { z } from 'zod';
import { UNIT_KINDS } from '../kernel/index.ts';
import type { Unit, UnitSuccession } from '../units/index.ts';
import { SUCCESSION_KINDS, UNIT_TYPES, unitTitle } from '../units/index.ts';
import type { Presented } from './presented.ts';
import { present } from './presented.ts';

export const unitKindShape = z.enum(UNIT_KINDS);

/** A unit as it was between two days. Days as "2024-12-31". */
const unitFields = z.strictObject({
  id: z.string(),
  code: z.string(),
  kind: unitKindShape,
  type: z.enum(UNIT_TYPES),
  name: z.string().meta({ description: 'Without the word for its type.' }),
  validFrom: z.string(),
  parentCode: z.string().optional(),
  validTo: z.string().optional().meta({ description: 'The last day, included.' }),
  legalBasis: z.string().optional(),
  title: z.string().meta({ description: 'With the word for its type: "Xã Nà Phai".' }),
});
const unitReference = z.strictObject({ id: z.string(), code: z.string(), title: z.string() });
const successionStep = z
  .strictObject({
    ...unitReference.shape,
    kind: z.enum(SUCCESSION_KINDS),
    date: z.string(),
    share: z
      .strictObject({ over: z.number(), under: z.number() })
      .nullable()
      .meta({ description: 'What part went there.' }),
    legalBasis: z.string().nullable(),
  })
  .meta({ description: 'A step to another unit, or from one.' });

/** A unit on a day, with those above and below. */
export const unitCardShape = z.strictObject({
  ...unitFields.shape,
  on: z.string(),
  above: z.array(unitReference).meta({ description: 'The nearest first.' }),
  below: z.array(unitReference).meta({ description: 'Directly below.' }),
  attributes: z
    .record(z.string(), z.array(z.string()))
    .meta({ description: 'Values by attribute; an attribute that is absent is not known.' }),
  open: z.record(z.string(), z.array(z.string())).meta({
    description: 'Values that came after an attribute was recorded: not clear whether the unit carries them.',
  }),
  madeOf: z.array(successionStep),
  became: z.array(successionStep),
});
export type UnitCardOutput = z.infer<typeof unitCardShape>;

/** A step from one unit to another, and the unit at its other end. */
export interface SuccessionStepAnswer {
  readonly succession: UnitSuccession;
  readonly unit: Unit;
}

export function toUnitCardOutput(card: {
  readonly unit: Unit;
  readonly on: string;
  readonly above: readonly Unit[];
  readonly below: readonly Unit[];
  readonly attributes: ReadonlyMap<string, readonly string[]>;
  readonly open: ReadonlyMap<string, readonly string[]>;
  readonly madeOf: readonly SuccessionStepAnswer[];
  readonly became: readonly SuccessionStepAnswer[];
}): Presented<UnitCardOutput> {
  return present<UnitCardOutput>({
    ...toUnitFields(card.unit),
    on: card.on,
    above: card.above.map(toReference),
    below: card.below.map(toReference),
    attributes: toLists(card.attributes),
    open: toLists(card.open),
    madeOf: card.madeOf.map(toStep),
    became: card.became.map(toStep),
  });
}

function toLists(map: ReadonlyMap<string, readonly string[]>): Record<string, string[]> {
  return Object.fromEntries([...map].map(([id, values]) => [id, [...values]]));
}

/** Every unit that had a code, with what became of each. */
export const unitHistoryShape = z.array(
  z.strictObject({
    ...unitFields.shape,
    isAsked: z.boolean().meta({ description: 'Whether it had the code itself.' }),
    became: z.array(successionStep),
  }),
);
export type UnitHistoryOutput = z.infer<typeof unitHistoryShape>;

export function toUnitHistoryOutput(
  entries: readonly {
    readonly unit: Unit;
    readonly isAsked: boolean;
    readonly became: readonly SuccessionStepAnswer[];
  }[],
): Presented<UnitHistoryOutput> {
  return present<UnitHistoryOutput>(
    entries.map(({ unit, isAsked, became }) => ({ ...toUnitFields(unit), isAsked, became: became.map(toStep) })),
  );
}

export const foundUnitsShape = z.array(
  z.strictObject({
    ...unitFields.shape,
    above: z.array(z.string()).meta({ description: 'Titles, the nearest first.' }),
  }),
);
export type FoundUnitsOutput = z.infer<typeof foundUnitsShape>;

export function toFoundUnitsOutput(
  found: readonly { readonly unit: Unit; readonly above: readonly Unit[] }[],
): Presented<FoundUnitsOutput> {
  return present<FoundUnitsOutput>(
    found.map(({ unit, above }) => ({ ...toUnitFields(unit), above: above.map(unitTitle) })),
  );
}

export const unitsExportShape = z.strictObject({ file: z.string(), units: z.number() });
export type UnitsExportOutput = z.infer<typeof unitsExportShape>;

export function toUnitsExportOutput({ file, units }: UnitsExportOutput): Presented<UnitsExportOutput> {
  return present({ file, units });
}

function toUnitFields(unit: Unit): z.infer<typeof unitFields> {
  const { id, code, kind, type, name, validFrom, parentCode, validTo, legalBasis } = unit;
  return {
    id,
    code,
    kind,
    type,
    name,
    validFrom,
    ...(parentCode === undefined ? {} : { parentCode }),
    ...(validTo === undefined ? {} : { validTo }),
    ...(legalBasis === undefined ? {} : { legalBasis }),
    title: unitTitle(unit),
  };
}

function toReference(unit: Unit): z.infer<typeof unitReference> {
  return { id: unit.id, code: unit.code, title: unitTitle(unit) };
}

function toStep({ succession, unit }: SuccessionStepAnswer): z.infer<typeof successionStep> {
  const { kind, date, share, legalBasis } = succession;
  return {
    ...toReference(unit),
    kind,
    date,
    share: share === undefined ? null : { over: share.over, under: share.under },
    legalBasis: legalBasis ?? null,
  };
}
