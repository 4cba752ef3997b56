const SPECIAL = /[\\\t\n\r]/g;
const ESCAPED: Readonly<Record<string, string>> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };

/**
 * One line of COPY in text form; null for what is absent. A value: a text, a number, a yes or no,
 * or a text that is JSON already.
 */
export function copyLine(values: readonly (string | number | boolean | null | undefined)[]): string {
  let line = '';
  for (const [index, value] of values.entries()) {
    if (index > 0) line += '\t';
    if (value === null || value === undefined) line += '\\N';
    else if (typeof value === 'string')
      line += SPECIAL.test(value) ? value.replace(SPECIAL, (sign) => ESCAPED[sign]!) : value;
    else line += typeof value === 'boolean' ? (value ? 't' : 'f') : String(value);
    SPECIAL.lastIndex = 0;
  }
  return `${line}\n`;
}
