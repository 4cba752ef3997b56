/**
 * Who did something, as they were when they did it: renamed, moved or gone people
 * stay as they signed.
 */
export interface ActorSnapshot {
  readonly name: string;
  /**
   * The id of a role, "administrator", put in words when it is shown; or the office in people's own
   * words, "Công chức Văn hóa – Xã hội".
   */
  readonly role: string;
  /** Code of the unit they acted for; absent for whoever runs the installation. */
  readonly unit?: string;
  /** Through which door: "cli", later "web", "api". */
  readonly client: string;
}
