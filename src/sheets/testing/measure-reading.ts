import { readFileSync } from 'node:fs';
import { readWorkbook } from '../read-workbook.ts';

/** Run as a process: reads the file named on the command line and prints issue codes, milliseconds and peak memory as JSON. */
async function main(): Promise<void> {
  const start = performance.now();
  const { issues } = await readWorkbook(process.argv[2]!);
  const ms = Math.round(performance.now() - start);
  process.stdout.write(
    JSON.stringify({ codes: issues.map((issue) => issue.code), ms, rssMb: Math.round(peakRssMb()) }),
  );
}

/** From the kernel where it tells: `resourceUsage` also counts what the parent process had before this one began. */
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
