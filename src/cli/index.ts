export { usageWords } from './arguments.ts';
export type { World } from './command.ts';
export { COMMANDS } from './commands/index.ts';
export { COMMON_OPTIONS } from './help.ts';
export { run } from './run.ts';
export type { Terminal } from './terminal.ts';
