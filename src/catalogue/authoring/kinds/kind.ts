import type { z } from 'zod';
import type { FigureId, NodeId, SetId } from '../../../kernel/index.ts';
import { findNearest, toSlug, withNearest } from '../../../kernel/index.ts';
import type {
  Catalogue,
  CriteriaSet,
  Figure,
  FigureType,
  KindParts,
  Requirement,
  RequirementKind,
  RequirementOf,
  SetLink,
} from '../../model.ts';
import type { IssueCollector } from '../issue-collector.ts';
import type { RawRequirement, RawVariant } from '../shape-parts.ts';

export interface ShapeContext {
  /** A list of requirements. */
  readonly nested: z.ZodType<readonly RawRequirement[]>;
}

export interface ReadContext {
  readonly issues: IssueCollector;
  /** The requirement being read; issues are placed on it. */
  readonly owner: object;
  readonly id: NodeId;
  readonly figures: ReadonlyMap<FigureId, Figure>;
  /** The `variants` beside the kind's key. */
  readonly variants: readonly RawVariant[] | undefined;
  /** Reads the requirements inside a group. */
  readonly nested: (raw: readonly RawRequirement[]) => readonly Requirement[];
}

export interface CheckContext {
  readonly issues: IssueCollector;
  readonly catalogue: Catalogue;
  readonly set: CriteriaSet;
}

/**
 * The law half of one requirement kind: how it is written, which mistakes a rule author can make
 * with it, and what it asks for. `Raw` is what its shape lets through. (Methods rather than
 * properties: the table holds kinds of every `Raw`.)
 */
export interface LawKind<Kind extends RequirementKind, Raw = unknown> {
  /** What it means, for editors. */
  readonly help: string;
  /** What stands under the kind's key in a file. */
  shape(context: ShapeContext): z.ZodType<Raw>;
  /** Turns it into the typed part of the requirement; reports thresholds it cannot read. */
  read(raw: Raw, context: ReadContext): KindParts[Kind];
  /** Reports links, units and types that do not fit. */
  check(requirement: RequirementOf<Kind>, context: CheckContext): void;
  /** The figures it is judged by: first what its node carries as `value`, second its `whole`. */
  figures(own: KindParts[Kind]): readonly FigureId[];
  /** The other sets whose verdicts it looks at. */
  links(own: KindParts[Kind]): readonly SetLink[];
  /** Digits after the decimal comma of its thresholds. */
  decimals(own: KindParts[Kind], figures: ReadonlyMap<FigureId, Figure>): number;
  /**
   * What makes a requirement of another set the same one, beside its kind; undefined for groups,
   * which judge nothing themselves.
   */
  identity(own: KindParts[Kind]): string | undefined;
}

/** The figure of that id and type; reports one that is unknown or of another type. */
export function checkFigure(
  id: FigureId,
  types: readonly FigureType[],
  owner: object,
  inside: readonly string[],
  { issues, catalogue }: CheckContext,
): Figure | undefined {
  const figure = catalogue.figures.get(id);
  if (!figure) {
    issues.addDangling('catalogue.unknown-figure', owner, inside, nearestFigure(id, catalogue.figures), 'figures.yaml');
    return undefined;
  }
  if (!types.includes(figure.type)) {
    issues.add('catalogue.figure-type', owner, inside, { found: figure.type, expected: types, figure: id });
    return undefined;
  }
  return figure;
}

/** The figure that is meant by a wrong id: spelt nearly so, or with a name that says so. */
function nearestFigure(id: string, figures: ReadonlyMap<FigureId, Figure>): Readonly<Record<string, string>> {
  const byWord = new Map(
    [...figures.values()].flatMap((one) => [[toSlug(one.name), one.id] as const, [one.id, one.id] as const]),
  );
  const word = findNearest(id, byWord.keys());
  const nearest = word === undefined ? undefined : byWord.get(word);
  return nearest === undefined ? { found: id } : { found: id, nearest };
}

/** The set of that id; reports one that is unknown. */
export function checkSet(
  id: SetId,
  owner: object,
  inside: readonly string[],
  { issues, catalogue }: CheckContext,
): CriteriaSet | undefined {
  const set = catalogue.sets.get(id);
  if (!set) issues.addDangling('catalogue.unknown-set', owner, inside, withNearest(id, catalogue.sets.keys()), id);
  return set;
}

/**
 * A set's id without its province: sets of two provinces that ask for the same of a
 * unit go by one name.
 */
export function setName(id: SetId): string {
  return id.replace(/^[^/]+\//, '');
}
