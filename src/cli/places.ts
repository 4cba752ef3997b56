import type { Translate } from '../i18n/index.ts';
import { formatPlace } from '../i18n/index.ts';
import type { Issue, Place } from '../kernel/index.ts';

/**
 * "figures.yaml:14:7", as editors and terminals know it, for files of text; a cell in
 * words; else the path.
 */
function placeText(place: Place, t: Translate): string {
  if (place.sheet === undefined && place.line !== undefined)
    return [place.file, place.line, place.column].filter((part) => part !== undefined).join(':');
  return place.sheet === undefined && place.file === undefined ? (place.path ?? '') : formatPlace(place, t);
}

/** An issue as one line: where, how bad, what and what to do. */
export function formatIssue(issue: Issue, t: Translate): string {
  const place = placeText(issue.at, t);
  const path = issue.at.path !== undefined && !place.includes(issue.at.path) ? ` (${issue.at.path})` : '';
  return `${place}${path}${place || path ? ': ' : ''}${t(`severity.${issue.severity}`)}: ${t(`issue.${issue.code}`, issue.params)} [${issue.code}]`;
}
