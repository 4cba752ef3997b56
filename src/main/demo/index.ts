export type { DemoCommune, DemoUnitData } from './commune.ts';
export { DEMO_DAY, DEMO_YEAR } from './commune.ts';
export { declaredForSet } from './country.ts';
export type { DemoCommuneData } from './generate.ts';
export { generateCommune } from './generate.ts';
export type { DemoPlan, DemoSize } from './plan.ts';
export { DEMO_SIZES, planDemo } from './plan.ts';
export { toUnitRecords } from './records.ts';
export type { DemoSuccession, DemoUnit } from './tree.ts';
