import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build } from 'vite';

const root = resolve(import.meta.dirname, '../..');

/** Scripts built for Node in a folder that `remove` deletes. */
export type BuiltScripts = { path(name: string): string; remove(): void };

/**
 * Build scripts that a test starts as processes of their own.
 *
 * @param entries - Absolute paths of the sources, by the names of what is made of them.
 */
export async function builtScripts(
  entries: Readonly<Record<string, string>>,
): Promise<BuiltScripts> {
  // Inside the project, so that the packages are found from there.
  const cache = join(root, 'node_modules', '.cache');
  mkdirSync(cache, { recursive: true });
  const folder = mkdtempSync(join(cache, 'duizhao-scripts-'));
  await build({
    ...{ root, configFile: false, logLevel: 'silent' },
    build: {
      ssr: true,
      outDir: folder,
      target: 'node20.18',
      rollupOptions: {
        input: entries,
        external: [/^pdfjs-dist/u],
        output: { entryFileNames: '[name].mjs' },
      },
    },
    ssr: { external: ['better-sqlite3', '@node-rs/jieba'], noExternal: true },
  });
  return {
    path: (name) => join(folder, `${name}.mjs`),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
