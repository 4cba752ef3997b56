import type { FigureId, NodeId, SetId } from '../../../kernel/index.ts';
import { withNearest } from '../../../kernel/index.ts';
import type { Catalogue, CriteriaSet, Figure, FigureType, Requirement, RequirementKind } from '../../model.ts';
import type { Report } from '../report.ts';
import type { RawRequirement } from '../schema.ts';

/** A requirement of one kind. */
export type Of<Kind extends RequirementKind> = Extract<Requirement, { readonly kind: Kind }>;
/** What only this kind has, beside the common part. */
export type Own<Kind extends RequirementKind> = Omit<Of<Kind>, keyof CommonPart | 'kind'>;
export type CommonPart = Pick<
  Requirement,
  'id' | 'title' | 'text' | 'source' | 'clauses' | 'definitions' | 'interpretation' | 'excluding' | 'ifAny' | 'optional'
>;

export interface ReadContext {
  readonly report: Report;
  /** The requirement being read; issues are placed on it. */
  readonly owner: object;
  readonly id: NodeId;
  readonly figures: ReadonlyMap<FigureId, Figure>;
  /** Reads the requirements inside a group; `inside` is their key. */
  readonly nested: (raw: readonly RawRequirement[]) => readonly Requirement[];
}

export interface CheckContext {
  readonly report: Report;
  readonly catalogue: Catalogue;
  readonly set: CriteriaSet;
}

/** The law side of one requirement kind: how it is written, and which mistakes a rule author can make with it. */
export interface CatalogueKind<Kind extends RequirementKind> {
  /** Turns the keys of the file into the typed requirement; reports thresholds it cannot read. */
  readonly read: (raw: RawRequirement, context: ReadContext) => Own<Kind>;
  /** Reports links, units and types that do not fit. */
  readonly check: (requirement: Of<Kind>, context: CheckContext) => void;
  /** The figures it asks for. */
  readonly figures: (requirement: Of<Kind>) => readonly FigureId[];
}

/** The figure of that id and type; reports one that is unknown or of another type. */
export function checkFigure(
  id: FigureId,
  types: readonly FigureType[],
  owner: object,
  inside: readonly string[],
  { report, catalogue }: CheckContext,
): Figure | undefined {
  const figure = catalogue.figures.get(id);
  if (!figure) {
    report.addDangling(
      'catalogue.unknown-figure',
      owner,
      inside,
      withNearest(id, catalogue.figures.keys()),
      'figures.yaml',
    );
    return undefined;
  }
  if (!types.includes(figure.type)) {
    report.add('catalogue.figure-type', owner, inside, { found: figure.type, expected: types, figure: id });
    return undefined;
  }
  return figure;
}

/** The set of that id; reports one that is unknown. */
export function checkSet(
  id: SetId,
  owner: object,
  inside: readonly string[],
  { report, catalogue }: CheckContext,
): CriteriaSet | undefined {
  const set = catalogue.sets.get(id);
  if (!set) report.addDangling('catalogue.unknown-set', owner, inside, withNearest(id, catalogue.sets.keys()), id);
  return set;
}
