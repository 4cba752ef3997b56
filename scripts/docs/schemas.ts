import { z } from 'zod';
import {
  attributesFileShape,
  exemptionsFileShape,
  figuresFileShape,
  registerFileShape,
  setFileShape,
} from '../../src/catalogue/index.ts';
import { casesFileShape } from '../../src/intake/document/document-shape.ts';

/** The JSON Schemas that editors complete and check catalogue files with. */

const SCHEMAS: Readonly<Record<string, { readonly title: string; readonly shape: z.ZodType }>> = {
  'criteria-set': { title: 'Bộ tiêu chí', shape: setFileShape },
  figures: { title: 'Từ điển số liệu', shape: figuresFileShape },
  register: { title: 'Sổ, danh sách', shape: registerFileShape },
  attributes: { title: 'Đặc điểm của đơn vị', shape: attributesFileShape },
  exemptions: { title: 'Các điểm của văn bản được miễn dẫn', shape: exemptionsFileShape },
  cases: { title: 'Ví dụ tính sẵn của một bộ tiêu chí', shape: casesFileShape },
};

/** The text of every schema file, by its name inside `schemas/`. JSON Schema 2020-12, made from the shapes that the parser uses. */
export function renderSchemas(): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(SCHEMAS).map(([name, { title, shape }]) => {
      const { $schema, ...rest } = z.toJSONSchema(shape, { target: 'draft-2020-12', io: 'input' });
      return [`${name}.schema.json`, `${JSON.stringify({ $schema, title, ...rest }, null, 2)}\n`];
    }),
  );
}
