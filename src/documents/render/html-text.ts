/** Markup that is safe to put into a page. Only `html` and `raw` make it. */
export interface Html {
  readonly markup: string;
}

type Part = string | number | Html | readonly Html[];

/** Template of markup: every text put in is escaped, markup goes in as it is. */
export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Html {
  let markup = strings[0] ?? '';
  for (const [index, part] of parts.entries()) markup += toMarkup(part) + (strings[index + 1] ?? '');
  return { markup };
}

/** For markup and styles of our own; never for text that came from outside. */
export function raw(markup: string): Html {
  return { markup };
}

export const NO_HTML: Html = { markup: '' };

/** The markup only where there is a text. */
export function whereGiven(text: string, markup: (text: string) => Html): Html {
  return text === '' ? NO_HTML : markup(text);
}

function toMarkup(part: Part): string {
  if (typeof part === 'string') return escapeHtml(part);
  if (typeof part === 'number') return String(part);
  if ('markup' in part) return part.markup;
  return part.map(({ markup }) => markup).join('');
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
/**
 * Control characters that are not allowed in XML or HTML and of no use to people: all of ASCII's
 * but tab and line ends.
 */
const CONTROL = /(?![\t\n\r\u0080-\u009f])\p{Cc}/gu;

/** Text for element content and quoted attributes. */
export function escapeHtml(text: string): string {
  return text.replace(CONTROL, '').replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);
}
