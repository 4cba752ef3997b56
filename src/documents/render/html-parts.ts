import type {
  EvidenceReport,
  InterpretationReport,
  Labelled,
  Link,
  Mark,
  NodeReport,
  Quote,
  ReportWords,
} from '../report/model.ts';
import type { Html } from './html-text.ts';
import { given, html, NOTHING } from './html-text.ts';

/** Pieces of the report that stand in several places. */

export function markHtml({ verdict, shape, word }: Mark): Html {
  return html`<span class="mark ${verdict}"><span aria-hidden="true">${shape}</span><span>${word}</span></span>`;
}

export function linksHtml(links: readonly Link[]): Html {
  return html`<span class="links">${links.map(({ text, anchor }) => html`<a href="#${anchor}">${text}</a> `)}</span>`;
}

export function listHtml(texts: readonly string[]): Html {
  return texts.length === 0 ? NOTHING : html`<ul class="details">${texts.map((text) => html`<li>${text}</li>`)}</ul>`;
}

export function labelledHtml(lines: readonly Labelled[]): Html {
  return html`${lines.map(({ label, text }) => html`<p><span class="quiet">${label}:</span> ${text}</p>`)}`;
}

export function quoteHtml(quote: Quote | undefined): Html {
  if (!quote) return NOTHING;
  return html`<blockquote>“${quote.text}”${given(quote.source, (source) => html`<footer>${source}</footer>`)}</blockquote>`;
}

export function readingsHtml(readings: readonly InterpretationReport[], words: ReportWords): Html {
  return html`${readings.map(
    ({ question, lines }) =>
      html`<div class="reading"><p class="question">${words.interpretation}: ${question}</p>${labelledHtml(lines)}</div>`,
  )}`;
}

/** The tree of requirements below an indicator, the indicator itself at the top. */
export function treeHtml(nodes: readonly NodeReport[], words: ReportWords): Html {
  return html`<ul class="tree">${nodes.map((node) => html`<li>${nodeHtml(node, words)}</li>`)}</ul>`;
}

function nodeHtml(node: NodeReport, words: ReportWords): Html {
  const letter = html`${quoteHtml(node.quote)}${
    node.definitions.length > 0 ? html`<div class="small">${labelledHtml(node.definitions)}</div>` : NOTHING
  }${readingsHtml(node.interpretation, words)}`;
  const facts = html`<p class="why">${node.reason}</p>${given(node.gap, (gap) => html`<p class="gap">${gap}</p>`)}${
    node.figures.length > 0
      ? html`<p class="small"><span class="quiet">${words['figure.used']}:</span> ${linksHtml(node.figures)}</p>`
      : NOTHING
  }`;
  return html`<div class="node">${markHtml(node.mark)}<span class="name"><span class="quiet">${node.id}</span> ${node.title}${given(
    node.remark,
    (remark) => html` <span class="quiet small">(${remark})</span>`,
  )}</span></div><div class="sides"><div>${facts}</div><div>${letter}</div></div>${
    node.children.length > 0 ? treeHtml(node.children, words) : NOTHING
  }`;
}

export function evidenceHtml(evidence: readonly EvidenceReport[], caption: string, words: ReportWords): Html {
  if (evidence.length === 0) return html`<p class="quiet">${words['evidence.none']}</p>`;
  const heads = [
    words['evidence.name'],
    words['evidence.form'],
    words['evidence.supplied-by'],
    words['evidence.confirmed-by'],
  ];
  const row = (need: EvidenceReport) =>
    html`<tr><th scope="row">${need.name}${given(
      need.remark,
      (remark) => html` <span class="quiet">(${remark})</span>`,
    )}<div class="small" style="font-weight:400">${labelledHtml(need.details)}${quoteHtml(need.quote)}${readingsHtml(need.interpretation, words)}</div></th>${cellHtml(
      need.form,
      heads[1] ?? '',
    )}${cellHtml(need.suppliedBy, heads[2] ?? '')}${cellHtml(need.confirmedBy, heads[3] ?? '')}</tr>`;
  return tableHtml(caption, heads, evidence.map(row));
}

export function cellHtml(content: string | Html, label: string, kind = ''): Html {
  const blank = content === '' ? 'blank' : '';
  return html`<td class="${`${kind} ${blank}`.trim()}" data-label="${label}">${content}</td>`;
}

/** How the columns of a table are shaped: a class for their widths, and which of them hold numbers. */
export interface TableShape {
  readonly kind: string;
  readonly numbers: readonly number[];
}

/** A table that becomes a list of blocks on a phone. */
export function tableHtml(
  caption: string,
  heads: readonly string[],
  rows: readonly Html[],
  { kind, numbers }: TableShape = { kind: '', numbers: [] },
): Html {
  const head = (text: string, index: number) =>
    html`<th scope="col" class="${numbers.includes(index) ? 'number' : ''}">${text}</th>`;
  return html`<table class="stack ${kind}"><caption>${caption}</caption><thead><tr>${heads.map(head)}</tr></thead><tbody>${rows}</tbody></table>`;
}
