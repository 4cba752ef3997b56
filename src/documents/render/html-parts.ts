import type {
  EvidenceReport,
  InterpretationReport,
  Labelled,
  Link,
  NodeReport,
  Quote,
  ReportWords,
  VerdictMark,
} from '../report/model.ts';
import type { Html } from './html-text.ts';
import { html, NO_HTML, whereGiven } from './html-text.ts';

/** Pieces of the report that stand in several places. */

export function markHtml({ verdict, shape, word }: VerdictMark): Html {
  return html`<span class="mark ${verdict}"><span aria-hidden="true">${shape}</span><span>${word}</span></span>`;
}

export function linksHtml(links: readonly Link[]): Html {
  return html`<span class="links">${links.map(({ text, anchor }) => html`<a href="#${anchor}">${text}</a> `)}</span>`;
}

export function listHtml(texts: readonly string[]): Html {
  return texts.length === 0 ? NO_HTML : html`<ul class="details">${texts.map((text) => html`<li>${text}</li>`)}</ul>`;
}

export function labelledHtml(lines: readonly Labelled[]): Html {
  return html`${lines.map(({ label, text }) => html`<p><span class="quiet">${label}:</span> ${text}</p>`)}`;
}

export function quoteHtml(quote: Quote | undefined): Html {
  if (!quote) return NO_HTML;
  return html`<blockquote>“${quote.text}”${whereGiven(quote.source, (source) => html`<footer>${source}</footer>`)}</blockquote>`;
}

export function readingsHtml(readings: readonly InterpretationReport[], words: ReportWords): Html {
  return html`${readings.map(
    ({ question, lines }) =>
      html`<div class="reading"><p class="question">${words.interpretation}: ${question}</p>${labelledHtml(lines)}</div>`,
  )}`;
}

/** Requirements as a tree, each with its verdict. */
function treeHtml(nodes: readonly NodeReport[], words: ReportWords): Html {
  if (nodes.length === 0) return NO_HTML;
  return html`<ul class="tree">${nodes.map((node) => html`<li>${nodeHeadHtml(node)}${nodeBodyHtml(node, words)}</li>`)}</ul>`;
}

function nodeHeadHtml({ number, mark, title, remark }: NodeReport): Html {
  const aside = whereGiven(remark, (text) => html` <span class="quiet small">(${text})</span>`);
  return html`<div class="node">${markHtml(mark)}<span class="name"><span class="quiet">${number}</span> ${title}${aside}</span></div>`;
}

/** Why, beside what the letter says; then what stands below. */
export function nodeBodyHtml(node: NodeReport, words: ReportWords): Html {
  const definitions =
    node.definitions.length > 0 ? html`<div class="small">${labelledHtml(node.definitions)}</div>` : NO_HTML;
  const figures =
    node.figures.length > 0
      ? html`<p class="small"><span class="quiet">${words['figure.used']}:</span> ${linksHtml(node.figures)}</p>`
      : NO_HTML;
  const facts = html`<p class="why">${node.reason}</p>${whereGiven(node.gap, (gap) => html`<p class="gap">${gap}</p>`)}${figures}`;
  const letter = html`${quoteHtml(node.quote)}${definitions}${readingsHtml(node.interpretation, words)}`;
  return html`<div class="sides"><div>${facts}</div><div>${letter}</div></div>${treeHtml(node.children, words)}`;
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
    html`<tr><th scope="row">${need.name}${whereGiven(
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

/**
 * How the columns of a table are shaped: a class for their widths, and which of them hold numbers.
 */
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
