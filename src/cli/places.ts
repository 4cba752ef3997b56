import type { Translate } from '../i18n/index.ts';
import type { Issue, Place } from '../kernel/index.ts';

/** "figures.yaml:14:7", "Số liệu!D12", or as much of it as is known. */
export function formatPlace(place: Place): string {
  const cell = [place.sheet, place.cell].filter((part) => part !== undefined).join('!');
  const line = [place.file, place.line, place.column].filter((part) => part !== undefined).join(':');
  if (cell !== '' && place.file !== undefined) return `${place.file} ${cell}`;
  return cell || line || (place.path ?? '');
}

/** An issue as one line: where, how bad, what and what to do. */
export function formatIssue(issue: Issue, t: Translate): string {
  const place = formatPlace(issue.at);
  const path = issue.at.path !== undefined && !place.includes(issue.at.path) ? ` (${issue.at.path})` : '';
  return `${place}${path}${place || path ? ': ' : ''}${t(`severity.${issue.severity}`)}: ${t(`issue.${issue.code}`, issue.params)} [${issue.code}]`;
}

/** An issue for `--json`, with its words. */
export function toIssueOutput(issue: Issue, t: Translate): Issue & { readonly message: string } {
  return { ...issue, message: t(`issue.${issue.code}`, issue.params) };
}
