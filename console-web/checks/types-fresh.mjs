// The types of the API are made from openapi.json; ends with status 1 when the committed ones are older.
// node checks/types-fresh.mjs --write makes them anew.
import { readFileSync, writeFileSync } from 'node:fs';
import openapiTS, { astToString } from 'openapi-typescript';

const committed = new URL('../src/api/types.ts', import.meta.url);
const head = '/** Made from api/openapi.json by `npm run types`; never edited by hand. */\n';
const now = head + astToString(await openapiTS(new URL('../../api/openapi.json', import.meta.url), { alphabetize: true }));
if (process.argv.includes('--write')) {
  writeFileSync(committed, now);
} else if (readFileSync(committed, 'utf8') !== now) {
  console.error('src/api/types.ts is older than api/openapi.json: run `npm run types` and commit both');
  process.exit(1);
}
