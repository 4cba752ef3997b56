import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * What `npm start`, `npm test` and `npm run check` share. Uses nothing that has to be installed.
 */
export const root = join(dirname(fileURLToPath(import.meta.url)), '..');

/** Runs a program in the project folder with its output shown; the exit code. */
export function runStep(command, args, options = {}) {
  const { status } = spawnSync(command, args, { cwd: root, stdio: 'inherit', ...options });
  return status ?? 1;
}

/**
 * Installs the packages of a folder's lock file unless they are there already. Not with `npm ci`:
 * it refuses a lock file without the binaries for other systems, and not every registry has those.
 * The lock file and its checksums hold all the same; nothing is saved.
 */
export function installPackages(folder = root) {
  if (!areInstalled(folder)) process.exit(1);
}

function areInstalled(folder) {
  const marker = join(folder, 'node_modules', '.package-lock.json');
  const lock = join(folder, 'package-lock.json');
  if (existsSync(marker) && statSync(marker).mtimeMs >= statSync(lock).mtimeMs) return true;
  console.log('Đang cài các gói cần thiết…');
  const quiet = ['--ignore-scripts', '--no-fund', '--no-audit', '--loglevel=error'];
  return runStep('npm', ['install', '--no-save', ...quiet], { cwd: folder }) === 0;
}

/**
 * The program of Node 24, from npm packages that hold it whole. Undefined where this is
 * Node 24 or newer already, and, with a message, where there is no such package for the
 * system or it cannot be had.
 */
export function installNode24() {
  if (Number(process.versions.node.split('.')[0]) >= 24) return undefined;
  const folder = join(root, 'scripts', 'node-24');
  const program = join(folder, 'node_modules', `node-${process.platform}-${process.arch}`, 'bin', 'node');
  if (areInstalled(folder) && existsSync(program)) return program;
  console.log('Bỏ qua lượt kiểm tra trên Node 24: máy này không cài được. (left out: Node 24)');
  return undefined;
}

/**
 * Installs Debian packages that tests look at things with, where this is a Debian and we may;
 * says so where it cannot.
 */
export function installDebianPackages(packages) {
  const missing = packages.filter(({ program }) => !isOnPath(program));
  if (missing.length === 0) return;
  const names = missing.map((one) => one.name);
  if (!isOnPath('apt-get') || process.getuid?.() !== 0) {
    console.log(
      `Bỏ qua phần kiểm tra cần ${names.join(', ')}: máy này không cài được. (left out: ${names.join(', ')})`,
    );
    return;
  }
  console.log(`Đang cài ${names.join(', ')}…`);
  const quiet = { stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } };
  runStep('apt-get', ['update', '-qq'], quiet);
  runStep('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...names], quiet);
}

/** Whether a program is there, by name or by its whole path. */
export function isOnPath(program) {
  if (program.startsWith('/')) return existsSync(program);
  return (process.env.PATH ?? '').split(':').some((folder) => existsSync(join(folder, program)));
}

export function readJson(path) {
  return JSON.parse(readFileSync(path, 'utf8'));
}
