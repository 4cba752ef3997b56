import type { RefusalCode } from '../../kernel/index.ts';
import { AppError } from '../../kernel/index.ts';

/** Why something is refused; undefined where it is done. What is thrown else is thrown on. */
export async function refusal(deed: Promise<unknown>): Promise<RefusalCode | undefined> {
  try {
    await deed;
    return undefined;
  } catch (thrown) {
    if (thrown instanceof AppError) return thrown.code;
    throw thrown;
  }
}
