import { NEAREST_EN, unitKindEn, verdictEn, yamlTypeEn } from '../parts.en.ts';
import type { AUTHORING_VI } from './vi.ts';

/** Faults in catalogue files: for the author of a criteria set, who has the file open. */
export const AUTHORING_EN: Readonly<Record<keyof typeof AUTHORING_VI, string>> = {
  'issue.yaml.syntax':
    'This line is not valid YAML{found, select, TAB_AS_INDENT {: it is indented with a tab} BAD_INDENT {: its indentation does not match the lines of its level} MISSING_CHAR {: a closing bracket, quote or comma is missing} MULTILINE_IMPLICIT_KEY {: a sentence runs over the line, or a colon is missing after a key} BLOCK_AS_IMPLICIT_KEY {: there are two colons on one line} UNEXPECTED_TOKEN {: there is a stray character} BAD_DQ_ESCAPE {: there is a backslash inside double quotes} MULTIPLE_DOCS {: a line “---” cuts the file in two} none {} other { ({found})}}; the file could not be read from here on. Indent with spaces, and put a sentence that contains a colon in double quotes.',
  'issue.yaml.duplicate-key':
    'The key “{found}” already stands in this group, so it is unclear which value counts. Keep one line and delete the other.',
  'issue.yaml.anchor-refused':
    'The YAML reference “{found}” is not allowed, because a reviewer must see the content where it applies. Copy the content here.',
  'issue.yaml.too-deep':
    'The file is nested more than {limit} levels deep and was not read. See whether a closing bracket is missing, or split the content into several indicators.',

  'issue.shape.unknown-key': `There is no key “{found}” here, so its content would not be used.${NEAREST_EN} Correct the key or delete the line.`,
  'issue.shape.cut-at-comma':
    'In braces a comma parts keys, so {before, select, none {the text} other {“{before}”}} was cut at the comma and what follows ({found}) became a key. Put the whole sentence in double quotes.',
  'issue.shape.missing-key': `The key “{expected}” is missing{type, select, none {} other { (type: ${yamlTypeEn('type')})}}. Add it.`,
  'issue.shape.wrong-type': `This place needs {expected, select, none {another type} other {${yamlTypeEn('expected')}}}, but {found, select, none {it is empty} other {“{found}” stands here}}. Write it in the right type.`,
  'issue.shape.not-allowed': `“{found}” is not one of the values allowed here.${NEAREST_EN} Choose {expected}.`,
  'issue.shape.bad-format':
    '“{found}” does not have the right form. Write {expected, select, none {it in the form that the guide to criteria sets shows} id {lower-case letters without accents, joined by hyphens, such as so-ho-gia-dinh} other {it in the form {expected}}}.',
  'issue.shape.too-short':
    'The content {found, select, none {is empty} other {“{found}” is not enough}}: at least {expected} is needed. Add what is missing.',
  'issue.shape.too-long': 'The content “{found}” goes beyond {expected}. Shorten it.',
  'issue.shape.out-of-range':
    'The upper bound {found} lies below the lower bound {expected}, so no value would be valid. Correct the two bounds.',
  'issue.shape.no-kind':
    'This does not say what is to be looked at. Give exactly one main key: for a requirement all, any, atLeast, compare, share, each, yes, set or units; for a way of counting count, sum, distinct or exists; for a test on a column is, in, filled, atLeast, moreThan, atMost, lessThan, notBefore or notAfter.',
  'issue.shape.two-kinds':
    'There is more than one main key here ({found}), so it is unclear which one counts. Keep one; if both are meant, put them inside all.',

  'issue.catalogue.duplicate-id':
    '“{found}” is already the name of another part of this sort. Give one of the two another name.',
  'issue.catalogue.wrong-place':
    '{expected, select, none {The file “{found}” is not where the catalogue looks, so it would not be used. Move it into criteria/(province)/ or registers/.} other {The id “{found}” does not match the file name: by its path it must be “{expected}”. Correct the id or rename the file.}}',
  'issue.catalogue.unknown-figure': `There is no figure “{found}” in figures.yaml.${NEAREST_EN} Correct the id or add the figure.`,
  'issue.catalogue.unknown-register': `There is no register “{found}” in the folder registers.${NEAREST_EN} Correct the id or add a file for the register.`,
  'issue.catalogue.rows-figure':
    'The figure “{figure}” cannot be used for rows. Let it be counted by count: judged-rows, and use it only for rows with the same conditions.',
  'issue.catalogue.rows-condition':
    'The requirement “{found}” cannot be asked of each row of the register “{register}”. Use yes, or compare with one threshold, on figures of that register that have ofOneRow; all, any; or set to another indicator that is rows.',
  'issue.catalogue.unknown-column': `The register “{register}” has no column “{found}”.${NEAREST_EN} Correct the column or add it to the register.`,
  'issue.catalogue.unknown-choice': `The column “{column}” of the register “{register}” has no choice “{found}”.${NEAREST_EN} Correct the value or add it to the choices of the column.`,
  'issue.catalogue.unknown-set': `There is no criteria set “{found}”.${NEAREST_EN} Write the id as province/set, such as lang-son/xa-ntm-2022.`,
  'issue.catalogue.unknown-indicator': `The set referred to has no indicator “{found}”.${NEAREST_EN} Choose {expected}.`,
  'issue.catalogue.unknown-level': `There is no level “{found}” in levels.yaml.${NEAREST_EN} {expected, select, none {Add the level.} other {Choose {expected}; or add the level.}}`,
  'issue.catalogue.unknown-attribute': `There is no attribute “{found}” in attributes.yaml.${NEAREST_EN} Correct the name or add the attribute.`,
  'issue.catalogue.unknown-attribute-value': `The attribute “{attribute}” has no value “{found}”.${NEAREST_EN} Correct the value or add it in attributes.yaml.`,
  'issue.catalogue.unknown-requirement': `This indicator has no requirement “{found}”, so it is unclear what the evidence proves.${NEAREST_EN} Write the place again, such as 8.4.b.`,
  'issue.catalogue.unknown-supersedes': `There is no criteria set “{found}” to supersede.${NEAREST_EN} Correct the id or delete the key supersedes.`,
  'issue.catalogue.circular-set':
    'The set “{set}” rests on the set “{found}”, which rests on “{set}” again, so neither could be judged. Remove one of the two references.',
  'issue.catalogue.list-awaits-list':
    'The number of rows by “{found}” is counted from the register “{register}”, which itself waits for another one. Choose a declared figure, or one counted from a register that waits for none.',
  'issue.catalogue.figure-type':
    'The figure “{figure}” {found, select, none {is empty} other {is “{found}”}} here, but {expected} is needed. Correct how the figure is declared, or use another one.',
  'issue.catalogue.column-type':
    'The column used here {found, select, none {is empty} other {is “{found}”}}, but {expected} is needed. Choose another column, or correct its type in the register.',
  'issue.catalogue.unit-mismatch':
    '{found, select, week {The figure “{part}” is kept by {expected, select, month {month} other {“{expected}”}}, but the requirement looks at weeks. Give every and per the same period.} month {The figure “{part}” is kept by {expected, select, week {week} other {“{expected}”}}, but the requirement looks at months. Give every and per the same period.} other {“{part}” is counted in {found} and “{whole}” in {expected}, so they do not make a share. Choose two figures with the same unit, or give “{part}” ratioTo: [{expected}].}}',
  'issue.catalogue.threshold-format':
    'The threshold “{found}” cannot be used here. Write a share such as 2/3, 70% or 52,5% for share, and a number for compare, each and units; exactly is for compare only.',
  'issue.catalogue.threshold-above-one':
    'The threshold {found} is above 100%, but a part cannot be more than its whole. Correct the threshold, or declare ratioTo if the two figures have different units.',
  'issue.catalogue.variant-gap':
    'A unit with {found} gets no threshold at all. Add a variant for it, or one with otherwise: true.',
  'issue.catalogue.variant-overlap':
    'A unit with {found} gets two thresholds, so it is unclear which one counts. Correct when so that every unit gets one.',
  'issue.catalogue.variant-unreachable':
    'No unit can ever get this variant. Delete it, or correct its when and those of the others.',
  'issue.catalogue.threshold-missing':
    'There is no threshold. Write atLeast, moreThan, atMost or lessThan; compare may also have exactly.',
  'issue.catalogue.threshold-twice':
    'The threshold is given more than once ({found}). Keep one; with variants, thresholds stand in the variants only.',
  'issue.catalogue.dates-out-of-order':
    'The date {found} is not after {expected}. Write the two dates as they stand in the documents.',
  'issue.catalogue.overlapping-editions':
    'This set is in force from {found}, while the set “{set}” that it supersedes {expected, select, none {has not ended} _ {has no last day} other {is in force until {expected}}}. Let the old set end before this day.',
  'issue.catalogue.clause-used-twice':
    'The clause “{found}” is already cited at {other}. Each clause is cited once. Remove one of the two.',
  'issue.catalogue.at-least-too-many':
    '{found} requirements are asked for, but only {limit} inside can count. Lower k or add requirements.',
  'issue.catalogue.subject-mismatch': `The set referred to judges a ${unitKindEn('found')}, but one that judges a ${unitKindEn('expected')} is needed here. Refer to another set.`,
  'issue.catalogue.only-optional':
    'Every requirement inside is optional, so this group would decide nothing. Take optional off at least one of them, or make the whole group optional.',
  'issue.catalogue.figure-unused':
    'No criteria set uses the figure “{found}”. See whether its id is spelled differently where it is used; if it is not needed, delete it.',
  'issue.catalogue.figure-alike':
    'The figure “{found}” seems to be “{other}”, in the same unit and with the same meaning, so officers would be asked for one number twice. Use the one that is there; if they are two, let the names say how they differ.',
  'issue.catalogue.register-unused':
    'No figure and no evidence uses the register “{found}”. See whether its id is spelled differently where it is used; if it is not needed, delete it.',

  'issue.case.none':
    'The set “{set}” has no worked case, so nobody knows whether it is judged as the letter says. Write cases in “{expected}”.',
  'issue.case.wrong-verdict': `{target, select, none {Verdict} other {{target}}}: “${verdictEn('expected')}” was expected, the engine says “${verdictEn('found')}”. Compare the case with the document; if the case is right, correct the requirement.`,
  'issue.case.unknown-target': `The set {set, select, none {} other {“{set}” }}has no indicator or requirement “{found}”.${NEAREST_EN} Write the place again, such as 8.4.b.`,

  'issue.coverage.clause-not-cited':
    'No set cites the clause “{found}” of the document. Cite it in clauses, or give a reason why it is exempt.',
  'issue.coverage.clause-unknown': `The inventory of clauses has no “{found}”.${NEAREST_EN} Correct the id or complete the inventory.`,
  'issue.coverage.exemption-needless': 'The clause “{found}” is cited, so it needs no exemption. Delete the exemption.',
};
