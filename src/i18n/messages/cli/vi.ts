import { CLI_ADMIN_VI } from './admin.vi.ts';
import { CLI_DATA_VI } from './data.vi.ts';
import { CLI_FRAME_VI } from './frame.vi.ts';
import { CLI_HELP_VI } from './help.vi.ts';
import { CLI_LAW_VI } from './law.vi.ts';
import { CLI_RESULTS_VI } from './results.vi.ts';

/** What the command line says. */
export const CLI_VI = {
  ...CLI_ADMIN_VI,
  ...CLI_DATA_VI,
  ...CLI_FRAME_VI,
  ...CLI_HELP_VI,
  ...CLI_LAW_VI,
  ...CLI_RESULTS_VI,
};
