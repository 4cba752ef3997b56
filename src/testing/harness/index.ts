export { ADMINISTRATOR } from './actors.ts';
export { portsOn } from './ports.ts';
export type { StoredDistrict } from './stored-district.ts';
export { DISTRICT, storedDistrict } from './stored-district.ts';
export { temporaryFolder } from './temporary-folder.ts';
