// npm start: installs, builds, and judges the sample commune, so that a newcomer sees what this is.
import { join } from 'node:path';
import { installPackages, root, runStep } from './steps.mjs';

installPackages();
const bin = join(root, 'bin', 'minhchung');
const sample = 'samples/xa-na-phai.xlsx';
const sets = ['lang-son/xa-ntm-2022', 'lang-son/xa-ntm-nang-cao-2022'];
console.log(`$ bin/minhchung assess ${sample} --set ${sets.join(' ')}\n`);
const status = runStep(process.execPath, [bin, 'assess', sample, '--set', ...sets]);
console.log(`
Thử tiếp:
  bin/minhchung explain ${sample} --set lang-son/xa-ntm-2022 --indicator 8.3
  bin/minhchung assess ${sample} --set ${sets.join(' ')} -o ket-qua.html
  bin/minhchung template --set ${sets.join(' ')} --year 2024 -o so-lieu.xlsx
  bin/minhchung help`);
// 3: the sample has, like life, cells that somebody must look at.
process.exitCode = status === 3 ? 0 : status;
