export { exemptionsFileShape, parseExemptions } from './exemptions.ts';
export type { CatalogueFile, LoadedCatalogue } from './load.ts';
export { catalogueFileKind, loadCatalogue } from './load.ts';
export { attributesFileShape, figuresFileShape, levelsFileShape, registerFileShape, setFileShape } from './schema.ts';
export { checkShape } from './shape.ts';
export { parseYaml } from './yaml.ts';
