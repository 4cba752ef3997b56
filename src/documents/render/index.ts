export { renderReportHtml } from './html.ts';
export { renderRegisterCsv } from './register-export-csv.ts';
export { renderRegisterXlsx } from './register-export-xlsx.ts';
export { renderReportXlsx } from './report-xlsx.ts';
export { renderWorkbook } from './xlsx.ts';
