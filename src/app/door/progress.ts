/** For whoever shows how far a use case is. */
export interface Progress {
  /** So much of all is done: bytes read, registers sealed anew, units checked, rows written. */
  readonly onStep?: (done: number, total: number) => void;
  /** The change stands; figures and verdicts follow. */
  readonly onCommitted?: () => void;
  /** A unit was worked out; so many are left. */
  readonly onFollowed?: (left: number) => void;
}
