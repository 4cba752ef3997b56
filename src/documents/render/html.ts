import type {
  AssessmentReport,
  FigureReport,
  IndicatorReport,
  ReportWords,
  SetReport,
  TodoItem,
  VerdictMark,
} from '../report/model.ts';
import {
  cellHtml,
  evidenceHtml,
  linksHtml,
  listHtml,
  markHtml,
  nodeBodyHtml,
  readingsHtml,
  tableHtml,
} from './html-parts.ts';
import { PAGE_STYLE } from './html-style.ts';
import type { Html } from './html-text.ts';
import { html, NO_HTML, raw, whereGiven } from './html-text.ts';

/**
 * The report as one page of HTML that needs nothing else: no script, no network.
 * Every text is escaped.
 */
export function renderReportHtml(report: AssessmentReport): string {
  const { words } = report;
  const page = html`${raw('<!doctype html>\n')}<html lang="${report.locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'"><title>${
    report.title
  } – ${report.subtitle}</title><style>${raw(PAGE_STYLE)}</style></head><body><main><header><h1>${report.title}</h1><p class="lead">${
    report.subtitle
  }</p>${headHtml(report)}${summaryHtml(report)}${contentsHtml(report)}</header>${unreadHtml(report)}${todoHtml(report)}${report.sets.map(
    (set) => resultsHtml(set, report),
  )}${noticesHtml(report)}<div class="reasons">${report.sets.map((set) => reasonsHtml(set, report))}</div>${figuresHtml(report)}<p class="foot">${
    words.footer
  }</p></main></body></html>\n`;
  return page.markup;
}

function headHtml({ head }: AssessmentReport): Html {
  return html`<dl class="head">${head.map(({ label, text }) => html`<dt>${label}</dt><dd>${text}</dd>`)}</dl>`;
}

function summaryHtml({ sets }: AssessmentReport): Html {
  const bar = ({ met, total }: SetReport) =>
    total === 0
      ? NO_HTML
      : html`<div class="bar" aria-hidden="true"><span style="width:${Math.floor((met * 100) / total)}%"></span></div>`;
  return html`<ul class="sets">${sets.map(
    (set) =>
      html`<li class="${set.mark.verdict}"><div class="row"><h2>${set.title}</h2>${markHtml(set.mark)}</div>${bar(set)}<p><strong>${set.progress}</strong></p><p class="quiet small">${
        set.source
      }</p></li>`,
  )}</ul>`;
}

function contentsHtml({ words, notices }: AssessmentReport): Html {
  const entries: readonly (readonly [string, string])[] = [
    ['viec-can-lam', words.todo],
    ['ket-qua', words.results],
    ...(notices.length > 0 ? [['can-xem-lai', words.notices] as const] : []),
    ['vi-sao', words.why],
    ['so-lieu', words.figures],
  ];
  return html`<nav aria-label="${words.contents}"><ul>${entries.map(([anchor, text]) => html`<li><a href="#${anchor}">${text}</a></li>`)}</ul></nav>`;
}

/** A banner: what could not be read comes before all that rests on it. */
function unreadHtml({ unread }: AssessmentReport): Html {
  if (unread === undefined) return NO_HTML;
  return html`<section class="unread" role="alert"><p><strong>${unread.text}</strong></p><ul>${unread.mends.map((mend) => html`<li>${mend}</li>`)}</ul></section>`;
}

function todoHtml({ todo, words }: AssessmentReport): Html {
  if (todo.length === 0)
    return html`<section><h2 id="viec-can-lam">${words.todo}</h2><p>${words['todo.none']}</p></section>`;
  return html`<section><h2 id="viec-can-lam">${words.todo}</h2><p class="quiet">${words['todo.intro']}</p><ol class="todo">${todo.map(
    (item) => todoItemHtml(item, words),
  )}</ol></section>`;
}

function todoItemHtml(item: TodoItem, words: ReportWords): Html {
  return html`<li><div><span class="kind">${item.kindWord}</span><span class="what">${item.text}</span>${listHtml(item.details)}${whereGiven(
    item.effect,
    (effect) => html`<div class="effect">${effect}</div>`,
  )}</div><div class="side"><div><span class="quiet">${words['todo.helps']}:</span> ${linksHtml(item.helps)}</div>${whereGiven(
    item.who,
    (who) => html`<div><span class="quiet">${words['todo.who']}:</span> ${who}</div>`,
  )}</div></li>`;
}

