import type { FigureId, NodeId } from '../../kernel/index.ts';
import type { Requirement, RequirementBase, RequirementKind, RequirementOf } from '../model.ts';
import type { ReadContext } from './kinds/kind.ts';
import { lawOf } from './law-of.ts';

import { kindsOf } from './schema.ts';
import type { SetReader } from './set-reader.ts';
import { place, readDefinitions, readInterpretation, toClauses, trimmed, withoutUndefined } from './set-reader.ts';
import type { RawRequirement } from './shape-parts.ts';

/**
 * The typed requirement with all below it; one without a kind is reported, noted as
 * left out, and undefined.
 */
export function readRequirement(raw: RawRequirement, id: NodeId, reader: SetReader): Requirement | undefined {
  const { shaped, issues, figures } = reader;
  place(raw, raw, reader);
  const kinds = kindsOf(raw);
  const kind = kinds[0];
  if (kind === undefined) {
    if (!shaped.isCut(raw)) issues.add('shape.no-kind', raw, []);
    issues.notePruned(reader.set);
    return undefined;
  }
  if (kinds.length > 1) issues.add('shape.two-kinds', raw, [kinds[1]!], { found: kinds });
  if (isIncomplete(raw, kind, reader)) issues.noteIncomplete(raw);
  let complete = true;
  const nested = (list: readonly RawRequirement[]): readonly Requirement[] => {
    const inside = readNested(list, id, reader);
    if (shaped.isCut(list) || inside.length < list.length) complete = false;
    return inside;
  };
  const context: ReadContext = { issues, owner: raw, id, figures, variants: raw.variants, nested };
  const requirement: Requirement = readKind(kind, raw, context, reader);
  place(requirement, raw, reader);
  if (raw.variants && !('thresholds' in requirement)) {
    issues.add('shape.unknown-key', raw, ['variants'], { found: 'variants' });
  }
  if (!complete || issues.isIncomplete(raw)) issues.noteIncomplete(requirement);
  return requirement;
}

function readKind<Kind extends RequirementKind>(
  kind: Kind,
  raw: RawRequirement,
  context: ReadContext,
  reader: SetReader,
): RequirementOf<Kind> {
  const law = lawOf(kind);
  const own = law.read(raw[kind], context);
  const identity = law.identity(own);
  const base: RequirementBase = {
    id: context.id,
    clauses: toClauses(raw.clauses),
    definitions: readDefinitions(raw.definitions, reader),
    interpretation: readInterpretation(raw.interpretation),
    optional: raw.optional ?? false,
    asks: {
      figures: law.figures(own),
      sets: law.links(own),
      decimals: law.decimals(own, context.figures),
      ...withoutUndefined({ identity: identity === undefined ? undefined : `${kind} ${identity}` }),
    },
    ...withoutUndefined({
      title: raw.title,
      text: trimmed(raw.text),
      source: raw.source,
      excluding: raw.excluding,
      ifAny: raw.ifAny as FigureId | undefined,
    }),
  };
  return { ...base, ...own };
}

/** Whether something was cut out of what the kind reads. */
function isIncomplete(raw: RawRequirement, kind: RequirementKind, { shaped }: SetReader): boolean {
  const variants = raw.variants ?? [];
  const parts = [raw, raw[kind], variants, ...variants, ...variants.map(({ when }) => when)];
  return parts.some((part) => typeof part === 'object' && part !== null && shaped.isCut(part));
}

function readNested(list: readonly RawRequirement[], parent: NodeId, reader: SetReader): readonly Requirement[] {
  const seen = new Set<string>();
  return list.flatMap((inner) => {
    place(inner, inner, reader);
    if (seen.has(inner.id)) reader.issues.add('catalogue.duplicate-id', inner, ['id'], { found: inner.id });
    seen.add(inner.id);
    return readRequirement(inner, `${parent}.${inner.id}` as NodeId, reader) ?? [];
  });
}
