import type { Catalogue, CriteriaSet } from '../../catalogue/index.ts';
import type { AssessedPeriod } from '../../engine/index.ts';
import { assessedDays } from '../../engine/index.ts';
import type { Day, Issue } from '../../kernel/index.ts';
import { onDay, toIssue, toSlug } from '../../kernel/index.ts';
import { findOneLetterApart } from '../../registers/index.ts';

/** Whether two names are of one province: "Tỉnh Lạng Sơn" is "Lạng Sơn". */
export function isSameProvince(a: string, b: string): boolean {
  return plain(a) === plain(b);
}

function plain(province: string): string {
  return toSlug(province).replace(/^(?:tinh|thanh-pho|tp)-/, '');
}

/** Whether a set is in force on a day. */
export function holdsOn({ inForce: { from, to } }: CriteriaSet, day: Day): boolean {
  return from <= day && (to === undefined || day <= to);
}

/**
 * What goes before every verdict by a set, where it is not the law of the unit on that day [LAW-8]:
 * the set is not in force then, or of another province; and which edition is in force, or none.
 * Warnings: `set.other-province`, `set.province-assumed`, `set.not-in-force-yet`,
 * `set.out-of-force`.
 *
 * @param province of the unit; undefined where the file does not say
 * @param period whose last judged day counts
 */
export function lawNotices(
  catalogue: Pick<Catalogue, 'sets'>,
  set: CriteriaSet,
  province: string | undefined,
  period: AssessedPeriod,
): readonly Issue[] {
  const day = assessedDays(period).to;
  const of = province ?? set.province;
  const instead = [...catalogue.sets.values()].find(
    (one) =>
      one.subject === set.subject && one.level === set.level && isSameProvince(one.province, of) && holdsOn(one, day),
  );
  const params = {
    set: set.title,
    province: set.province,
    date: onDay(day),
    ...(instead ? { instead: instead.title } : {}),
  };
  const { from, to } = set.inForce;
  const notices: Issue[] = [];
  if (province === undefined) notices.push(toIssue('set.province-assumed', {}, params));
  else if (!isSameProvince(set.province, province))
    notices.push(
      toIssue(
        'set.other-province',
        {},
        { ...params, found: of, ...(isMisspelt(of, set) ? { nearest: set.province } : {}) },
      ),
    );
  if (day < from) notices.push(toIssue('set.not-in-force-yet', {}, { ...params, from: onDay(from) }));
  else if (to !== undefined && to < day) notices.push(toIssue('set.out-of-force', {}, { ...params, to: onDay(to) }));
  return notices;
}

/** "Lạng Xơn" is no province with a law of its own. */
function isMisspelt(province: string, set: CriteriaSet): boolean {
  return findOneLetterApart([plain(set.province), plain(province)]).length > 0;
}
