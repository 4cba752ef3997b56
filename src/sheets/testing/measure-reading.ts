import { readFileSync } from 'node:fs';
import type { Issue } from '../../kernel/index.ts';
import { IMPORT_LIMITS } from '../limits.ts';
import { openSheets } from '../open-sheets.ts';
import { readWorkbook } from '../read-workbook.ts';

/**
 * Run as a process: reads a file, `whole` or `row-by-row` as an import does, and prints issue
 * codes, milliseconds and peak memory as JSON. Arguments: the file, and how it is read.
 */
async function main(): Promise<void> {
  const [file, way] = process.argv.slice(2);
  const start = performance.now();
  const issues = way === 'whole' ? (await readWorkbook(file!)).issues : await readRowByRow(file!);
  const ms = Math.round(performance.now() - start);
  process.stdout.write(
    JSON.stringify({ codes: issues.map((issue) => issue.code), ms, rssMb: Math.round(peakRssMb()) }),
  );
}

async function readRowByRow(file: string): Promise<readonly Issue[]> {
  const workbook = await openSheets(file, IMPORT_LIMITS);
  if (!workbook.ok) return workbook.issues;
  const issues: Issue[] = [];
  for (const index of workbook.value.sheets.keys()) {
    issues.push(...(await workbook.value.readRows(index, () => {})).issues);
  }
  workbook.value.close();
  return issues;
}

/**
 * From the kernel where it tells: `resourceUsage` also counts what the parent process had
 * before this one began.
 */
function peakRssMb(): number {
  try {
    const peak = /VmHWM:\s+(\d+) kB/.exec(readFileSync('/proc/self/status', 'utf8'))?.[1];
    if (peak !== undefined) return Number(peak) / 1024;
  } catch {
    // Not Linux.
  }
  return process.resourceUsage().maxRSS / 1024;
}

void main();
