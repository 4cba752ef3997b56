import type { FigureChange, Provenance, StoredDeclaration, StoredVerdict, UnitYear } from '../../app/index.ts';
import type { ActorSnapshot } from '../../audit/index.ts';
import type { FigureValue, StoredValue, Verdict } from '../../engine/index.ts';
import { decodeStoredValue, encodeStoredValue } from '../../engine/index.ts';
import type { Day, FigureId, IndicatorId, SetId } from '../../kernel/index.ts';

export function toDeclaration(row: {
  readonly figure: string;
  readonly version: number;
  readonly value: unknown;
  readonly source: string | null;
  readonly since: string;
  readonly actor: ActorSnapshot;
}): StoredDeclaration {
  return {
    figure: row.figure as FigureId,
    version: row.version,
    value: toFigureValue(row.value),
    since: row.since,
    actor: row.actor,
    ...(row.source === null ? {} : { source: row.source }),
  };
}

function toFigureValue(stored: unknown): FigureValue | undefined {
  return stored === null || stored === undefined ? undefined : decodeStoredValue(stored as StoredValue);
}

export function toFigures(stored: Readonly<Record<string, unknown>>): ReadonlyMap<FigureId, FigureValue> {
  return new Map(
    Object.entries(stored).map(([id, value]) => [id as FigureId, decodeStoredValue(value as StoredValue)]),
  );
}

export function toUnitYear(row: {
  readonly year: number;
  readonly judged_on: string;
  readonly figures: Readonly<Record<string, unknown>>;
  readonly provenance: Readonly<Record<string, unknown>>;
  readonly known_from: string;
}): UnitYear {
  return {
    year: row.year,
    judgedOn: row.judged_on as Day,
    figures: toFigures(row.figures),
    provenance: new Map(
      Object.entries(row.provenance).map(([id, one]) => [id as FigureId, provenanceFromJson(one as Provenance)]),
    ),
    knownFrom: row.known_from,
  };
}

export function toChange(row: {
  readonly figure: string;
  readonly known_from: string;
  readonly value: unknown;
  readonly provenance: unknown;
}): FigureChange {
  return {
    figure: row.figure as FigureId,
    knownFrom: row.known_from,
    value: toFigureValue(row.value),
    provenance: provenanceFromJson(row.provenance as Provenance),
  };
}

export function toVerdict(row: {
  readonly set_id: string;
  readonly verdict: string;
  readonly indicators: Readonly<Record<string, string>>;
  readonly known_from: string;
  readonly edition: string | null;
}): StoredVerdict {
  return {
    set: row.set_id as SetId,
    verdict: row.verdict as Verdict,
    indicators: new Map(Object.entries(row.indicators) as [IndicatorId, Verdict][]),
    edition: row.edition ?? undefined,
    knownFrom: row.known_from,
  };
}

/** A declared value inside a provenance is stored like every other value. */
export function provenanceToJson(provenance: Provenance): unknown {
  if (provenance.from !== 'counted' || provenance.declared === undefined) return provenance;
  const { value, ...rest } = provenance.declared;
  return { ...provenance, declared: { ...rest, value: encodeStoredValue(value) } };
}

function provenanceFromJson(stored: Provenance): Provenance {
  if (stored.from !== 'counted' || stored.declared === undefined) return stored;
  const value = decodeStoredValue(stored.declared.value as StoredValue);
  return { ...stored, declared: { ...stored.declared, value } };
}
