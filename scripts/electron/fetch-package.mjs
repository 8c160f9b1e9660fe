// @ts-check
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';

import { npmCommand } from '../npm-command.mjs';
import { projectRoot } from '../project-root.mjs';
import { runCommand } from '../run-command.mjs';

/**
 * Fetches a pinned package through npm itself, so that the user's registry, proxy and CA settings apply.
 * A right file left by an earlier, killed run is kept: the download need not be repeated.
 *
 * @param {import('./pinned-packages.mjs').PinnedPackage} pinned
 * @param {string} destination absolute path of the .tgz to write; its folder must exist
 * @throws {Error} when npm fails or the file's hash is not the pinned one
 */
export async function fetchPackage(pinned, destination) {
  if (fs.existsSync(destination)) {
    if ((await sha512(destination)) === pinned.sha512) return;
    fs.rmSync(destination);
  }
  const spec = `${pinned.name}@${pinned.version}`;
  const folder = fs.mkdtempSync(`${destination}.tmp-`);
  try {
    const [command, ...leading] = npmCommand();
    const args = ['pack', spec, '--silent', '--pack-destination', folder];
    // Its own npm cache: the user's would keep a second copy of some 200 MB.
    args.push('--cache', path.join(folder, 'npm-cache'));
    await runCommand(command, [...leading, ...args], {
      cwd: projectRoot,
      env: npmEnvironment(process.env),
    });
    const packed = fs.readdirSync(folder).find((name) => name.endsWith('.tgz'));
    if (!packed) throw new Error(`npm pack ${spec} left no .tgz`);
    const file = path.join(folder, packed);
    const found = await sha512(file);
    if (found !== pinned.sha512)
      throw new Error(`${spec}: sha512 is ${found}, not the pinned ${pinned.sha512}`);
    fs.renameSync(file, destination);
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * `npm run --prefix x --dry-run -w y …` reaches scripts as npm_config_* variables, and a nested
 * `npm pack` would obey them. Only what says how to reach the registry is passed on.
 *
 * @param {NodeJS.ProcessEnv} env
 * @returns {NodeJS.ProcessEnv}
 */
export function npmEnvironment(env) {
  const reachesRegistry =
    /^npm_config_(registry|@.+:registry|\/\/.+|(https?_?-?)?proxy|noproxy|ca|cafile|cert|key|strict[-_]ssl|local[-_]address|fetch[-_].+|maxsockets|userconfig|globalconfig)$/i;
  const isSetting = /^npm_config_/i;
  const kept = Object.entries(env).filter(
    ([name]) => !isSetting.test(name) || reachesRegistry.test(name),
  );
  return Object.fromEntries(kept);
}

/** @param {string} file */
async function sha512(file) {
  const hash = createHash('sha512');
  await pipeline(fs.createReadStream(file, { highWaterMark: 1 << 20 }), hash);
  return hash.digest('base64');
}
