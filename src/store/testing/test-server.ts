/** Addresses in which DATABASE stands for the name of a database. */
export interface TestServer {
  readonly superuserUrl: string;
  readonly ownerUrl: string;
  readonly appUrl: string;
}

/** A database with every table and no row; each test database is a copy. */
export const TEMPLATE_DATABASE = 'template_minhchung';
