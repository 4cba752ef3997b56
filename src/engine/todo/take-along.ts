import type { FigureId } from '../../kernel/index.ts';
import type { Contradiction } from '../contradictions.ts';
import { findContradictions } from '../contradictions.ts';
import type { Slots, Subject } from '../subject.ts';
import type { FigureValue } from '../values.ts';
import { maxOf, minOf } from '../values.ts';

type Figures = readonly (FigureValue | undefined)[];

/**
 * The unit with these figures, which were changed in the field, and with what they take along: a
 * part that grew lifts its wholes, a whole that shrank lowers its parts, each as far as needed so
 * that they do not contradict. What contradicts all the same is not known [ENG-73].
 */
export function takeAlong(subject: Subject, changed: Figures, { dictionary, figures: slots }: Slots): Subject {
  const before = subject.figures;
  if (changed.every((value, slot) => value === before[slot])) return subject;
  const figures = [...changed];
  const grew = (slot: number) => minOf(figures[slot]) > minOf(before[slot]);
  const shrank = (slot: number) => maxOf(figures[slot]) < maxOf(before[slot]);
  for (const { id, notAbove = [] } of dictionary.values()) {
    const part = slots.get(id)!;
    for (const whole of notAbove.map((one) => slots.get(one)!)) {
      const [least, most] = [minOf(figures[part]), maxOf(figures[whole])];
      if (least <= most) continue;
      if (grew(part) && !shrank(whole)) figures[whole] = least;
      else if (shrank(whole) && !grew(part)) figures[part] = most;
    }
  }
  const values = new Map<FigureId, FigureValue>();
  for (const [id, slot] of slots) if (figures[slot] !== undefined) values.set(id, figures[slot]);
  const found = findContradictions(dictionary, values);
  if (found.length === 0) return { ...subject, figures };
  const contradictions = new Map<FigureId, Contradiction>(subject.contradictions);
  for (const one of found) {
    for (const id of [one.part, one.whole]) {
      figures[slots.get(id)!] = undefined;
      contradictions.set(id, one);
    }
  }
  return { ...subject, figures, contradictions };
}

/** Whether what was done cannot all be done: it contradicts itself. */
export function contradictsItself(done: Subject, before: Subject): boolean {
  return done.contradictions !== before.contradictions;
}
