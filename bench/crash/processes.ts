import { readdirSync, readFileSync } from 'node:fs';

/** A process of the system, as /proc tells it (Linux). */
export interface SystemProcess {
  readonly pid: number;
  readonly parent: number;
  readonly title: string;
}

export function listProcesses(): readonly SystemProcess[] {
  return readdirSync('/proc').flatMap((name) => {
    if (!/^\d+$/.test(name)) return [];
    try {
      const stat = readFileSync(`/proc/${name}/stat`, 'utf8');
      const [state = '', parent = ''] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
      const title = readFileSync(`/proc/${name}/cmdline`, 'utf8').replaceAll('\0', ' ').trim();
      return state === 'Z' ? [] : [{ pid: Number(name), parent: Number(parent), title }];
    } catch {
      // It ended meanwhile.
      return [];
    }
  });
}

/** The server of a data folder, whoever started it; undefined where none runs. */
export function findPostmaster(dataFolder: string): SystemProcess | undefined {
  return listProcesses().find(({ title }) => / -D \S.*\/data /.test(title) && title.includes(`-D ${dataFolder}/`));
}

/** The processes that work for connections of the product. */
export function backendsOf(postmaster: SystemProcess): readonly SystemProcess[] {
  return listProcesses().filter(({ parent, title }) => parent === postmaster.pid && title.includes('minhchung_app'));
}
