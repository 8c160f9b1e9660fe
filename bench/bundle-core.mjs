// @ts-check
import path from 'node:path';
import { build } from 'vite';

const projectRoot = path.resolve(import.meta.dirname, '..');

/**
 * Bundle a module of src-core, with the packages it uses, into one file that plain Node can load.
 *
 * @param {string} module path from the project's root
 * @param {string} folder where the file goes
 * @returns {Promise<string>} its absolute path
 */
export async function bundleCore(module, folder) {
  await build({
    root: projectRoot,
    configFile: false,
    logLevel: 'warn',
    ssr: { noExternal: true },
    build: {
      ssr: path.join(projectRoot, module),
      outDir: folder,
      emptyOutDir: false,
      target: 'node20',
      rollupOptions: { output: { format: 'es', entryFileNames: '[name].mjs' } },
    },
  });
  return path.join(folder, `${path.basename(module, '.ts')}.mjs`);
}
