import { isAlias, isMap, isNode, isPair, isScalar, isSeq, LineCounter, parseDocument, visit } from 'yaml';
import type { Issue, Place } from '../kernel/index.ts';
import { toIssue } from '../kernel/index.ts';

export type Path = readonly (string | number)[];

/** A YAML text as plain data, with the way back from any key to its line and column. */
export interface YamlText {
  readonly file: string;
  readonly data: unknown;
  /** Place of the value at a path; of the nearest existing ancestor where the path leads nowhere. `key` asks for the key instead. */
  locate(path: Path, which?: 'value' | 'key'): Place;
}

/**
 * Reads one YAML 1.2 text. Duplicate keys, anchors and merge keys are refused: a reviewer must see the whole rule where it
 * stands. Syntax errors do not stop the reading; what could be read is returned with the issues.
 */
export function parseYaml(file: string, text: string): { readonly yaml: YamlText; readonly issues: readonly Issue[] } {
  const lines = new LineCounter();
  const document = parseDocument(text.normalize('NFC'), { lineCounter: lines, uniqueKeys: false, version: '1.2', schema: 'core' });
  const issues: Issue[] = [];

  const at = (offset: number | undefined, path?: Path): Place => {
    const position = offset === undefined ? undefined : lines.linePos(offset);
    return {
      file,
      ...(position ? { line: position.line, column: position.col } : {}),
      ...(path && path.length > 0 ? { path: path.join('.') } : {}),
    };
  };

  for (const error of document.errors) {
    issues.push(toIssue('yaml.syntax', at(error.pos[0]), { found: error.code }));
  }
  visit(document, {
    Alias: (_, node) => {
      issues.push(toIssue('yaml.anchor-refused', at(node.range?.[0]), { found: `*${node.source}` }));
    },
    Map: (_, node, ancestors) => {
      const seen = new Set<string>();
      for (const pair of node.items) {
        const key = String(isScalar(pair.key) ? pair.key.value : pair.key);
        const offset = isNode(pair.key) ? pair.key.range?.[0] : undefined;
        if (key === '<<') issues.push(toIssue('yaml.anchor-refused', at(offset), { found: '<<' }));
        if (seen.has(key)) issues.push(toIssue('yaml.duplicate-key', at(offset, [...pathTo([...ancestors, node]), key]), { found: key }));
        seen.add(key);
      }
    },
  });

  const locate = (path: Path, which: 'value' | 'key' = 'value'): Place => {
    let node: unknown = document.contents;
    let offset = isNode(node) ? node.range?.[0] : undefined;
    for (const [depth, step] of path.entries()) {
      if (isMap(node)) {
        const pair = node.items.find((item) => isScalar(item.key) && String(item.key.value) === String(step));
        if (!pair) break;
        node = pair.value;
        const last = depth === path.length - 1;
        const keyOffset = isNode(pair.key) ? pair.key.range?.[0] : undefined;
        offset = last && which === 'value' && isNode(pair.value) ? pair.value.range?.[0] : keyOffset;
      } else if (isSeq(node)) {
        const item = node.items[Number(step)];
        if (item === undefined) break;
        node = item;
        offset = isNode(item) ? item.range?.[0] : offset;
      } else break;
    }
    return at(offset, path);
  };

  let data: unknown;
  try {
    data = document.toJS({ maxAliasCount: 0 });
  } catch {
    data = undefined; // aliases: already reported above
  }
  return { yaml: { file, data, locate }, issues };
}

function pathTo(ancestors: readonly unknown[]): Path {
  const path: (string | number)[] = [];
  for (const [depth, node] of ancestors.entries()) {
    const next = ancestors[depth + 1];
    if (isPair(node) && isScalar(node.key)) path.push(String(node.key.value));
    else if (isSeq(node) && next !== undefined && !isAlias(next)) path.push(node.items.indexOf(next));
  }
  return path;
}
