import type { ClauseId, Day, FigureId, IndicatorId, NodeId, RegisterId, SetId } from '../../kernel/index.ts';
import type {
  CriteriaSet,
  Criterion,
  Definition,
  EvidenceNeed,
  Figure,
  Indicator,
  Interpretation,
  Requirement,
  RequirementKind,
} from '../model.ts';
import { CATALOGUE_KINDS } from './kinds/index.ts';
import type { CatalogueKind, CommonPart, ReadContext } from './kinds/kind.ts';
import type { Report } from './report.ts';
import type { RawEvidence, RawIndicator, RawRequirement, RawSet } from './schema.ts';
import { kindsOf } from './schema.ts';
import type { Shaped } from './shape.ts';

/** Optional keys without the undefined ones, as `exactOptionalPropertyTypes` wants them. */
export function given<T extends object>(part: T): { [Key in keyof T]?: Exclude<T[Key], undefined> } {
  return Object.fromEntries(Object.entries(part).filter(([, value]) => value !== undefined)) as {
    [Key in keyof T]?: Exclude<T[Key], undefined>;
  };
}

/** The kinds that compare with a threshold, which may depend on the unit. */
const THRESHOLD_KINDS: ReadonlySet<RequirementKind> = new Set<RequirementKind>(['compare', 'share', 'each', 'units']);

const childrenOfRaw = (raw: RawRequirement): readonly RawRequirement[] => raw.all ?? raw.any ?? raw.atLeast?.of ?? [];
const quoted = (text: string | undefined) => text?.trim();
const ids = (list: readonly string[] | undefined) => (list ?? []) as unknown as readonly ClauseId[];

