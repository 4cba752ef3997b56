import { randomOf } from '../../src/testing/random.ts';
import type { Fact } from './rules.ts';
import { FACTS, REGIONS } from './rules.ts';

export type FactValue = number | boolean | string;

/**
 * The facts of one invented commune in the order of `FACTS`; undefined where a fact
 * has not been entered.
 */
export type Commune = readonly (FactValue | undefined)[];

/** As many communes as the whole country had before the merger of 2025. */
export const COUNTRY = 10_600;

/**
 * Draws the same communes for the same seed. Parts never exceed their whole, wholes are never zero.
 */
export function drawCommunes(count: number, seed: number): readonly Commune[] {
  const random = randomOf(seed);
  return Array.from({ length: count }, () => {
    const drawn = new Map<string, number>();
    return FACTS.map((fact) => {
      const value = drawFact(fact, drawn, random);
      if (typeof value === 'number') drawn.set(fact.id, value);
      return value;
    });
  });
}

/**
 * The same communes with every fact, the region included, taken away with the given probability.
 */
export function withMissing(communes: readonly Commune[], share: number, seed: number): readonly Commune[] {
  const random = randomOf(seed);
  return communes.map((commune) => commune.map((value) => (random() < share ? undefined : value)));
}

function drawFact(fact: Fact, drawn: ReadonlyMap<string, number>, random: () => number): FactValue {
  const upTo = (most: number) => Math.floor(random() * (most + 1));
  const whole = drawn.get(fact.of ?? '') ?? 0;
  switch (fact.kind) {
    case 'region':
      return REGIONS[upTo(REGIONS.length - 1)] ?? REGIONS[0];
    case 'number':
      return upTo(fact.most);
    case 'whole':
    case 'villages':
      return 1 + upTo(fact.most - 1);
    case 'part':
      return Math.round(whole * Math.sqrt(random()));
    case 'villages-with':
      return random() < 0.7 ? whole : upTo(whole);
    case 'yes-no':
      return random() < 0.6;
  }
}
