// Whether the JSON Schemas take what the tool takes and refuse what it refuses, as an independent validator (ajv) sees it, behind
// the YAML parser that editors use.
//
//   node tests/schema/validate.mjs VERDICTS FOLDER…
//
// VERDICTS is what the tool said of every YAML file of the project and of thousands made wrong on purpose (src/schema/tests.rs
// writes it); each FOLDER holds the schemas as `planvaerk schema` writes them in one language.
//
// At last every demand of the first folder's schemas is taken out, one at a time, and must be missed: a demand that no file
// meets would be one that nothing tests.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv, yaml } from './tools.mjs';

// What the tool finds and no schema can say. A file that has nothing else wrong, and has it in this form, may pass. Each must be met.
const BEYOND = {
  // Read alone.
  alone: {
    // Anchors, aliases and tags are of YAML: a schema sees the values they make.
    PV206: ({ text }) => /(^|[ [])[&*!]\S|^---|^\.\.\./m.test(text),
    // The check digit of a CVR number: weights and modulus 11.
    PV304: ({ value }) => /^( *\d){8} *$/.test(value.municipality?.cvr),
    // A whole number written `4.0` or `0x4` is the number 4 to a schema.
    PV311: ({ value }) => [1, 2, 3, 4].includes(value.revision_years),
  },
  // Of the whole content.
  later: {
    // Hours of a day need both ends, of which each may be left out: two keys that belong together.
    PV204: ({ text }) => text.includes('exceptions:'),
    // Hours that close before they open: two values compared.
    PV309: () => true,
  },
};

const [, , verdictsFile, ...folders] = process.argv;
if (!verdictsFile || folders.length === 0) throw new Error('usage: validate.mjs VERDICTS FOLDER…');
const verdicts = JSON.parse(readFileSync(verdictsFile, 'utf8')).map(({ schema, name, text, alone, later }) => {
  const parsed = yaml.parseDocument(text, { version: '1.2', schema: 'core', strict: true, uniqueKeys: true, logLevel: 'error' });
  const error = parsed.errors[0]?.message;
  const value = error ? undefined : parsed.toJS();
  const isBeyond = (when, code) => value !== undefined && BEYOND[when][code]?.({ text, value });
  const beyond = [
    ...alone.filter((code) => isBeyond('alone', code)).map((code) => `alone ${code}`),
    ...later.filter((code) => isBeyond('later', code)).map((code) => `later ${code}`),
  ];
  const codes = [...alone, ...later];
  // Excepted: nothing is wrong but what no schema can say.
  const excepted = codes.length > 0 && beyond.length === codes.length;
  return { schema, name, text, codes, beyond, excepted, error, value };
});
if (verdicts.length < 3000) throw new Error(`only ${verdicts.length} verdicts in ${verdictsFile}`);

// Strict: a keyword that is none is a fault of the schema, but for the words that editors show.
function compiled(schema) {
  const ajv = new Ajv({ strict: true, allowUnionTypes: true });
  ajv.addVocabulary(['errorMessage', 'enumDescriptions']);
  return ajv.compile(schema);
}
const passes = (validate, verdict) => verdict.error === undefined && validate(verdict.value);
const agrees = (validate, verdict) => verdict.excepted || passes(validate, verdict) === (verdict.codes.length === 0);

const faults = [];
const met = new Set();
const schemas = new Map();
for (const folder of folders) {
  for (const name of readdirSync(folder)) {
    const schema = JSON.parse(readFileSync(join(folder, name), 'utf8'));
    const validate = compiled(schema);
    const own = verdicts.filter((verdict) => verdict.schema === name);
    if (folder === folders[0]) schemas.set(name, { schema, own });
    for (const verdict of own) {
      const { name: file, text, codes, beyond, excepted, error } = verdict;
      if (excepted && passes(validate, verdict)) beyond.forEach((code) => met.add(code));
      if (agrees(validate, verdict)) continue;
      const why = error ?? JSON.stringify(validate.errors);
      faults.push(`${folder}/${name} ${codes.length === 0 ? `refuses ${file}, which the tool takes: ${why}`
        : `takes ${file}, of which the tool says ${codes}`}\n    ${text.slice(0, 1500)}`);
    }
  }
  const unknown = verdicts.find((verdict) => !schemas.has(verdict.schema));
  if (unknown) faults.push(`${folder} has no ${unknown.schema}`);
}
for (const [when, codes] of Object.entries(BEYOND)) {
  const needless = Object.keys(codes).filter((code) => !met.has(`${when} ${code}`));
  needless.forEach((code) => faults.push(`${code} need not be an exception (${when})`));
}

/** Calls `see` with each demand taken out of `schema` in turn, and puts it back. */
function withoutEach(schema, path, see) {
  if (schema === null || typeof schema !== 'object') return;
  for (const key of ['pattern', 'enum', 'minItems', 'minimum', 'maximum', 'additionalProperties', 'anyOf']) {
    if (!(key in schema)) continue;
    const { [key]: demand } = schema;
    delete schema[key];
    see(`${path}/${key}`);
    schema[key] = demand;
  }
  for (const list of ['required', 'type'].filter((key) => Array.isArray(schema[key]))) {
    for (const entry of schema[list]) {
      const whole = schema[list];
      schema[list] = whole.filter((other) => other !== entry);
      if (schema[list].length > 0 || list === 'required') see(`${path}/${list}/${entry}`);
      schema[list] = whole;
    }
  }
  for (const [key, value] of Object.entries(schema.properties ?? {})) withoutEach(value, `${path}/${key}`, see);
  if (schema.items) withoutEach(schema.items, `${path}/-`, see);
  (schema.anyOf ?? []).forEach((value, place) => withoutEach(value, `${path}/${place}`, see));
}

let demands = 0;
for (const [name, { schema, own }] of schemas) {
  withoutEach(schema, name, (demand) => {
    demands++;
    const ajv = new Ajv({ strict: false, validateSchema: false });
    const validate = ajv.compile(schema);
    if (own.every((verdict) => agrees(validate, verdict))) faults.push(`${demand} is not missed when it is gone`);
  });
}
if (demands < 400) faults.push(`only ${demands} demands in the schemas`);

faults.slice(0, 30).forEach((fault) => console.log(fault));
if (faults.length > 0) {
  console.log(`${faults.length} faults`);
  process.exit(1);
}
const right = verdicts.filter((verdict) => verdict.codes.length === 0).length;
console.log(`   ${verdicts.length} files, of which ${right} are right: the schemas say the same; each of ${demands} demands counts`);
