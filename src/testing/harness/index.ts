export { diskFiles } from '../../main/files.ts';
export { ADMINISTRATOR, someone, villageHeadOf } from './actors.ts';
export { fileOfSheets } from './files.ts';
export { clockAt, portsOn } from './ports.ts';
export type { StoredDistrict } from './stored-district.ts';
export { DISTRICT, storedDistrict } from './stored-district.ts';
export { temporaryFolder } from './temporary-folder.ts';
