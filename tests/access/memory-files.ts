import type { SourceFile, TargetFile } from '../../src/app/index.ts';
import type { AddressedSheet } from '../../src/intake/index.ts';

/** A file that is in memory alone: both as it is read whole, and sheet by sheet. */
export function fileOf(name: string, sheets: readonly AddressedSheet[]): SourceFile {
  const refuse = () => Promise.reject(new Error(`${name} has no bytes`));
  return {
    name,
    read: refuse,
    digest: async () => 'a'.repeat(64),
    readSheets: async () => ({ ok: true, value: sheets, issues: [] }),
    openSheets: async () => ({
      ok: true,
      value: {
        sheets: sheets.map((sheet) => ({ name: sheet.name, state: sheet.state ?? 'visible', bytes: 1 })),
        readRows: async (index, onRows) => {
          const { rows, merges } = sheets[index]!;
          await onRows(rows, 1);
          return { ok: true, value: { merges }, issues: [] };
        },
        close: () => {},
      },
      issues: [],
    }),
  };
}

/** A file that is to be written, which ends in a list of texts. */
export function target(name: string, texts: string[]): TargetFile {
  return {
    name,
    write: async (pieces) => {
      const decoder = new TextDecoder();
      for await (const piece of pieces) texts.push(typeof piece === 'string' ? piece : decoder.decode(piece));
    },
  };
}
