/**
 * Identifiers are readable texts with a brand, so that a figure's id cannot stand where a
 * register's is wanted.
 */

export type SetId = string & { readonly __brand: 'SetId' };
export type FigureId = string & { readonly __brand: 'FigureId' };
export type RegisterId = string & { readonly __brand: 'RegisterId' };
export type ColumnId = string & { readonly __brand: 'ColumnId' };
export type ClauseId = string & { readonly __brand: 'ClauseId' };
/**
 * The place of a node in its set, from the indicator down: "8.4.b.1". Unique within the set, never
 * changed within an edition.
 */
export type NodeId = string & { readonly __brand: 'NodeId' };
/** An indicator as officials number it: "8.4". */
export type IndicatorId = string & { readonly __brand: 'IndicatorId' };

/**
 * One administrative unit for as long as it lives, whatever it is called; a uuid. Codes and names
 * are used again, ids never.
 */
export type UnitId = string & { readonly __brand: 'UnitId' };
/** A unit as it was between two days; a uuid. The first one of a unit is also its `UnitId`. */
export type StretchId = string & { readonly __brand: 'StretchId' };
/** One import; a uuid. */
export type BatchId = string & { readonly __brand: 'BatchId' };

/** Administrative tiers that criteria judge, from below: village, commune, district, province. */
export const UNIT_KINDS = ['thon', 'xa', 'huyen', 'tinh'] as const;
export type UnitKind = (typeof UNIT_KINDS)[number];