function resultsHtml(set: SetReport, { sets, words }: AssessmentReport): Html {
  const first = sets[0] === set;
  const heads = [words.indicator, words.verdict, words.value, words['evidence-count']];
  const shape = { kind: 'results', numbers: [3] };
  const row = (entry: IndicatorReport) =>
    html`<tr><th scope="row"><a href="#${entry.anchor}">${entry.id}</a> ${entry.title}${whereGiven(
      entry.remark,
      (remark) => html` <span class="quiet">(${remark})</span>`,
    )}</th><td>${markHtml(entry.mark)}</td>${cellHtml(
      html`${entry.value}${entry.gaps.map((gap) => html`<div class="gap">${gap}</div>`)}`,
      words.value,
    )}${cellHtml(String(entry.evidence.length), words['evidence-count'], 'number')}</tr>`;
  return html`<section>${first ? html`<h2 id="ket-qua">${words.results}</h2>` : NO_HTML}<h3 id="${set.anchor}">${set.title}</h3>${tableHtml(
    `${words['results.caption']} “${set.title}”`,
    heads,
    set.indicators.map(row),
    shape,
  )}</section>`;
}

function noticesHtml({ notices, words }: AssessmentReport): Html {
  if (notices.length === 0) return NO_HTML;
  const rows = notices.map(
    ({ severity, severityWord, place, text }) =>
      html`<tr><td class="${severity}">${severityWord}</td>${cellHtml(place, words['notice.place'])}${cellHtml(text, words['notice.text'])}</tr>`,
  );
  return html`<section><h2 id="can-xem-lai">${words.notices}</h2>${tableHtml(
    words.notices,
    [words['notice.severity'], words['notice.place'], words['notice.text']],
    rows,
  )}</section>`;
}

function reasonsHtml(set: SetReport, { sets, words }: AssessmentReport): Html {
  const first = sets[0] === set;
  return html`<section>${first ? html`<h2 id="vi-sao">${words.why}</h2><p class="quiet">${words['why.intro']}</p>` : NO_HTML}<h3>${
    set.title
  }</h3>${readingsHtml(set.interpretation, words)}${set.indicators.map((entry) => indicatorHtml(entry, words))}</section>`;
}

function indicatorHtml(entry: IndicatorReport, words: ReportWords): Html {
  const caption = `${words.evidence} – ${entry.id} ${entry.title}`;
  return html`<details id="${entry.anchor}"${isSettled(entry.mark) ? NO_HTML : raw(' open')}><summary>${markHtml(entry.mark)}<span class="name">${
    entry.id
  } ${entry.title}</span></summary><div class="body">${nodeBodyHtml(entry.root, words)}<h4>${words.evidence}</h4>${evidenceHtml(
    entry.evidence,
    caption,
    words,
  )}</div></details>`;
}

/** What is settled starts closed; print opens everything. */
function isSettled({ verdict }: VerdictMark): boolean {
  return verdict === 'met' || verdict === 'not-applicable';
}

function figuresHtml({ figures, words }: AssessmentReport): Html {
  const heads = [words.figure, words['figure.value'], words['figure.unit'], words['figure.origin']];
  const row = (figure: FigureReport) =>
    html`<tr id="${figure.anchor}"><th scope="row">${figure.name}</th>${cellHtml(
      figure.entered ? figure.value : html`<span class="quiet">${figure.value}</span>`,
      heads[1] ?? '',
      'number',
    )}${cellHtml(figure.unit, heads[2] ?? '')}${cellHtml(html`${figure.origin}${listHtml(figure.details)}`, heads[3] ?? '')}</tr>`;
  return html`<section class="figures"><h2 id="so-lieu">${words.figures}</h2><p class="quiet">${words['figures.intro']}</p>${tableHtml(
    words.figures,
    heads,
    figures.map(row),
    { kind: 'values', numbers: [1] },
  )}</section>`;
}
