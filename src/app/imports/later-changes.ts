import { atMoment } from '../../kernel/index.ts';
import type { LaterChange } from '../ports/imports.ts';

/** Changed rows that are looked for before a commit or an undo is refused. */
export const CHANGES_TOLD = 20;

/** What a refusal says of rows that somebody changed: how many, and the first of them. */
export function toLaterParams({ register, rowNo, actor, since }: LaterChange, count: number) {
  return { count, register, row: rowNo, by: actor.name, at: atMoment(since) };
}
