import { z } from 'zod';
import type { Translate } from '../i18n/index.ts';
import type { MessageParams, RefusalCode } from '../kernel/index.ts';
import { paramsShape } from './issue.ts';
import type { Presented } from './presented.ts';
import { present } from './presented.ts';

/** Why something was not done. Any command may answer so. */
export const refusalShape = z.strictObject({
  error: z.strictObject({
    code: z.string().meta({ description: 'As in docs/reference/errors.md.' }),
    message: z.string(),
    params: paramsShape,
  }),
});
export type RefusalOutput = z.infer<typeof refusalShape>;

export function toRefusalOutput(
  { code, params }: { readonly code: RefusalCode; readonly params: MessageParams },
  t: Translate,
): Presented<RefusalOutput> {
  return present({ error: { code, message: t(`refusal.${code}`, params), params: { ...params } } });
}
