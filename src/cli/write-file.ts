import type { Files } from '../app/index.ts';

/** Writes a file that is in memory as a whole. Refuses with `file.not-writable`. */
export function writeFile(files: Files, path: string, content: string | Uint8Array): Promise<void> {
  return files.target(path).write(once(content));
}

async function* once<T>(value: T): AsyncGenerator<T> {
  yield value;
}
