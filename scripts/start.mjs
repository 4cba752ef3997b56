// npm start: installs, builds, opens the embedded database, loads the sample district at the first
// time, shows where its communes stand, and closes the database again. Whatever is typed next
// opens it for itself.
import { join } from 'node:path';
import { installPackages, root, runStep } from './steps.mjs';

installPackages();
const bin = join(root, 'bin', 'minhchung');
const minhchung = (...words) => runStep(process.execPath, [bin, ...words]);
const district = '180';
const year = '2024';

const loaded = minhchung('demo', 'load', '--size', 'district', '--if-empty');
// What the computer went off over is worked out.
if (loaded === 0) minhchung('figures', 'rebuild', '--waiting');
const shown = loaded === 0 ? minhchung('overview', '--unit', district, '--year', year) : loaded;
if (shown === 0)
  console.log(`
Thử tiếp:
  bin/minhchung overview --unit ${district} --year ${year} --set lang-son/xa-ntm-2022
  bin/minhchung units find "dai dong"
  bin/minhchung assess --unit 06040
  bin/minhchung explain --unit 06040 --set lang-son/xa-ntm-2022 --indicator 8.3
  bin/minhchung template --set lang-son/xa-ntm-2022 --year ${year} -o so-lieu.xlsx
  bin/minhchung export --unit 06040 --register san-pham-ocop -o ocop.xlsx
  bin/minhchung help`);
// 4: another data set is loaded here, in which there is no such district.
process.exitCode = shown === 4 ? 0 : shown;
