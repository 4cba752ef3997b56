import { REPORT_VI } from './report.vi.ts';
import { TEMPLATE_VI } from './template.vi.ts';

/** Words of the documents that the product makes. */
export const DOCUMENTS_VI = {
  ...REPORT_VI,
  ...TEMPLATE_VI,
};
