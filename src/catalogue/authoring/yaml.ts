import type { Node } from 'yaml';
import { isAlias, isMap, isNode, isPair, isScalar, isSeq, Lexer, LineCounter, parseDocument, visit } from 'yaml';
import type { Issue, Place } from '../../kernel/index.ts';
import { toIssue } from '../../kernel/index.ts';

export type Path = readonly (string | number)[];

/**
 * Far more than any rule needs; a text nested much deeper would bring the parser
 * down instead of failing.
 */
const DEEPEST_BRACKETS = 50;
const WIDEST_INDENT = 200;
/** Tokens that stand for no text: document, broken flow, scalar. */
const MARKS_OF_THE_LEXER: ReadonlySet<string> = new Set(['\u0002', '\u0018', '\u001f']);

/** A YAML text as plain data, with the way back from any key to its line and column. */
export interface YamlText {
  readonly file: string;
  /** Null for an empty text; undefined where nothing could be read, which the issues say. */
  readonly data: unknown;
  /**
   * Place of the value at a path; of the nearest existing ancestor where the path leads nowhere.
   * `key` asks for the key instead.
   */
  locate(path: Path, which?: 'value' | 'key'): Place;
}

/**
 * Reads one YAML 1.2 text, as NFC. Duplicate keys, anchors and merge keys are refused: a reviewer
 * must see the whole rule where it stands; they do not stop the reading, so that the mistakes
 * behind them are found as well. Syntax errors do: what follows one cannot be told apart.
 */
export function parseYaml(file: string, text: string): { readonly yaml: YamlText; readonly issues: readonly Issue[] } {
  const lines = new LineCounter();
  const composed = text.normalize('NFC');
  const tooDeep = findTooDeep(composed);
  if (tooDeep !== undefined) {
    const before = composed.slice(0, tooDeep).split('\n');
    const at = { file, line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
    const issue = toIssue('yaml.too-deep', at, { limit: DEEPEST_BRACKETS });
    return { yaml: { file, data: undefined, locate: () => at }, issues: [issue] };
  }
  const document = parseDocument(composed, {
    lineCounter: lines,
    uniqueKeys: false,
    version: '1.2',
    schema: 'core',
    merge: true,
  });
  const issues: Issue[] = [];

  const at = (offset: number | undefined, path?: Path): Place => {
    const position = offset === undefined ? { line: 1, col: 1 } : lines.linePos(offset);
    return {
      file,
      line: position.line,
      column: position.col,
      ...(path && path.length > 0 ? { path: path.join('.') } : {}),
    };
  };

  for (const error of document.errors) {
    issues.push(toIssue('yaml.syntax', at(error.pos[0]), { found: error.code }));
  }
  const refuseAnchor = (node: Node): void => {
    const anchor = isAlias(node) ? undefined : node.anchor;
    if (anchor !== undefined) issues.push(toIssue('yaml.anchor-refused', at(node.range?.[0]), { found: `&${anchor}` }));
  };
  const well = document.errors.length === 0;
  if (well)
    visit(document, {
      Scalar: (_, node) => refuseAnchor(node),
      Seq: (_, node) => refuseAnchor(node),
      Alias: (_, node, ancestors) => {
        const pair = ancestors.at(-1);
        if (!isPair(pair) || !isMergeKey(pair.key))
          issues.push(toIssue('yaml.anchor-refused', at(node.range?.[0]), { found: `*${node.source}` }));
      },
      Map: (_, node, ancestors) => {
        refuseAnchor(node);
        const seen = new Set<string>();
        for (const pair of node.items) {
          const key = String(isScalar(pair.key) ? pair.key.value : pair.key);
          const offset = isNode(pair.key) ? pair.key.range?.[0] : undefined;
          if (isMergeKey(pair.key)) issues.push(toIssue('yaml.anchor-refused', at(offset), { found: '<<' }));
          if (seen.has(key))
            issues.push(
              toIssue('yaml.duplicate-key', at(offset, [...pathTo([...ancestors, node]), key]), { found: key }),
            );
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
    data = well ? document.toJS({ maxAliasCount: 100 }) : undefined;
  } catch {
    data = undefined; // more aliases than that, or one that leads nowhere: reported above
  }
  return { yaml: { file, data, locate }, issues };
}

/** `<<`, which the parser may hand over as a symbol of that name. */
function isMergeKey(key: unknown): boolean {
  if (!isScalar(key)) return false;
  return key.value === '<<' || (typeof key.value === 'symbol' && key.value.description === '<<');
}

/** Where brackets stand inside one another too deep, or a line is indented too far. */
function findTooDeep(text: string): number | undefined {
  const indented = new RegExp(`^[ \\t?:-]{${WIDEST_INDENT}}`, 'm').exec(text);
  if (indented) return indented.index;
  let depth = 0;
  let offset = 0;
  for (const token of new Lexer().lex(text)) {
    if (token === '[' || token === '{') depth++;
    else if (token === ']' || token === '}') depth--;
    if (depth > DEEPEST_BRACKETS) return offset;
    if (!MARKS_OF_THE_LEXER.has(token)) offset += token.length;
  }
  return undefined;
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
