import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { precompressed } from './precompressed';

/** Where the API runs while one develops: `npm run dev`, or `BATON_API=http://127.0.0.1:8190 npm run dev`. */
const api = process.env['BATON_API'] ?? 'http://127.0.0.1:8080';

/**
 * Console and widget application: two pages of one build. The loader, one script without imports, is built after them
 * (vite.loader.config.ts). Addresses: / is the console, /widget/v1/app.html the widget, /assets/ what both load (hashed, for ever).
 */
export default defineConfig({
  plugins: [react(), precompressed()],
  // the server puts each answer's own nonce in its place
  html: { cspNonce: '__NONCE__' },
  server: {
    host: '127.0.0.1',
    proxy: { '/api': { target: api } },
  },
  build: {
    target: 'es2023',
    outDir: 'dist',
    sourcemap: false,
    modulePreload: { polyfill: false },
    // the content policy allows no data: scripts or styles; small files stay files
    assetsInlineLimit: 0,
    rolldownOptions: {
      input: { console: 'index.html', widget: 'widget/v1/app.html' },
    },
  },
});
