import { z } from 'zod';
import type { Translate } from '../i18n/index.ts';
import type { Issue } from '../kernel/index.ts';
import type { Presented } from './presented.ts';
import { present } from './presented.ts';

/** Parameters of a message, as they are before they have words. Numbers without end are null. */
export const paramsShape = z.record(z.string(), z.unknown());

export const placeShape = z.strictObject({
  file: z.string().optional(),
  line: z.number().optional(),
  column: z.number().optional(),
  path: z.string().optional(),
  sheet: z.string().optional(),
  cell: z.string().optional(),
});

/** Something wrong or doubtful in data, with its place and its words. */
export const issueShape = z
  .strictObject({
    code: z.string().meta({ description: 'As in docs/reference/errors.md.' }),
    severity: z.enum(['error', 'warning']),
    at: placeShape.meta({ description: 'Where it is: everything that is known.' }),
    params: paramsShape,
    message: z.string().meta({ description: 'In the language that was asked for.' }),
  })
  .meta({ id: 'issue' });
export type IssueOutput = z.infer<typeof issueShape>;

export const issueListShape = z.array(issueShape);

export function toIssueOutput({ code, severity, at, params }: Issue, t: Translate): IssueOutput {
  return { code, severity, at: { ...at }, params: { ...params }, message: t(`issue.${code}`, params) };
}

export function toIssueOutputs(issues: readonly Issue[], t: Translate): IssueOutput[] {
  return issues.map((issue) => toIssueOutput(issue, t));
}

/** Where nothing but issues is the answer. */
export function toIssueListOutput(issues: readonly Issue[], t: Translate): Presented<IssueOutput[]> {
  return present(toIssueOutputs(issues, t));
}
