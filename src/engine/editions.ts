import type {
  Attribute,
  Catalogue,
  Column,
  CriteriaSet,
  Criterion,
  Figure,
  Indicator,
  Register,
  Requirement,
  SetLink,
  Threshold,
} from '../catalogue/index.ts';
import { attributesOf, figuresOf, indicatorsOf, VILLAGE_LIST, walkRequirements } from '../catalogue/index.ts';
import type { FigureId, SetId, Sha256 } from '../kernel/index.ts';
import { canonicalJson } from '../kernel/index.ts';

/**
 * Rises when the engine counts or judges the same law otherwise: what it made before is then stale
 * as if the law had changed.
 */
export const MACHINE = 3;

/**
 * Hexadecimal digits of a fingerprint: enough to tell editions apart, and it stands beside every
 * verdict.
 */
const DIGITS = 32;

/**
 * Fingerprints of a catalogue without errors: equal ones decide alike [EDN-1]. Each is made when it
 * is first asked for.
 */
export interface Editions {
  /**
   * Of all that can turn the verdicts of a set. Throws for a set that the catalogue does not have.
   */
  readonly ofSet: (id: SetId) => string;
  /** Of how a figure is counted. Throws for a figure that the catalogue does not have. */
  readonly ofFigure: (id: FigureId) => string;
}

type KeyOf<Part> = Part extends Part ? keyof Part : never;

/**
 * What people read and no verdict rests on. Whatever else a part has counts, a key of tomorrow too:
 * rather worked out once too often than stale unseen.
 */
const WORDS: ReadonlySet<string> = new Set<
  KeyOf<CriteriaSet | Criterion | Indicator | Requirement | Threshold | Figure | Register | Column | Attribute>
>([
  'title',
  'text',
  'source',
  'clauses',
  'definitions',
  'interpretation',
  'excluding',
  'evidence',
  'issuer',
  'document',
  'legalBasis',
  'name',
  'help',
  'knownBy',
  'occurrence',
  'sheet',
  'purpose',
  'retentionYears',
  'confirmedBy',
  'former',
]);

/**
 * What is asked of a cell when it comes in, or of whoever reads it. Rows that are stored are
 * counted whatever it says.
 */
const OF_ENTRY: ReadonlySet<string> = new Set<keyof Column>([
  'unit',
  'min',
  'max',
  'required',
  'key',
  'onlyOne',
  'personal',
  'other',
  'aliases',
  'example',
]);

export function editionsOf(catalogue: Catalogue, sha256: Sha256, machine = MACHINE): Editions {
  const made = new Map<string, string>();
  const once = (kind: string, id: string, content: () => unknown): string => {
    const key = `${kind} ${id}`;
    const known = made.get(key) ?? sha256(canonicalJson(['minhchung-edition', machine, kind, content()]));
    made.set(key, known);
    return known.slice(0, DIGITS);
  };

  const ofFigure = (id: FigureId): string =>
    once('figure', id, () => {
      const figure = catalogue.figures.get(id);
      if (figure?.from === undefined) return [decidingOf(figure), []];
      const expects = catalogue.registers.get(figure.from.register)?.expects;
      const length = expects?.kind === 'figure' ? catalogue.figures.get(expects.figure) : undefined;
      const isOwn = length?.from?.register === figure.from.register;
      return [
        decidingOf(figure),
        registersOf(catalogue, figure.from),
        ...(length === undefined || isOwn ? [] : [ofFigure(length.id)]),
      ];
    });

  const ofLink = (link: SetLink): string => {
    if (link.of === 'units-below' || link.indicator === undefined) return ofSet(link.set);
    const { set, indicator: id } = link;
    const indicator = indicatorsOf(setOf(catalogue, set)).find((one) => one.id === id);
    return once('indicator', `${set} ${id}`, () => [decidingOf(indicator), restsOn(indicator ? [indicator] : [])]);
  };

  /** The fingerprints of what indicators look at outside their set. */
  const restsOn = (indicators: readonly Indicator[]): unknown => {
    const requirements = indicators.flatMap(({ requirement }) => [...walkRequirements(requirement)]);
    const attributes = requirements.flatMap((one) => ('thresholds' in one ? attributesOf(one.thresholds) : []));
    return {
      figures: Object.fromEntries(
        [...new Set(requirements.flatMap(figuresOf))]
          .flatMap((id) => withBeside(catalogue, id))
          .map((id) => [id, ofFigure(id)]),
      ),
      attributes: Object.fromEntries(attributes.map((id) => [id, decidingOf(catalogue.attributes.get(id))])),
      sets: requirements.flatMap(({ asks }) => asks.sets).map(ofLink),
    };
  };

  const ofSet = (id: SetId): string =>
    once('set', id, () => {
      const set = setOf(catalogue, id);
      return [decidingOf(set), restsOn(indicatorsOf(set))];
    });

  return { ofSet, ofFigure };
}

/**
 * A figure, and those that a rule holds against it: where two cannot be, both turn verdicts
 * [ENG-73].
 */
function withBeside({ figures }: Catalogue, id: FigureId): readonly FigureId[] {
  const above = figures.get(id)?.notAbove ?? [];
  const below = [...figures.values()].filter(({ notAbove }) => notAbove?.includes(id));
  return [id, ...above, ...below.map((one) => one.id)];
}

function setOf({ sets }: Catalogue, id: SetId): CriteriaSet {
  const set = sets.get(id);
  if (set === undefined) throw new Error(`set ${id} is not in the catalogue`);
  return set;
}

/**
 * The register that a figure is counted from, and the village list where that says which rows are
 * missing: each with the columns that are named by what counts.
 */
function registersOf({ registers }: Catalogue, from: NonNullable<Figure['from']>): unknown {
  const register = registers.get(from.register);
  if (register === undefined) throw new Error(`register ${from.register} is not in the catalogue`);
  const villages = register.villages === undefined ? undefined : registers.get(VILLAGE_LIST);
  const named = new Set(textsIn([decidingOf(from), withoutColumns(register)]));
  return [register, ...(villages === undefined ? [] : [villages])].map((one) => [
    withoutColumns(one),
    one.columns
      .filter(({ id, notAbove }) => named.has(id) || notAbove?.some((other) => named.has(other)))
      .map((column) => decidingOf(Object.fromEntries(Object.entries(column).filter(([key]) => !OF_ENTRY.has(key))))),
  ]);
}

function withoutColumns({ columns: _, ...register }: Register): unknown {
  return decidingOf(register);
}

/** Every text of a value. */
function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

/** The same as JSON, without words. Of a map to words only its keys are left, in their order. */
function decidingOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(decidingOf);
  if (value instanceof Map) {
    const isWorded = [...value.values()].every((one) => typeof one === 'string');
    return isWorded
      ? [...value.keys()].sort()
      : Object.fromEntries([...value].map(([key, inner]) => [key, decidingOf(inner)]));
  }
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, inner]) => (WORDS.has(key) ? [] : [[key, decidingOf(inner)]])),
  );
}
