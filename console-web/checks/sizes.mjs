// What a first visit loads, compressed, against its budget, and whether the library's styles are all there: node checks/sizes.mjs
// (after a build); status 1 when over it.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

const dist = new URL('../dist/', import.meta.url).pathname;
const size = (path) => gzipSync(readFileSync(join(dist, path)), { level: 9 }).length;

/** The page itself and every script and style that it names or that those import at once. */
function firstLoad(page) {
  const seen = new Set([page]);
  const waiting = [page];
  for (let path = waiting.pop(); path; path = waiting.pop()) {
    const text = readFileSync(join(dist, path), 'utf8');
    const named = path.endsWith('.html')
      ? [...text.matchAll(/(?:src|href)="\/([^"]+\.(?:js|css))"/g)].map((m) => m[1])
      : path.endsWith('.js')
        ? [...text.matchAll(/(?:from|import)\s*"\.\/([^"]+\.js)"/g)].map((m) => `assets/${m[1]}`)
        : [];
    for (const next of named.filter((name) => !seen.has(name))) {
      seen.add(next);
      waiting.push(next);
    }
  }
  return [...seen].reduce((sum, path) => sum + size(path), 0);
}

const fonts = readdirSync(join(dist, 'assets')).filter((name) => /plex-sans-latin-(wght|standard).*normal.*\.woff2$/.test(name));
const fontBytes = fonts.reduce((sum, name) => sum + statSync(join(dist, 'assets', name)).size, 0);
const rows = [
  ['console, first load with its font', firstLoad('index.html') + fontBytes, 350],
  ['widget application', firstLoad('widget/v1/app.html'), 120],
  ['loader', size('widget/v1/loader.js'), 20],
];
let over = 0;
for (const [what, bytes, most] of rows) {
  const kilobytes = bytes / 1000;
  if (kilobytes > most) over += 1;
  console.log(`${what.padEnd(36)} ${kilobytes.toFixed(1).padStart(7)} kB of ${most} kB${kilobytes > most ? '  TOO BIG' : ''}`);
}

const assets = readdirSync(join(dist, 'assets'));
const textOf = (ending) => assets.filter((name) => name.endsWith(ending)).map((name) => readFileSync(join(dist, 'assets', name), 'utf8')).join('\n');
const [scripts, sheets] = [textOf('.js'), textOf('.css')];
const folder = new URL('../node_modules/@mantine/core/styles/', import.meta.url).pathname;
const missing = readdirSync(folder)
  .filter((name) => /^[A-Z]\w+\.css$/.test(name))
  .filter((name) => (readFileSync(join(folder, name), 'utf8').match(/\bm_[0-9a-f]+\b/g) ?? []).some((style) => scripts.includes(style) && !sheets.includes(style)));
if (missing.length > 0) console.log(`src/ui/mantine.ts lacks ${missing.join(', ')}`);
process.exit(over + missing.length > 0 ? 1 : 0);
