import { Presets, SingleBar } from 'cli-progress';
import type { Context } from './command.ts';

/**
 * A bar on standard error that shows how far something is. Nothing is drawn where nobody watches:
 * in a pipe, or with `--json`.
 */
export interface ProgressBar {
  readonly update: (done: number, total: number, title?: string) => void;
  /** For what counts down from a number that is known at the first call. */
  readonly restart: (title: string) => (left: number) => void;
  readonly stop: () => void;
}

/** Shorter work needs no bar. Milliseconds. */
const SHORTEST = 500;

export function progressBar({ terminal, json }: Context, title: string): ProgressBar {
  if (json || !terminal.isWatched) return { update: () => {}, restart: () => () => {}, stop: () => {} };
  const bar = new SingleBar(
    { format: `{title} [{bar}] {percentage} %`, hideCursor: true, clearOnComplete: true, noTTYOutput: false },
    Presets.shades_classic,
  );
  const began = Date.now();
  let isShown = false;
  const update = (done: number, total: number, name = title) => {
    if (!isShown && Date.now() - began < SHORTEST) return;
    if (isShown) bar.setTotal(total);
    else bar.start(total, done, { title: name });
    isShown = true;
    bar.update(done, { title: name });
  };
  const stop = () => {
    if (isShown) bar.stop();
    isShown = false;
  };
  return {
    update,
    stop,
    restart: (name) => {
      let total = 0;
      return (left) => {
        total = Math.max(total, left + 1);
        update(total - left, total, name);
      };
    },
  };
}
