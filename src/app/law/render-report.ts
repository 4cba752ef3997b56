import { assessmentReport } from '../../documents/index.ts';
import { renderReportHtml, renderReportXlsx } from '../../documents/render/index.ts';
import type { Locale, Translate } from '../../i18n/index.ts';
import type { Assessment } from '../ground/assessment.ts';

/** The report of an assessment as a self-contained page or as a workbook. */
export async function renderReport(
  { engine, data, known, verdicts, notices, issues }: Assessment,
  t: Translate,
  locale: Locale,
  form: 'html' | 'xlsx',
): Promise<string | Uint8Array> {
  const report = assessmentReport({ engine, data, known, verdicts, notices, issues, locale, t });
  return form === 'html' ? renderReportHtml(report) : renderReportXlsx(report);
}
