import type { Subject } from '../subject.ts';
import type { NodeVerdict } from '../tree.ts';
import { carryOut, enterAt } from './carry-out.ts';
import type { TodoContext } from './context.ts';
import { enteredBy } from './entries.ts';
import type { Outcome, Todo } from './line.ts';
import { missingOf } from './missing.ts';
import { contradictsItself } from './take-along.ts';

/** A node of an indicator, which can be found again when the indicator is judged anew. */
export interface Spot {
  readonly node: NodeVerdict;
  readonly judge: (subject: Subject) => NodeVerdict;
}

/** The places directly below, of what decides. */
export function spotsBelow({ node, judge }: Spot): readonly Spot[] {
  return node.children.flatMap((child, index) =>
    child.requirement.optional ? [] : [{ node: child, judge: (subject) => judge(subject).children[index]! }],
  );
}

/**
 * What is so once these lines are done. Nothing is promised that was not tried: what is done in the
 * field is carried out and the place judged again [ENG-61]; what is entered may say anything, so it
 * decides only where nothing else is missing and no possible value leaves it open [ENG-62].
 */
export function outcomeOf(lines: readonly Todo[], place: Spot, context: TodoContext): Outcome {
  const { engine, explain } = context;
  const done = carryOut(explain.subject, lines, engine);
  const node = place.judge(done);
  if (node.verdict === 'met') return 'met';
  if (node.verdict !== 'undetermined' || contradictsItself(done, explain.subject)) return 'open';
  const entered = enteredBy(lines);
  const isEntered = missingOf(node, explain).every(({ kind, id }) => entered.has(`${kind} ${id}`));
  if (!isEntered) return 'open';
  const closes = ([0, 1] as const).every((above) => isClosed(node, place.judge(enterAt(done, entered, above, engine))));
  return closes ? 'decided' : 'open';
}

/** Whether all that matters and is open is decided in the other tree, where entries are made. */
function isClosed(node: NodeVerdict, entered: NodeVerdict): boolean {
  if (node.verdict !== 'undetermined') return true;
  const isBelow = node.children.every(
    (child, index) => child.requirement.optional || isClosed(child, entered.children[index]!),
  );
  // A group rests on what is below it, anything that asks for figures of its own on these too.
  if (!isBelow || (node.children.length > 0 && node.requirement.asks.figures.length === 0)) return isBelow;
  return entered.verdict !== 'undetermined';
}
