import { createHash } from 'node:crypto';
import {
  createReadStream,
  createWriteStream,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { basename, dirname } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { Files, SourceFile, TargetFile } from '../app/index.ts';
import { AppError } from '../kernel/index.ts';
import { DEFAULT_LIMITS, IMPORT_LIMITS, openSheets, readCsv, readWorkbook } from '../sheets/index.ts';

/** Files of this disk, named by their paths. */
export const diskFiles: Files = {
  source: (path) => sourceFile(path),
  target: (path) => targetFile(path),
  list: (folder) => {
    try {
      return readdirSync(folder);
    } catch (cause) {
      throw unreadable(folder, cause);
    }
  },
};

function sourceFile(path: string): SourceFile {
  return {
    name: path,
    read: async () => readFile(path),
    readSheets: async () => {
      if (/\.csv$/i.test(path)) {
        const sheet = readCsv({ name: basename(path), from: readFile(path) });
        return sheet.ok ? { ok: true, value: [sheet.value], issues: sheet.issues } : sheet;
      }
      const workbook = await readWorkbook(path);
      return workbook.ok ? { ok: true, value: workbook.value.sheets, issues: workbook.issues } : workbook;
    },
    openSheets: () => openSheets(path, IMPORT_LIMITS),
    digest: async () => {
      const digest = createHash('sha256');
      try {
        await pipeline(createReadStream(path), digest);
      } catch (cause) {
        throw unreadable(path, cause);
      }
      return digest.digest('hex');
    },
  };
}

function targetFile(path: string): TargetFile {
  return {
    name: path,
    write: async (pieces) => {
      const draft = `${path}.${process.pid}.part`;
      try {
        mkdirSync(dirname(path), { recursive: true });
        await pipeline(pieces, createWriteStream(draft));
        renameSync(draft, path);
      } catch (cause) {
        rmSync(draft, { force: true });
        if (!(cause instanceof Error && 'syscall' in cause)) throw cause;
        throw new AppError('file.not-writable', { file: path }, { cause });
      }
    },
  };
}

/** Looks at the size first: what is refused for it need not fill the memory before. */
function readFile(path: string): Uint8Array {
  try {
    const limit = DEFAULT_LIMITS.fileBytes;
    if (statSync(path).size > limit) throw new AppError('file.larger-than-read', { file: path, limit });
    return readFileSync(path);
  } catch (cause) {
    if (cause instanceof AppError) throw cause;
    throw unreadable(path, cause);
  }
}

function unreadable(path: string, cause: unknown): AppError {
  const isMissing = cause instanceof Error && 'code' in cause && cause.code === 'ENOENT';
  return new AppError(isMissing ? 'file.not-found' : 'file.not-readable', { file: path }, { cause });
}
