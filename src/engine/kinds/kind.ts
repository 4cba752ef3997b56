import type {
  Attribute,
  Catalogue,
  CriteriaSet,
  Figure,
  Requirement,
  RequirementKind,
  RequirementOf,
} from '../../catalogue/index.ts';
import type { FigureId, MessageParams, SetId } from '../../kernel/index.ts';
import type { CompiledRequirement, CompiledSet } from '../compiled.ts';
import type { Gap, Missing, Reason } from '../explained.ts';
import type { Slots, Subject } from '../subject.ts';
import type { NodeVerdict } from '../tree.ts';

export interface CompileContext {
  readonly slots: Slots;
  readonly figures: ReadonlyMap<FigureId, Figure>;
  readonly compile: (requirement: Requirement) => CompiledRequirement;
  /** Compiled on first use, so that sets may be compiled in any order. */
  readonly set: (id: SetId) => CompiledSet;
}

/** What an explanation may look at beside the node. */
export interface ExplainContext {
  readonly figures: ReadonlyMap<FigureId, Figure>;
  readonly sets: ReadonlyMap<SetId, CriteriaSet>;
  readonly attributes: ReadonlyMap<string, Attribute>;
  readonly subject: Subject;
}

/** The machine half of one requirement kind: how it is judged, and why it came out so. */
export interface EngineKind<Kind extends RequirementKind> {
  readonly compile: (requirement: RequirementOf<Kind>, context: CompileContext) => CompiledRequirement;
  readonly explain: (node: NodeVerdict, requirement: RequirementOf<Kind>, context: ExplainContext) => Reason;
}

/**
 * What else is told of a kind: what it asks, what is left to do. It stands beside the machine half
 * and is entered in a table of its own (`engine/todo/kinds.ts`), so that a page which only judges
 * does not carry it.
 */
export interface TodoKind<Kind extends RequirementKind> {
  /**
   * What must happen for the requirement to be met; undefined where it cannot be said yet. Only
   * asked of nodes that are open or not met.
   */
  readonly gap: (node: NodeVerdict, requirement: RequirementOf<Kind>, context: ExplainContext) => Gap | undefined;
  /**
   * What must be entered before this node can be decided; not what its children miss, nor
   * attributes, nor "nếu có".
   */
  readonly missing: (
    node: NodeVerdict,
    requirement: RequirementOf<Kind>,
    context: ExplainContext,
  ) => readonly Missing[];
  /** What it asks, for the words of `cli.kind.<kind>`; thresholds are added to them. */
  readonly asks: (requirement: RequirementOf<Kind>, catalogue: Pick<Catalogue, 'figures'>) => MessageParams;
}
