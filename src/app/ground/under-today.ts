import type { Catalogue } from '../../catalogue/index.ts';
import type { UnitAttributeSpan } from '../../units/index.ts';

/** What is recorded today, with the values that there are to choose from today [ENG-91]. */
export function underToday(
  { attributes }: Catalogue,
  spans: readonly UnitAttributeSpan[],
): readonly UnitAttributeSpan[] {
  return spans.map((span) => {
    const values = attributes.get(span.attribute)?.values;
    return values === undefined ? span : { ...span, recordedUnder: [...values.keys()] };
  });
}
