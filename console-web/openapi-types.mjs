// Makes src/api/types.ts from api/openapi.json, unless it is there already: node openapi-types.mjs. Every script of
// package.json that needs the types runs this first; the file is never edited and never committed.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';

const source = new URL('../api/openapi.json', import.meta.url);
const made = new URL('src/api/types.ts', import.meta.url);
// another description, another generator or another way of calling it: other types
const read = ['package-lock.json', 'openapi-types.mjs'].map((path) => readFileSync(new URL(path, import.meta.url)));
const sum = [readFileSync(source), ...read].reduce((hash, text) => hash.update(text), createHash('sha256')).digest('hex');
const head = `/** Made from api/openapi.json by \`npm run types\`; sha256 of what it was made from: ${sum} */\n`;

if (!existsSync(made) || !readFileSync(made, 'utf8').startsWith(head)) {
  const { default: openapiTS, astToString } = await import('openapi-typescript');
  writeFileSync(made, head + astToString(await openapiTS(source, { alphabetize: true })));
}
