import type { XmlHandler, XmlTag } from '../xml-handler.ts';
import { XmlTokenizer } from '../xml-tokenizer.ts';

export type XmlEvent =
  | { readonly open: string; readonly a: string | undefined; readonly space: string | undefined }
  | { readonly text: string }
  | { readonly close: string };

/** What a tokenizer says of these chunks; the pieces of one text joined. */
export function eventsOf(chunks: readonly Uint8Array[]): XmlEvent[] {
  const events: XmlEvent[] = [];
  const handler: XmlHandler = {
    wantsText: true,
    open: (name: string, tag: XmlTag) => {
      events.push({ open: name, a: tag.attribute('a'), space: tag.attribute('space') });
    },
    text: (piece) => {
      const last = events.at(-1);
      if (last && 'text' in last) events[events.length - 1] = { text: last.text + piece };
      else events.push({ text: piece });
    },
    close: (name) => {
      events.push({ close: name });
    },
  };
  const tokenizer = new XmlTokenizer(handler);
  for (const chunk of chunks) tokenizer.write(Buffer.from(chunk));
  tokenizer.finish();
  return events;
}