/** The typed set of a file that has the right shape. Requirements without exactly one kind are reported and left out. */
export function buildSet(
  raw: RawSet,
  shaped: Shaped<RawSet>,
  figures: ReadonlyMap<FigureId, Figure>,
  report: Report,
): CriteriaSet {
  const locate =
    (part: object) =>
    (...inside: readonly (string | number)[]) =>
      shaped.locate(part, ...inside);
  const place = <T extends object>(part: T, rawPart: object): T => report.place(part, locate(rawPart));

  const readDefinitions = (list: RawSet['definitions']): readonly Definition[] =>
    (list ?? []).map((item) =>
      place(
        {
          term: item.term,
          text: item.text.trim(),
          clauses: ids(item.clauses),
          interpretation: readInterpretation(item.interpretation),
          ...given({ source: item.source }),
        },
        item,
      ),
    );

  const readRequirement = (rawNode: RawRequirement, id: NodeId): Requirement | undefined => {
    place(rawNode, rawNode);
    const kinds = kindsOf(rawNode);
    const kind = kinds[0];
    if (kind === undefined) {
      if (!shaped.isCut(rawNode)) report.add('shape.no-kind', rawNode, []);
      report.notePruned(raw.id);
      return undefined;
    }
    if (rawNode.variants && !THRESHOLD_KINDS.has(kind)) {
      report.add('shape.unknown-key', rawNode, ['variants'], { found: 'variants' });
    }
    if (isIncomplete(rawNode, kind)) report.noteIncomplete(rawNode);
    if (kinds.length > 1) report.add('shape.two-kinds', rawNode, [kinds[1]!], { found: kinds });
    const common: CommonPart = {
      id,
      clauses: ids(rawNode.clauses),
      definitions: readDefinitions(rawNode.definitions),
      interpretation: readInterpretation(rawNode.interpretation),
      optional: rawNode.optional ?? false,
      ...given({
        title: rawNode.title,
        text: quoted(rawNode.text),
        source: rawNode.source,
        excluding: rawNode.excluding,
        ifAny: rawNode.ifAny as FigureId | undefined,
      }),
    };
    const context: ReadContext = {
      report,
      owner: rawNode,
      id,
      figures,
      nested: (list) => readNested(list, id),
    };
    const requirement = place(readKind(kind, rawNode, common, context), rawNode);
    const complete = 'of' in requirement ? requirement.of.length === childrenOfRaw(rawNode).length : true;
    if (!complete || report.isIncomplete(rawNode)) report.noteIncomplete(requirement);
    return requirement;
  };

  /** Whether something was cut out of what the kind reads. */
  const isIncomplete = (rawNode: RawRequirement, kind: RequirementKind): boolean => {
    const variants = rawNode.variants ?? [];
    const parts = [
      rawNode,
      rawNode[kind],
      variants,
      ...variants,
      ...variants.map(({ when }) => when),
      childrenOfRaw(rawNode),
    ];
    return parts.some((part) => typeof part === 'object' && shaped.isCut(part));
  };

  const readNested = (list: readonly RawRequirement[], parent: NodeId): readonly Requirement[] => {
    const seen = new Set<string>();
    return list.flatMap((inner) => {
      place(inner, inner);
      if (seen.has(inner.id)) report.add('catalogue.duplicate-id', inner, ['id'], { found: inner.id });
      seen.add(inner.id);
      return readRequirement(inner, `${parent}.${inner.id}` as NodeId) ?? [];
    });
  };

  const readIndicator = (rawIndicator: RawIndicator): readonly Indicator[] => {
    const requirement = readRequirement(rawIndicator as RawRequirement, rawIndicator.id as NodeId);
    if (!requirement) return [];
    const evidence = (rawIndicator.evidence ?? []).map((need) => place(readEvidence(need), need));
    return [
      place({ id: rawIndicator.id as IndicatorId, title: rawIndicator.title, requirement, evidence }, rawIndicator),
    ];
  };

  const readCriterion = (rawCriterion: RawSet['criteria'][number]): Criterion =>
    place(
      {
        id: rawCriterion.id,
        title: rawCriterion.title,
        clauses: ids(rawCriterion.clauses),
        definitions: readDefinitions(rawCriterion.definitions),
        interpretation: readInterpretation(rawCriterion.interpretation),
        indicators: rawCriterion.indicators.flatMap(readIndicator),
        ...given({ text: quoted(rawCriterion.text), source: rawCriterion.source }),
      },
      rawCriterion,
    );

  return place(
    {
      id: raw.id as SetId,
      title: raw.title,
      subject: raw.subject,
      level: raw.level,
      province: raw.province,
      issuer: raw.issuer,
      document: {
        symbol: raw.document.symbol,
        date: raw.document.date,
        title: raw.document.title,
        ...given({ annex: raw.document.annex }),
      },
      legalBasis: raw.legalBasis,
      inForce: { from: raw.inForce.from as Day, ...given({ to: raw.inForce.to as Day | undefined }) },
      clauses: ids(raw.clauses),
      definitions: readDefinitions(raw.definitions),
      interpretation: readInterpretation(raw.interpretation),
      criteria: raw.criteria.map(readCriterion),
      ...given({ supersedes: raw.supersedes as SetId | undefined }),
    },
    raw,
  );
}

function readKind<Kind extends RequirementKind>(
  kind: Kind,
  raw: RawRequirement,
  common: CommonPart,
  context: ReadContext,
): Requirement {
  const { read } = CATALOGUE_KINDS[kind] as unknown as CatalogueKind<RequirementKind>;
  return { kind, ...common, ...read(raw, context) } as Requirement;
}

function readInterpretation(list: RawSet['interpretation']): readonly Interpretation[] {
  return (list ?? []).map((item) => ({
    question: item.question,
    decision: item.decision,
    reason: item.reason,
    ...given({ otherwise: item.otherwise }),
  }));
}

function readEvidence(raw: RawEvidence): EvidenceNeed {
  return {
    id: raw.id,
    name: raw.name,
    clauses: ids(raw.clauses),
    form: raw.form,
    confirmedBy: raw.confirmedBy ?? [],
    columns: raw.columns ?? [],
    proves: raw.proves as readonly string[] as readonly NodeId[],
    oneOf: raw.oneOf ?? [],
    parts: raw.parts ?? [],
    optional: raw.optional ?? false,
    interpretation: readInterpretation(raw.interpretation),
    ...given({
      text: quoted(raw.text),
      source: raw.source,
      suppliedBy: raw.suppliedBy,
      register: raw.register as RegisterId | undefined,
      condition: raw.condition && {
        text: raw.condition.text,
        ...given({ figure: raw.condition.figure as FigureId | undefined }),
      },
    }),
  };
}
