import { AppError } from '../../kernel/index.ts';

/** Letters of the shortest reason: "thanh tra" has nine. */
const SHORTEST_REASON = 8;

/** The reason as it is kept; refuses with `personal.reason-missing` where it says nothing. */
export function readReason(text: string): string {
  const reason = text.trim();
  const letters = [...reason].filter((sign) => /\p{L}/u.test(sign)).length;
  if (letters < SHORTEST_REASON) throw new AppError('personal.reason-missing', { limit: SHORTEST_REASON });
  return reason;
}
