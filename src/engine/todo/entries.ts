import type { FigureId } from '../../kernel/index.ts';
import type { Missing } from '../explained.ts';
import type { TodoUnit } from './context.ts';
import type { FigureTodo, Todo } from './line.ts';
import { openRowsOf } from './named-rows.ts';

/**
 * What is missing, as a thing to do in the books: a figure that is counted from a register asks for
 * the register, begun or not.
 */
export function toEntry({ kind, id, partly, against }: Missing, unit: TodoUnit): Todo {
  if (against) return { kind: 'contradiction', part: against[0], whole: against[1] };
  if (kind === 'attribute') return { kind, attribute: id };
  if (kind === 'children') return { kind, unitKind: id };
  const figure = id as FigureId;
  const { catalogue } = unit.engine;
  const register = catalogue.registers.get(catalogue.figures.get(figure)?.from?.register ?? ('' as never))?.id;
  if (register === undefined) return { kind, figure, partly };
  const begun = (unit.data.registers.get(register)?.rows.length ?? 0) > 0;
  return { kind: begun ? 'complete' : 'fill', register, figures: [openness(figure, unit)] };
}

/** What the rows at hand leave open of a figure. */
function openness(figure: FigureId, unit: TodoUnit): FigureTodo {
  const counted = unit.known.get(figure)?.counted;
  return {
    figure,
    openRows: openRowsOf(figure, unit),
    awaited: counted?.awaited ?? [],
  };
}

/** What these entries say once they are made: figures, attributes, lists of units. */
export function enteredBy(lines: readonly Todo[]): ReadonlySet<string> {
  const keys = lines.flatMap((line): readonly string[] => {
    switch (line.kind) {
      case 'figure':
        return [`figure ${line.figure}`];
      case 'fill':
      case 'complete':
        return line.figures.map(({ figure }) => `figure ${figure}`);
      case 'attribute':
        return [`attribute ${line.attribute}`];
      case 'set':
        return line.parts.flatMap(({ lines: inner }) => [...enteredBy(inner)]);
      default:
        return [];
    }
  });
  return new Set(keys);
}
