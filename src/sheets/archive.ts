import type { Entry, ZipFile } from 'yauzl';
import type { Issue, Params, Result } from '../kernel/index.ts';
import { toIssue, toResult } from '../kernel/index.ts';
import type { OpenFile } from './file-source.ts';
import { inflatePart } from './inflate-part.ts';
import type { SheetLimits } from './limits.ts';
import { damaged } from './stop-reading.ts';
import type { XmlHandler } from './xml-handler.ts';
import { XmlTokenizer } from './xml-tokenizer.ts';

/**
 * A zip file whose directory was found to be within limits. Part names are in lower case: they are
 * not told apart by case.
 */
export interface Archive {
  readonly parts: ReadonlySet<string>;
  /** Bytes of a part once inflated, as the directory tells; 0 where there is no such part. */
  sizeOf(part: string): number;
  /**
   * Reads a part as XML. `afterChunk` is awaited after each stretch of about 64 kB, with the bytes
   * read so far. Fails as damaged, also when there is no such part.
   */
  readXml(part: string, handler: XmlHandler, afterChunk?: (bytesRead: number) => void | Promise<void>): Promise<void>;
  close(): void;
}

/**
 * Opens a zip file and holds its directory against the limits, before anything is inflated.
 *
 * Errors: `file.damaged`, `file.too-many-parts`, `file.zip-bomb`, `file.encrypted`, `file.macro`.
 */
export async function openArchive(file: OpenFile, limits: SheetLimits): Promise<Result<Archive>> {
  let zip: ZipFile;
  try {
    zip = await file.openZip();
  } catch (cause) {
    return { ok: false, issues: [toIssue('file.damaged', file.place, { reason: reasonOf(cause) })] };
  }
  const result = await listArchive(zip, file, limits);
  if (!result.ok) zip.close();
  return result;
}

async function listArchive(zip: ZipFile, file: OpenFile, limits: SheetLimits): Promise<Result<Archive>> {
  if (zip.entryCount > limits.parts) {
    const params = { limit: limits.parts, found: zip.entryCount };
    return { ok: false, issues: [toIssue('file.too-many-parts', file.place, params)] };
  }
  const entries = new Map<string, Entry>();
  try {
    for await (const entry of zip.eachEntry()) {
      const name = entry.fileName.toLowerCase();
      if (entries.has(name)) throw damaged('two parts with one name');
      entries.set(name, entry);
    }
  } catch (cause) {
    const reason = reasonOf(cause);
    const code = reason.includes('encryption') ? 'file.encrypted' : 'file.damaged';
    return { ok: false, issues: [toIssue(code, file.place, { reason })] };
  }
  return toResult(toArchive(zip, entries), checkEntries([...entries.values()], file, limits));
}

function toArchive(zip: ZipFile, entries: ReadonlyMap<string, Entry>): Archive {
  return {
    parts: new Set(entries.keys()),
    sizeOf: (part) => entries.get(part)?.uncompressedSize ?? 0,
    readXml: async (part, handler, afterChunk) => {
      const entry = entries.get(part);
      if (!entry) throw damaged('part missing');
      const tokenizer = new XmlTokenizer(handler);
      let bytesRead = 0;
      await inflatePart(zip, entry, (chunk) => {
        tokenizer.write(chunk);
        bytesRead += chunk.length;
        return afterChunk?.(bytesRead);
      });
      tokenizer.finish();
      await afterChunk?.(bytesRead);
    },
    close: () => zip.close(),
  };
}

function checkEntries(entries: readonly Entry[], file: OpenFile, limits: SheetLimits): readonly Issue[] {
  const issues: Issue[] = [];
  const bomb = findBomb(entries, limits);
  if (bomb) issues.push(toIssue('file.zip-bomb', file.place, bomb));
  if (entries.some((entry) => entry.isEncrypted())) issues.push(toIssue('file.encrypted', file.place));
  const macro = entries.find((entry) => entry.fileName.toLowerCase().endsWith('vbaproject.bin'));
  if (macro) issues.push(toIssue('file.macro', file.place, { found: macro.fileName }));
  return issues;
}

/** The first way in which the announced sizes go over a limit. */
function findBomb(entries: readonly Entry[], limits: SheetLimits): Params | undefined {
  let total = 0;
  for (const { fileName: part, uncompressedSize: found, compressedSize } of entries) {
    total += found;
    if (found > limits.partBytes) return { part, limit: limits.partBytes, found, unit: 'bytes' };
    const ratio = Math.round(found / Math.max(1, compressedSize));
    if (found > limits.ratioFreeBytes && ratio > limits.ratio) {
      return { part, limit: limits.ratio, found: ratio, unit: 'ratio' };
    }
  }
  return total > limits.inflatedBytes ? { limit: limits.inflatedBytes, found: total, unit: 'bytes' } : undefined;
}

function reasonOf(cause: unknown): string {
  return cause instanceof Error ? cause.message : String(cause);
}
