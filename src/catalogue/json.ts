import type { Catalogue } from './model.ts';

/**
 * The catalogue as plain data, for a cache or a page without a connection: nothing is parsed or
 * checked again when it comes back, so neither YAML nor shapes are needed there. Keys stand once
 * for all objects that have the same ones, which makes it a tenth smaller to fetch.
 */
export interface CatalogueJson {
  /** The keys of objects; a packed object names its place in this list. */
  readonly keys: readonly (readonly string[])[];
  readonly subjects: Packed;
  /** Each a list of parts, whose ids are their keys in the catalogue. */
  readonly levels: Packed;
  readonly attributes: Packed;
  readonly figures: Packed;
  readonly registers: Packed;
  readonly sets: Packed;
}

type Packed = string | number | boolean | readonly Packed[];

/**
 * What a packed list begins with: a list, a map as keys and values in turn; from 2 on an object
 * with the keys of that place.
 */
const LIST = 0;
const MAP = 1;
const FIRST_OBJECT = 2;

export function toCatalogueJson({ levels, subjects, attributes, figures, registers, sets }: Catalogue): CatalogueJson {
  const keys: (readonly string[])[] = [];
  const places = new Map<string, number>();
  const pack = (value: unknown): Packed => {
    if (Array.isArray(value)) return [LIST, ...value.map(pack)];
    if (value instanceof Map) return [MAP, ...[...value].flat().map(pack)];
    if (typeof value !== 'object' || value === null) return value as Packed;
    const own = Object.keys(value);
    const name = own.join();
    const place = places.get(name) ?? keys.push(own) - 1;
    places.set(name, place);
    return [place + FIRST_OBJECT, ...Object.values(value).map(pack)];
  };
  const packAll = (all: ReadonlyMap<unknown, unknown>) => pack([...all.values()]);
  return {
    levels: packAll(levels),
    subjects: pack(subjects),
    attributes: packAll(attributes),
    figures: packAll(figures),
    registers: packAll(registers),
    sets: packAll(sets),
    keys,
  };
}

/**
 * The catalogue that `toCatalogueJson` made plain. It trusts its data: whoever keeps it sees to it
 * that it is what was written.
 */
export function fromJson(json: CatalogueJson): Catalogue {
  const { keys, levels, subjects, attributes, figures, registers, sets } = json;
  const unpack = (packed: Packed): unknown => {
    if (typeof packed !== 'object') return packed;
    const [tag, ...values] = packed;
    const inside = values.map(unpack);
    if (tag === LIST) return inside;
    if (tag === MAP)
      return new Map(inside.flatMap((key, index) => (index % 2 === 0 ? [[key, inside[index + 1]]] : [])));
    return Object.fromEntries(keys[Number(tag) - FIRST_OBJECT]!.map((key, index) => [key, inside[index]]));
  };
  const unpackAll = <Part extends { readonly id: string }>(list: Packed): ReadonlyMap<Part['id'], Part> =>
    new Map((unpack(list) as readonly Part[]).map((part) => [part.id, part]));
  return {
    levels: unpackAll(levels),
    subjects: unpack(subjects) as Catalogue['subjects'],
    attributes: unpackAll(attributes),
    figures: unpackAll(figures),
    registers: unpackAll(registers),
    sets: unpackAll(sets),
  };
}
