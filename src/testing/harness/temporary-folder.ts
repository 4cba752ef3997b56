import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A folder of its own for a test file, with what is needed to leave nothing behind. */
export function temporaryFolder(name: string): {
  readonly path: (file: string) => string;
  readonly remove: () => void;
} {
  const folder = mkdtempSync(join(tmpdir(), `${name}-`));
  // Where this is root, a database in it runs as another user.
  chmodSync(folder, 0o755);
  return { path: (file) => join(folder, file), remove: () => rmSync(folder, { recursive: true, force: true }) };
}
