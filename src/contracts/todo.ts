import { z } from 'zod';
import type { AssessedPeriod, Engine } from '../engine/index.ts';
import type { Outcome, Service, Todo, TodoLine, TodoPart } from '../engine/todo/index.ts';
import { mendsOf, sayEffect, sayMend, sayTodo, whoKnows } from '../engine/todo/index.ts';
import type { Translate } from '../i18n/index.ts';
import { formatPlace } from '../i18n/index.ts';
import type { Issue } from '../kernel/index.ts';
import { placeShape } from './issue.ts';

/** What is left to do: the same list that the report and the command line print, as data. */

const outcome = z.enum(['met', 'decided', 'open'] satisfies Outcome[]).meta({
  description: 'What is so once it is done: met; decided, this way or the other; or more is needed.',
});
const amount = z
  .strictObject({ least: z.number(), most: z.number() })
  .meta({ description: '`least` if every blank turns out well, `most` in any case.' });

const fields = z.strictObject({
  kind: z.enum([
    'add',
    'reduce',
    'periods',
    'do',
    'units',
    'choose',
    'set',
    'figure',
    'fill',
    'complete',
    'attribute',
    'children',
    'contradiction',
  ] satisfies Todo['kind'][]),
  text: z.string(),
  details: z.array(z.string()),
  knownBy: z.string().optional(),
  isPast: z
    .literal(true)
    .optional()
    .meta({ description: 'It lies in the past: it can be recorded or corrected, not made up for.' }),
  figures: z.array(z.string()).optional(),
  amount: amount.optional(),
  rows: z
    .array(z.strictObject({ line: z.number(), name: z.string().optional() }))
    .optional()
    .meta({ description: 'Rows that do not count yet.' }),
  periods: z.array(z.strictObject({ period: z.string(), add: z.number() })).optional(),
  register: z.string().optional(),
  attribute: z.string().optional(),
  set: z.string().optional(),
  indicator: z.string().optional(),
  unitKind: z.string().optional(),
  count: z.number().optional().meta({ description: 'How many of the parts are needed.' }),
  parts: z.lazy(() => z.array(partShape)).optional(),
});
interface ThingOutput extends z.infer<typeof fields> {}
const thingShape: z.ZodType<ThingOutput> = fields.meta({ id: 'thingToDo' });

interface PartOutput {
  requirement: string;
  title: string;
  promise: Outcome;
  lines: ThingOutput[];
}
const partShape: z.ZodType<PartOutput> = z
  .strictObject({ requirement: z.string(), title: z.string(), promise: outcome, lines: z.array(thingShape) })
  .meta({ id: 'partToDo' });

export const todoShape = z.array(
  z.strictObject({
    what: thingShape,
    effect: z.array(z.string()),
    serves: z.array(
      z.strictObject({
        set: z.string(),
        indicator: z.string(),
        requirements: z.array(z.string()),
        promise: outcome.meta({ description: 'If nothing but this is done.' }),
        others: z.number().meta({ description: 'How many other things the indicator needs beside it.' }),
        together: outcome.meta({ description: 'If this and all the others are done.' }),
      }),
    ),
  }),
);
export type TodoOutput = z.infer<typeof todoShape>;

export const unreadShape = z.array(z.strictObject({ count: z.number(), cells: z.array(placeShape), text: z.string() }));

/** The same mistake in cells that could not be read, once. */
export function toUnreadOutput(issues: readonly Issue[], t: Translate): z.infer<typeof unreadShape> {
  return mendsOf(issues).map((mend) => ({
    count: mend.places.length,
    cells: mend.places.map((place) => ({ ...place })),
    text: sayMend(mend, t, (place) => formatPlace(place, t)),
  }));
}

export function toTodoOutput(
  lines: readonly TodoLine[],
  { catalogue }: Engine,
  period: AssessedPeriod,
  t: Translate,
): TodoOutput {
  const speech = { catalogue, period, t };
  const toThing = (what: Todo): ThingOutput => {
    const { text, details } = sayTodo(what, speech);
    const knownBy = whoKnows(what, catalogue);
    return {
      kind: what.kind,
      text,
      details: [...details],
      ...(knownBy === '' ? {} : { knownBy }),
      ...('isPast' in what && what.isPast ? { isPast: true as const } : {}),
      ...ownFields(what, (parts) => parts.map(toPart)),
    };
  };
  const toPart = ({ node, title, promise, lines: inside }: TodoPart): PartOutput => ({
    requirement: node,
    title,
    promise,
    lines: inside.map(toThing),
  });
  return lines.map((line) => ({
    what: toThing(line.what),
    effect: [...sayEffect(line, speech, (service) => service.indicator)],
    serves: line.serves.map(toServiceOutput),
  }));
}

function toServiceOutput({
  set,
  indicator,
  nodes,
  promise,
  others,
  together,
}: Service): TodoOutput[number]['serves'][number] {
  return { set, indicator, requirements: [...nodes], promise, others, together };
}

function ownFields(
  what: Todo,
  toParts: (parts: readonly TodoPart[]) => NonNullable<ThingOutput['parts']>,
): Partial<ThingOutput> {
  switch (what.kind) {
    case 'add':
    case 'reduce': {
      const scale = 10 ** what.decimals;
      return {
        figures: [what.figure],
        amount: { least: what.least / scale, most: what.most / scale },
        ...(what.rows === undefined ? {} : { rows: what.rows.map((row) => ({ ...row })) }),
      };
    }
    case 'periods':
      return { figures: [what.figure], periods: what.short.map((period) => ({ ...period })) };
    case 'do':
    case 'figure':
      return { figures: [what.figure] };
    case 'fill':
    case 'complete':
      return { register: what.register, figures: what.figures.map(({ figure }) => figure) };
    case 'units':
      return { unitKind: what.unitKind, set: what.set, amount: { least: what.least, most: what.most } };
    case 'choose':
      return { count: what.count, parts: toParts(what.parts) };
    case 'set':
      return {
        set: what.set,
        ...(what.indicator === undefined ? {} : { indicator: what.indicator }),
        count: what.parts.length,
        parts: toParts(what.parts),
      };
    case 'attribute':
      return { attribute: what.attribute };
    case 'children':
      return { unitKind: what.unitKind };
    case 'contradiction':
      return { figures: [what.part, what.whole] };
  }
}
