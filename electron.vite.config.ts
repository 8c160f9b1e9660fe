import { resolve } from 'node:path';

import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import type { Plugin } from 'vite';

// Pinned, not derived from the installed `electron` package: the same bundle runs on
// Electron 33 (the fallback of scripts/electron) and on the Electron we ship.
const node = 'node20.18';
const chrome = 'chrome130';

export default defineConfig({
  main: {
    build: {
      target: node,
      sourcemap: true,
      // Bundled, so that packages that come as ES modules only load from the CJS bundle; the native
      // addon's package finds its files beside itself and stays outside.
      externalizeDeps: false,
      rollupOptions: {
        external: ['better-sqlite3', /^pdfjs-dist/u, /^@node-rs\/jieba/u],
        input: {
          index: resolve('src-main/index.ts'),
          cli: resolve('src-main/cli.ts'),
          'library-worker': resolve('src-main/workers/library-worker.ts'),
          parser: resolve('src-main/parsing/parser-process.ts'),
        },
        output: {
          format: 'cjs',
          entryFileNames: '[name].cjs',
          chunkFileNames: 'chunks/[name]-[hash].cjs',
        },
      },
    },
  },
  preload: {
    build: {
      target: node,
      sourcemap: true,
      externalizeDeps: false,
      rollupOptions: {
        input: { index: resolve('src-preload/index.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: 'src-renderer',
    plugins: [react(), woff2Only()],
    build: {
      target: chrome,
      minify: true,
      // Fonts and images stay files: the content security policy allows no data: fonts.
      assetsInlineLimit: 0,
      rollupOptions: { input: resolve('src-renderer/index.html') },
    },
  },
});

/** Chromium reads WOFF2: the same faces as WOFF would only double the package. */
function woff2Only(): Plugin {
  return {
    name: 'woff2-only',
    enforce: 'pre',
    transform: (code, id) =>
      id.includes('@fontsource/')
        ? code.replace(/, url\([^)]*\.woff\) format\('woff'\)/gu, '')
        : null,
  };
}
