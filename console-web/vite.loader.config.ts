import { defineConfig } from 'vite';
import { precompressed } from './precompressed';

/** The loader that a shop's page includes: one classic script at a fixed address, nothing global but what it makes itself. */
export default defineConfig({
  plugins: [precompressed()],
  publicDir: false,
  build: {
    target: 'es2020',
    outDir: 'dist/widget/v1',
    emptyOutDir: false,
    lib: { entry: 'src/loader/main.ts', formats: ['iife'], name: 'batonLoader', fileName: () => 'loader.js' },
  },
});
