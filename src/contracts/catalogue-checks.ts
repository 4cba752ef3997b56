import { z } from 'zod';
import type { Translate } from '../i18n/index.ts';
import type { Issue, SetId } from '../kernel/index.ts';
import { issueShape, toIssueOutputs } from './issue.ts';
import type { Presented } from './presented.ts';
import { present } from './presented.ts';

/** Answers about a catalogue: its mistakes, its worked cases, the clauses that it cites. */

export const lintShape = z.strictObject({
  files: z.number(),
  errors: z.number(),
  warnings: z.number(),
  issues: z.array(issueShape),
});
export type LintOutput = z.infer<typeof lintShape>;

export function toLintOutput(
  { files, issues }: { readonly files: number; readonly issues: readonly Issue[] },
  t: Translate,
): Presented<LintOutput> {
  const errors = issues.filter(({ severity }) => severity === 'error').length;
  return present<LintOutput>({
    files,
    errors,
    warnings: issues.length - errors,
    issues: toIssueOutputs(issues, t),
  });
}

export const casesShape = z.strictObject({
  passed: z.number(),
  failed: z.number(),
  cases: z.array(
    z.strictObject({
      set: z.string(),
      file: z.string(),
      line: z.number().meta({ description: '0 where it is not known.' }),
      title: z.string(),
      passed: z.boolean(),
      issues: z.array(issueShape).meta({ description: 'What came out otherwise than expected.' }),
    }),
  ),
  issues: z.array(issueShape).meta({ description: 'Of files that could not be read as cases.' }),
});
export type CasesOutput = z.infer<typeof casesShape>;

export function toCasesOutput(
  {
    outcomes,
    issues,
  }: {
    readonly outcomes: readonly {
      readonly set: SetId;
      readonly file: string;
      readonly worked: { readonly line: number; readonly title: string };
      readonly issues: readonly Issue[];
    }[];
    readonly issues: readonly Issue[];
  },
  t: Translate,
): Presented<CasesOutput> {
  const failed = outcomes.filter((outcome) => outcome.issues.length > 0).length;
  return present<CasesOutput>({
    passed: outcomes.length - failed,
    failed,
    cases: outcomes.map(({ set, file, worked, issues: wrong }) => ({
      set,
      file,
      line: worked.line,
      title: worked.title,
      passed: wrong.length === 0,
      issues: toIssueOutputs(wrong, t),
    })),
    issues: toIssueOutputs(issues, t),
  });
}

export const coverageShape = z.strictObject({
  letters: z.array(
    z.strictObject({
      letter: z.string(),
      clauses: z.number(),
      covered: z.number().meta({ description: 'Cited or exempt.' }),
      share: z.number().nullable().meta({ description: '0 to 1; null for a letter without clauses.' }),
      uses: z.array(
        z.strictObject({
          clause: z.string(),
          kind: z.string(),
          cited: z.array(z.string()),
          exempt: z.string().nullable().meta({ description: 'Why it need not be cited.' }),
        }),
      ),
    }),
  ),
  issues: z.array(issueShape),
});
export type CoverageOutput = z.infer<typeof coverageShape>;

export function toCoverageOutput(
  {
    letters,
    issues,
  }: {
    readonly letters: readonly {
      readonly letter: string;
      readonly covered: number;
      readonly uses: readonly {
        readonly clause: { readonly id: string; readonly kind: string };
        readonly cited: readonly string[];
        readonly exempt?: string;
      }[];
    }[];
    readonly issues: readonly Issue[];
  },
  t: Translate,
): Presented<CoverageOutput> {
  return present<CoverageOutput>({
    letters: letters.map(({ letter, uses, covered }) => ({
      letter,
      clauses: uses.length,
      covered,
      share: uses.length === 0 ? null : covered / uses.length,
      uses: uses.map(({ clause, cited, exempt }) => ({
        clause: clause.id,
        kind: clause.kind,
        cited: [...cited],
        exempt: exempt ?? null,
      })),
    })),
    issues: toIssueOutputs(issues, t),
  });
}
