// The packages that tests/install-tools installs.
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const tools = process.env.PLANVAERK_TEST_TOOLS ?? fileURLToPath(new URL('../../target/test-tools', import.meta.url));
const require = createRequire(join(tools, 'npm/package.json'));

/** A validator of JSON Schema, draft-07. */
export const { Ajv } = require('ajv');
/** The YAML parser of the language server that VS Code's extension runs. */
export const yaml = require('yaml');
