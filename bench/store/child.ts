import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';

/** What a process of its own says of itself. */
export interface Measured {
  readonly ms: number;
  /** The most that it ever had, in MB. */
  readonly peakMb: number;
}

/** The file of each process, bundled beside this one by `run-store.mjs`. */
export type ChildName = 'read-ours' | 'read-exceljs';

const MOST_MS = 300_000;

/** Runs a measurement as a process of its own, as only that has a memory of its own. */
export async function runChild<Answer extends Measured>(name: ChildName, args: readonly string[]): Promise<Answer> {
  const bundle = path.join(import.meta.dirname, `${name}.mjs`);
  const { stdout } = await promisify(execFile)(process.execPath, [bundle, ...args], { timeout: MOST_MS });
  return JSON.parse(stdout) as Answer;
}

/** To be called in such a process: times the work and prints what it answers. */
export async function answer(work: () => Promise<object>): Promise<void> {
  const start = performance.now();
  const found = await work();
  const ms = performance.now() - start;
  process.stdout.write(JSON.stringify({ ...found, ms, peakMb: peakMb() }));
}

/**
 * From the kernel where it tells: `resourceUsage` also counts what the parent process had
 * before this one began.
 */
function peakMb(): number {
  try {
    const peak = /VmHWM:\s+(\d+) kB/.exec(readFileSync('/proc/self/status', 'utf8'))?.[1];
    if (peak !== undefined) return Number(peak) / 1024;
  } catch {
    // Not Linux.
  }
  return process.resourceUsage().maxRSS / 1024;
}
