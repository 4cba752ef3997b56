import { mkdirSync, writeFileSync } from 'node:fs';
import { Document, isMap, isScalar, visit } from 'yaml';
import { templateWorkbook } from '../src/documents/index.ts';
import { renderWorkbook } from '../src/documents/render/index.ts';
import { loadMessages, translator } from '../src/i18n/index.ts';
import type { SetId } from '../src/kernel/index.ts';
import { diskPorts } from '../src/main/ports.ts';
import type { UnitDocument } from '../src/testing/index.ts';
import { fillWorkbook } from '../src/testing/index.ts';
import { sampleDocument } from './sample/document.ts';

/**
 * Writes samples/xa-na-phai.yaml and .xlsx: the same year of an invented commune, as an input file
 * and as the filled template.
 */

const SETS = ['lang-son/xa-ntm-2022', 'lang-son/xa-ntm-nang-cao-2022'] as SetId[];

const HEAD = ` Xã Nà Phai (Lạng Sơn) năm 2024: xã, người và số liệu đều là ví dụ.
 Tệp này và xa-na-phai.xlsx có cùng số liệu, do scripts/make-sample.ts tạo ra; muốn đổi thì sửa ở scripts/sample rồi chạy lại:
   node scripts/run.mjs scripts/make-sample.ts
 Đánh giá: minhchung assess samples/xa-na-phai.yaml --set ${SETS.join(' ')}`;

/** The document as YAML with one line for each row of a register. */
export function toYaml(document: UnitDocument): string {
  const yaml = new Document(document, { aliasDuplicateObjects: false });
  yaml.commentBefore = HEAD;
  visit(yaml, {
    Seq: (_, sequence) => {
      for (const item of sequence.items) if (isMap(item)) item.flow = true;
      if (sequence.items.every((item) => isScalar(item))) sequence.flow = true;
    },
  });
  return yaml.toString({ lineWidth: 0, flowCollectionPadding: true });
}

export async function main(): Promise<void> {
  const document = sampleDocument();
  const catalogue = diskPorts('catalogue').law.current().catalogue;
  const template = templateWorkbook(
    catalogue,
    SETS,
    translator('vi', await loadMessages('vi', ['words', 'documents'])),
    { year: document.year },
  );
  mkdirSync('samples', { recursive: true });
  writeFileSync('samples/xa-na-phai.yaml', toYaml(document));
  writeFileSync('samples/xa-na-phai.xlsx', await renderWorkbook(fillWorkbook(template, catalogue, document)));
}
