import { z } from 'zod';
import {
  attributesFileShape,
  exemptionsFileShape,
  figuresFileShape,
  levelsFileShape,
  registerFileShape,
  setFileShape,
} from '../../src/catalogue/authoring/index.ts';
import { ANSWERS } from '../../src/contracts/index.ts';
import { casesFileShape } from '../../src/intake/document/document-shape.ts';
import { invariant } from '../../src/kernel/index.ts';

/** The JSON Schemas that editors complete and check catalogue files with. */

const SCHEMAS: Readonly<Record<string, { readonly title: string; readonly shape: z.ZodType }>> = {
  'criteria-set': { title: 'Bộ tiêu chí', shape: setFileShape },
  figures: { title: 'Từ điển số liệu', shape: figuresFileShape },
  register: { title: 'Sổ, danh sách', shape: registerFileShape },
  levels: { title: 'Các cấp được xét', shape: levelsFileShape },
  attributes: { title: 'Đặc điểm của đơn vị', shape: attributesFileShape },
  exemptions: { title: 'Các điểm của văn bản được miễn dẫn', shape: exemptionsFileShape },
  cases: { title: 'Ví dụ tính sẵn của một bộ tiêu chí', shape: casesFileShape },
};

/**
 * The text of every schema file, by its name inside `schemas/`. JSON Schema 2020-12, made from the
 * shapes that the parser uses.
 */
export function renderSchemas(): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(SCHEMAS).map(([name, { title, shape }]) => {
      const { $schema, ...rest } = z.toJSONSchema(shape, { target: 'draft-2020-12', io: 'input' });
      return [`${name}.schema.json`, `${JSON.stringify({ $schema, title, ...rest }, null, 2)}\n`];
    }),
  );
}

type JsonSchema = Readonly<Record<string, unknown>>;

/**
 * The schemas of the answers, one file for each resource: every answer under `$defs` by its name,
 * with what several share beside it. A file as a whole takes any of its answers.
 */
export function renderAnswerSchemas(): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(ANSWERS).map(([resource, answers]) => {
      const names = Object.keys(answers);
      const schema = {
        $schema: 'https://json-schema.org/draft/2020-12/schema',
        $id: `urn:minhchung:${resource}-output`,
        title: `minhchung … --json: ${resource}`,
        anyOf: names.map((name) => ({ $ref: `#/$defs/${name}` })),
        $defs: definitionsOf(answers),
      };
      return [`${resource}-output.schema.json`, `${JSON.stringify(schema, null, 2)}\n`];
    }),
  );
}

function definitionsOf(answers: Readonly<Record<string, z.ZodType>>): JsonSchema {
  const found = new Map<string, JsonSchema>();
  const add = (name: string, schema: JsonSchema) => {
    const before = found.get(name);
    invariant(!name.startsWith('__'), `a shape that contains itself has an id (${name})`);
    invariant(
      before === undefined || JSON.stringify(before) === JSON.stringify(schema),
      `${name} names one shape in a file`,
    );
    found.set(name, schema);
  };
  for (const [name, shape] of Object.entries(answers)) {
    const { $schema, $defs = {}, id, ...rest } = z.toJSONSchema(shape, { target: 'draft-2020-12' });
    add(name, rest);
    for (const [inner, { id: own, ...definition }] of Object.entries($defs)) add(inner, definition);
  }
  return Object.fromEntries(found);
}
