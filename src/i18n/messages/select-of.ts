/**
 * ICU text that writes one of these words, chosen by a parameter: "{verdict, select, met {Đạt}
 * not_met {Chưa đạt} other {{verdict}}}". A value without a word is written as it is.
 */
export function selectOf(name: string, words: Readonly<Record<string, string>>): string {
  const choices = Object.entries(words).map(([value, word]) => `${value.replaceAll('-', '_')} {${word}}`);
  return `{${name}, select, ${choices.join(' ')} other {{${name}}}}`;
}
