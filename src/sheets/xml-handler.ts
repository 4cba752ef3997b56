/**
 * The tag that was just opened. Only to be asked inside `open`; what it answers is gone afterwards.
 */
export interface XmlTag {
  /** An attribute by its name without prefix; undefined when it is not there. */
  attribute(name: string): string | undefined;
  /**
   * What `parse` makes of an attribute's bytes as they stand in the file, without
   * making a text of them.
   */
  parseAttribute<T>(name: string, parse: (bytes: Buffer, from: number, to: number) => T): T | undefined;
}

/** Names come without their prefix: `x:row` is "row". */
export interface XmlHandler {
  /** Text is decoded and passed on only while this is true; set it in `open` and `close`. */
  wantsText: boolean;
  open(name: string, tag: XmlTag): void;
  /** One text may come in several pieces. */
  text(piece: string): void;
  /** Also follows `open` for an empty element. */
  close(name: string): void;
}
