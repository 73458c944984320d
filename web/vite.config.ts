import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** Builds the desk into dist/web: own files only, hashed names, no inline script or style. */
export default defineConfig({
  root: import.meta.dirname,
  plugins: [react()],
  build: {
    outDir: '../dist/web',
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    target: 'es2022',
  },
  server: { proxy: { '/api': 'http://127.0.0.1:4747' } },
});
