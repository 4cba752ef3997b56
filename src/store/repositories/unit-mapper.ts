import type { Selectable } from 'kysely';
import type { EndedUnit, JoinedStretch, UnitsImport } from '../../app/index.ts';
import type { ActorSnapshot } from '../../audit/index.ts';
import type { BatchId, Day, StretchId, UnitId, UnitKind } from '../../kernel/index.ts';
import { fold } from '../../kernel/index.ts';
import type {
  SuccessionKind,
  Unit,
  UnitAttributeSpan,
  UnitSuccession,
  UnitsCounts,
  UnitType,
} from '../../units/index.ts';
import type { UnitAttributeTable, UnitImportTable, UnitSuccessionTable, UnitTable } from '../tables/units.table.ts';

/** Records of units as rows of their tables, and back. */

export function toUnitRow(unit: Unit, batch: BatchId): Selectable<UnitTable> {
  return {
    unit_id: unit.stretch,
    life_id: unit.id === (unit.stretch as string) ? null : unit.id,
    code: unit.code,
    kind: unit.kind,
    type: unit.type,
    name: unit.name,
    name_folded: fold(unit.name),
    parent_code: unit.parentCode ?? null,
    valid_from: unit.validFrom,
    valid_to: unit.validTo ?? null,
    legal_basis: unit.legalBasis ?? null,
    batch_id: batch,
  };
}

export function toUnit(row: Selectable<UnitTable>): Unit {
  return {
    id: (row.life_id ?? row.unit_id) as UnitId,
    stretch: row.unit_id as StretchId,
    code: row.code,
    kind: row.kind as UnitKind,
    type: row.type as UnitType,
    name: row.name,
    validFrom: row.valid_from as Day,
    ...(row.parent_code === null ? {} : { parentCode: row.parent_code }),
    ...(row.valid_to === null ? {} : { validTo: row.valid_to as Day }),
    ...(row.legal_basis === null ? {} : { legalBasis: row.legal_basis }),
  };
}

export function toAttributeRow(span: UnitAttributeSpan, batch: BatchId): Selectable<UnitAttributeTable> {
  return {
    unit_id: span.unit,
    attribute: span.attribute,
    valid_from: span.validFrom,
    valid_to: span.validTo ?? null,
    carried: [...span.carried],
    recorded_under: span.recordedUnder === undefined ? null : [...span.recordedUnder],
    batch_id: batch,
  };
}

export function toAttribute(row: Selectable<UnitAttributeTable>): UnitAttributeSpan {
  return {
    unit: row.unit_id as UnitId,
    attribute: row.attribute,
    carried: row.carried,
    validFrom: row.valid_from as Day,
    ...(row.valid_to === null ? {} : { validTo: row.valid_to as Day }),
    ...(row.recorded_under === null ? {} : { recordedUnder: row.recorded_under }),
  };
}

export function toSuccessionRow(succession: UnitSuccession, batch: BatchId): Selectable<UnitSuccessionTable> {
  return {
    unit_id: succession.from,
    successor_id: succession.to,
    kind: succession.kind,
    happened_on: succession.date,
    share_over: succession.share?.over ?? null,
    share_under: succession.share?.under ?? null,
    legal_basis: succession.legalBasis ?? null,
    batch_id: batch,
  };
}

export function toSuccession(row: Selectable<UnitSuccessionTable>): UnitSuccession {
  const { share_over: over, share_under: under } = row;
  return {
    from: row.unit_id as StretchId,
    to: row.successor_id as StretchId,
    kind: row.kind as SuccessionKind,
    date: row.happened_on as Day,
    ...(over === null || under === null ? {} : { share: { over, under } }),
    ...(row.legal_basis === null ? {} : { legalBasis: row.legal_basis }),
  };
}

export function toImport(row: Selectable<UnitImportTable>): UnitsImport {
  return {
    batch: row.batch_id as BatchId,
    file: row.file_name,
    importedAt: row.imported_at,
    actor: row.actor as ActorSnapshot,
    counts: row.counts as UnitsCounts,
    ended: row.ended as readonly EndedUnit[],
    joined: row.joined as readonly JoinedStretch[],
    ...(row.undone_at === null ? {} : { undoneAt: row.undone_at }),
  };
}
