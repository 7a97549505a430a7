import { defineConfig } from 'vite';

/** The loader that a shop's page includes: one classic script at a fixed address, nothing global but what it makes itself. */
export default defineConfig({
  publicDir: false,
  build: {
    target: 'es2020',
    outDir: 'dist/widget/v1',
    emptyOutDir: false,
    lib: { entry: 'src/loader/main.ts', formats: ['iife'], name: 'batonLoader', fileName: () => 'loader.js' },
  },
});
