import { closeSync, fsyncSync, mkdirSync, openSync, rmSync, statfsSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import type { FolderInspection } from '../app/index.ts';

const TRIES = 7;
const PIECE = Buffer.alloc(8192, 1);

/**
 * Looks at the folder with the data: whether it can be written, how much room there is, how long
 * the disk takes to keep what it is given.
 */
export function inspectFolder(folder: string): FolderInspection {
  const probe = join(folder, `.probe-${process.pid}`);
  const times: number[] = [];
  let isWritable = true;
  try {
    mkdirSync(folder, { recursive: true });
    const file = openSync(probe, 'w');
    for (let tried = 0; tried < TRIES; tried++) {
      const began = performance.now();
      writeSync(file, PIECE);
      fsyncSync(file);
      times.push(performance.now() - began);
    }
    closeSync(file);
  } catch {
    isWritable = false;
  } finally {
    rmSync(probe, { force: true });
  }
  return { folder, isWritable, free: freeBytes(folder), fsyncMs: times.toSorted((a, b) => a - b)[TRIES >> 1] ?? 0 };
}

function freeBytes(folder: string): number {
  try {
    const { bavail, bsize } = statfsSync(folder);
    return bavail * bsize;
  } catch {
    return 0;
  }
}
