import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import type { Plugin } from 'vite';

/** Of files that are small already, nothing is gained. */
const FROM_BYTES = 1000;

/** Puts a compressed copy beside each script and style, as small as it gets: the server sends that, and has no work with it. */
export function precompressed(): Plugin {
  return {
    name: 'precompressed',
    apply: 'build',
    writeBundle({ dir }) {
      if (dir === undefined) return;
      for (const name of readdirSync(dir, { recursive: true, encoding: 'utf8' })) {
        if (!/\.(?:js|css)$/.test(name)) continue;
        const path = join(dir, name);
        const whole = readFileSync(path);
        if (whole.length < FROM_BYTES) continue;
        writeFileSync(`${path}.br`, brotliCompressSync(whole));
        writeFileSync(`${path}.gz`, gzipSync(whole, { level: 9 }));
      }
    },
  };
}
