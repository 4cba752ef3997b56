import path from 'node:path';
import type { Catalogue, Register } from '../../src/catalogue/index.ts';
import type { RegisterId } from '../../src/kernel/index.ts';
import { invariant } from '../../src/kernel/index.ts';
import { diskPorts } from '../../src/main/ports.ts';

/** The catalogue of this checkout. */
export function loadShippedCatalogue(): Catalogue {
  return diskPorts(path.resolve('catalogue')).law.current().catalogue;
}

/** The register that the benchmark fills. */
export function productRegister(catalogue: Catalogue): Register {
  const register = catalogue.registers.get('san-pham-ocop' as RegisterId);
  invariant(register, 'the catalogue has no register of OCOP products');
  return register;
}
