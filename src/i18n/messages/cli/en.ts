import { CLI_ADMIN_EN } from './admin.en.ts';
import { CLI_DATA_EN } from './data.en.ts';
import { CLI_FRAME_EN } from './frame.en.ts';
import { CLI_HELP_EN } from './help.en.ts';
import { CLI_LAW_EN } from './law.en.ts';
import { CLI_RESULTS_EN } from './results.en.ts';

/** What the command line says. */
export const CLI_EN = {
  ...CLI_ADMIN_EN,
  ...CLI_DATA_EN,
  ...CLI_FRAME_EN,
  ...CLI_HELP_EN,
  ...CLI_LAW_EN,
  ...CLI_RESULTS_EN,
};
