import { REPORT_EN } from './report.en.ts';
import { TEMPLATE_EN } from './template.en.ts';

/** Words of the documents that the product makes. */
export const DOCUMENTS_EN = {
  ...REPORT_EN,
  ...TEMPLATE_EN,
};
