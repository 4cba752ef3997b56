import { createHash, randomUUID } from 'node:crypto';
import {
  createReadStream,
  createWriteStream,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { userInfo } from 'node:os';
import { basename, dirname, join, relative, sep } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { Ports } from '../app/index.ts';
import type { CatalogueFile } from '../catalogue/authoring/index.ts';
import { loadCatalogue } from '../catalogue/authoring/index.ts';
import { loadDemo } from '../demo/index.ts';
import { AppError } from '../kernel/index.ts';
import { DEFAULT_LIMITS, IMPORT_LIMITS, openSheets, readCsv, readWorkbook } from '../sheets/index.ts';
import { checkBackup, keySource, secretsFrom } from '../store/index.ts';
import type { CatalogueCache } from './catalogue-cache.ts';
import { loadCached } from './catalogue-cache.ts';
import { machineClock } from './clock.ts';

/** The world as it is: files on disk and the clock of the machine. `catalogueFolder` holds the criteria, figures and registers. */
export function diskPorts(
  catalogueFolder: string,
  cache?: CatalogueCache,
  database: Pick<Ports, 'store' | 'installation' | 'secrets'> = NO_DATABASE,
): Ports {
  let files: readonly CatalogueFile[] | undefined;
  const readCatalogueFiles = () => {
    files ??= yamlBelow(catalogueFolder).map((path) => ({
      path: relative(catalogueFolder, path).split(sep).join('/'),
      text: readFileSync(path, 'utf8'),
    }));
    return files;
  };
  const ports: Ports = {
    readCatalogueFiles,
    loadCatalogue: () => (cache ? loadCached(readCatalogueFiles(), cache) : loadCatalogue(readCatalogueFiles())),
    readFile,
    listFolder: (path) => {
      try {
        return readdirSync(path);
      } catch (cause) {
        throw new AppError(isMissing(cause) ? 'file.not-found' : 'file.not-readable', { file: path }, { cause });
      }
    },
    writeFile: (path, content) => {
      try {
        mkdirSync(dirname(path), { recursive: true });
        writeFileSync(path, content);
      } catch (cause) {
        throw new AppError('file.not-writable', { file: path }, { cause });
      }
    },
    writeStream: async (path, pieces) => {
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
    readSheets: async (path) => {
      if (/\.csv$/i.test(path)) {
        const sheet = readCsv({ name: basename(path), from: readFile(path) });
        return sheet.ok ? { ok: true, value: [sheet.value], issues: sheet.issues } : sheet;
      }
      const workbook = await readWorkbook(path);
      return workbook.ok ? { ok: true, value: workbook.value.sheets, issues: workbook.issues } : workbook;
    },
    openSheets: (path) => openSheets(path, IMPORT_LIMITS),
    digestFile: async (path) => {
      const digest = createHash('sha256');
      try {
        await pipeline(createReadStream(path), digest);
      } catch (cause) {
        throw new AppError(isMissing(cause) ? 'file.not-found' : 'file.not-readable', { file: path }, { cause });
      }
      return digest.digest('hex');
    },
    clock: machineClock,
    today: machineClock.today,
    newId: randomUUID,
    userName: userInfo().username,
    demo: (actor, size, onProgress) => loadDemo(ports, actor, size, onProgress),
    ...database,
  };
  return ports;
}

const refuse = () => Promise.reject(new AppError('database.none', { file: 'data' }));
/** For what works on files alone. */
const NO_DATABASE: Pick<Ports, 'store' | 'installation' | 'secrets'> = {
  secrets: secretsFrom(keySource({})),
  store: refuse,
  installation: {
    serve: refuse,
    startInBackground: refuse,
    stopServing: refuse,
    status: refuse,
    inspectServer: refuse,
    inspectFolder: () => undefined,
    migrate: refuse,
    backups: { write: refuse, check: checkBackup, restore: refuse },
  },
};

/** Looks at the size first: what is refused for it need not fill the memory before. */
function readFile(path: string): Uint8Array {
  try {
    const limit = DEFAULT_LIMITS.fileBytes;
    if (statSync(path).size > limit) throw new AppError('file.larger-than-read', { file: path, limit });
    return readFileSync(path);
  } catch (cause) {
    if (cause instanceof AppError) throw cause;
    throw new AppError(isMissing(cause) ? 'file.not-found' : 'file.not-readable', { file: path }, { cause });
  }
}

function isMissing(cause: unknown): boolean {
  return cause instanceof Error && 'code' in cause && cause.code === 'ENOENT';
}

function yamlBelow(folder: string): readonly string[] {
  return readdirSync(folder)
    .sort()
    .flatMap((name) => {
      const path = join(folder, name);
      if (statSync(path).isDirectory()) return yamlBelow(path);
      return name.endsWith('.yaml') ? [path] : [];
    });
}
