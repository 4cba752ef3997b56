/** Who did something, as they were when they did it: renamed, moved or gone people stay as they signed. */
export interface ActorSnapshot {
  readonly name: string;
  /** In the words of the office: "Công chức Văn hóa – Xã hội", "Trưởng thôn", "Quản trị". */
  readonly role: string;
  /** Code of the unit they acted for; absent for whoever runs the installation. */
  readonly unit?: string;
  /** Through which door: "cli", later "web", "api". */
  readonly client: string;
}
