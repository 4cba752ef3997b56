import pg from 'pg';
import { AppError } from '../kernel/index.ts';

/** A pool of connections. Work on unit data goes through `inReach`. */
export interface Connection {
  readonly pool: pg.Pool;
  close(): Promise<void>;
}

const INT8 = 20;
const DATE = 1082;
const TIMESTAMPTZ = 1184;

/** What `types` rests on; said last, so that an address cannot say otherwise. */
const SESSION = '-c timezone=UTC -c datestyle=ISO';

/**
 * How texts of the wire become values: whole numbers as numbers (all of ours are far below 2^53),
 * days and moments as texts.
 */
const types = {
  getTypeParser: (oid: number, format?: 'text' | 'binary') => {
    if (oid === INT8) return Number;
    if (oid === DATE) return (text: string) => text;
    if (oid === TIMESTAMPTZ) return toMoment;
    return pg.types.getTypeParser(oid, format as 'text');
  },
};

/** "2024-10-06 07:00:00.12+00" → "2024-10-06T07:00:00.120000Z". The session's time zone is UTC. */
export function toMoment(text: string): string {
  const [, day = '', time = '', fraction = ''] = /^(\S+) (\d\d:\d\d:\d\d)(?:\.(\d+))?\+00$/.exec(text) ?? [];
  return day === '' ? text : `${day}T${time}.${fraction.padEnd(6, '0')}Z`;
}

/**
 * Connects lazily: nothing happens before the first query. `url`:
 * postgres://user:password@host:port/database, or a socket folder as host.
 */
export function connect(url: string, options: { readonly most?: number } = {}): Connection {
  const pool = new pg.Pool({
    ...connectionOf(url),
    max: options.most ?? 10,
    types,
    application_name: 'minhchung',
  });
  // A connection that breaks while nobody uses it is replaced at the next query.
  pool.on('error', () => {});
  // One that breaks in use fails its query; the event of its own says nothing more.
  pool.on('connect', (client) => client.on('error', () => {}));
  return { pool, close: () => pool.end() };
}

/**
 * The parts of an address; a socket folder stands in the query (`?host=/folder`), as PostgreSQL's
 * own programs write it. Refuses with `database.bad-address`.
 */
export function connectionOf(url: string): pg.ClientConfig {
  const address = parseUrl(url);
  const options = [address.searchParams.get('options') ?? '', SESSION].join(' ').trim();
  const socket = address.searchParams.get('host');
  if (!socket?.startsWith('/')) {
    address.searchParams.delete('options');
    return { connectionString: address.href, options };
  }
  return {
    options,
    host: socket,
    port: Number(address.searchParams.get('port') ?? 5432),
    user: decodeURIComponent(address.username),
    password: decodeURIComponent(address.password),
    database: decodeURIComponent(address.pathname.slice(1)),
  };
}

/**
 * Refuses with `database.bad-address` what is no address, before anything is tried. The address is
 * not repeated: a password stands in it.
 */
export function checkAddress(url: string, setting: 'DATABASE_URL' | 'DATABASE_OWNER_URL'): void {
  const refuse = (reason: string): never => {
    throw new AppError('database.bad-address', { setting, reason });
  };
  if (!/^postgres(ql)?:\/\//.test(url)) refuse('scheme');
  if (!URL.canParse(url)) refuse('shape');
  const { username, password, pathname } = new URL(url);
  try {
    for (const part of [username, password, pathname]) decodeURIComponent(part);
  } catch {
    refuse('percent');
  }
}

function parseUrl(url: string): URL {
  checkAddress(url, 'DATABASE_URL');
  return new URL(url);
}
