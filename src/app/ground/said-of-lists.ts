import type { RegisterId } from '../../kernel/index.ts';
import type { KeptList, ListKey } from '../ports/rows.ts';

/** What was said of a list as a whole, or of its rows of one village; undefined for nothing. */
export function saidOf(kept: readonly KeptList[], { register, village }: ListKey): KeptList | undefined {
  return kept.find((list) => list.register === register && list.village === village);
}

/** What was said of the lists of one register: of the whole, and of villages that are finished. */
export function finishedOf(kept: readonly KeptList[], register: RegisterId) {
  const whole = saidOf(kept, { register });
  const villages = kept.flatMap((list) =>
    list.register === register && list.village !== undefined && list.to !== undefined
      ? [[list.village, list.to] as const]
      : [],
  );
  return {
    ...(whole?.from === undefined ? {} : { keptFrom: whole.from }),
    ...(whole?.to === undefined ? {} : { keptTo: whole.to }),
    ...(villages.length === 0 ? {} : { villagesKept: new Map(villages) }),
  };
}
