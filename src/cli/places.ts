import type { Translate } from '../i18n/index.ts';
import { formatPlace } from '../i18n/index.ts';
import type { Issue, Place } from '../kernel/index.ts';

/** "figures.yaml:14:7", as editors and terminals know it, for files of text; else in words. */
function placeText(place: Place, t: Translate): string {
  if (place.sheet === undefined && place.line !== undefined)
    return [place.file, place.line, place.column].filter((part) => part !== undefined).join(':');
  return formatPlace(place, t);
}

/** An issue as one line: where, how bad, what and what to do. */
export function formatIssue(issue: Issue, t: Translate): string {
  const place = placeText(issue.at, t);
  return `${place === '' ? '' : `${place}: `}${t(`severity.${issue.severity}`)}: ${t(`issue.${issue.code}`, issue.params)}`;
}
