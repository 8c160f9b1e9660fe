// @ts-check
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

import { projectRoot } from '../project-root.mjs';
import { runCommand } from '../run-command.mjs';
import { ensureSystemDeps } from '../system-deps.mjs';
import { fetchPackage } from './fetch-package.mjs';
import { headersPackage } from './pinned-packages.mjs';
import { progress, secondsSince, withHeartbeat } from './progress.mjs';
import { resolveForPackage } from './resolve-for-package.mjs';
import { withLock } from './with-lock.mjs';

/** Counts changes in how the addon is compiled. */
const RECIPE = 'r3';

/**
 * better-sqlite3's own prebuilds need Node-API 10 (Node 22.14, Electron 35). Compiled from the same
 * source against Node's experimental API it loads on 9 as well, and on everything newer. Done once per
 * user and version; 30–60 s on two cores.
 *
 * @param {string} cache absolute path of the cache folder
 * @param {readonly string[]} smokeTests executables that must be able to load the result: Node or Electron
 * @returns {Promise<string>} absolute path of the addon
 * @throws {Error} when there is no compiler, it fails, or the result does not load
 */
export async function makeSqliteAddon(cache, smokeTests) {
  const ready = cachedAddon(cache);
  if (ready) return ready;
  await ensureSystemDeps({ compiler: true });
  const onWait = () => progress('another process is compiling better-sqlite3, waiting…');
  return withLock(
    `${path.dirname(addonPath(cache))}.lock`,
    async () => cachedAddon(cache) ?? (await compileAndTest(cache, smokeTests)),
    { onWait },
  );
}

/**
 * @param {string} cache
 * @returns {string | null} null when it is not made yet
 */
function cachedAddon(cache) {
  const file = addonPath(cache);
  return fs.existsSync(file) ? file : null;
}

/**
 * @param {string} cache
 * @param {readonly string[]} smokeTests
 */
async function compileAndTest(cache, smokeTests) {
  const started = Date.now();
  const file = addonPath(cache);
  const folder = path.dirname(file);
  for (const name of fs.readdirSync(cache)) {
    if (name.startsWith(`${path.basename(folder)}.tmp-`)) {
      fs.rmSync(path.join(cache, name), { recursive: true, force: true });
    }
  }
  progress(`compiling better-sqlite3 ${sources().version} for Node-API 9 (once, about a minute)…`);
  const workFolder = fs.mkdtempSync(`${folder}.tmp-`);
  try {
    const addon = await withHeartbeat('compiling', () => compile(workFolder));
    for (const exe of smokeTests) await smokeTest(exe, addon);
    fs.mkdirSync(folder, { recursive: true });
    fs.renameSync(addon, file);
  } finally {
    fs.rmSync(workFolder, { recursive: true, force: true });
  }
  progress(`better-sqlite3 ready in ${secondsSince(started)}`);
  return file;
}

/** @param {string} cache */
function addonPath(cache) {
  const { version, addonApiVersion } = sources();
  const target = `${process.platform}-${process.arch}`;
  const key = `better-sqlite3-${version}-addon-api-${addonApiVersion}-napi9-${target}-${RECIPE}`;
  return path.join(cache, key, 'better_sqlite3.node');
}

function sources() {
  const require = createRequire(path.join(projectRoot, 'package.json'));
  const manifest = require.resolve('better-sqlite3/package.json');
  const folder = path.dirname(manifest);
  const addonApi = resolveForPackage(folder, 'node-addon-api/package.json');
  return {
    folder,
    version: require(manifest).version,
    addonApiFolder: path.dirname(addonApi),
    addonApiVersion: require(addonApi).version,
  };
}

/**
 * @param {string} workFolder
 * @returns {Promise<string>} the addon, inside workFolder
 */
async function compile(workFolder) {
  const { folder, addonApiFolder } = sources();
  const headers = await fetchHeaders(workFolder);
  const shim = writeExperimentalShim(workFolder);
  const sqlite = path.join(folder, 'deps/sqlite3');
  const options = readSqliteOptions(path.join(folder, 'deps/defines.gypi'));
  const cc = process.env.CC || 'gcc';
  const cxx = process.env.CXX || 'g++';
  const common = ['-c', '-O2', '-fPIC', '-w', '-DNDEBUG', ...options];
  const sqliteObject = path.join(workFolder, 'sqlite3.o');
  const addonObject = path.join(workFolder, 'better_sqlite3.o');
  const addon = path.join(workFolder, 'better_sqlite3.node');

  const compileSqlite = [
    ...common,
    '-std=gnu99',
    path.join(sqlite, 'sqlite3.c'),
    '-o',
    sqliteObject,
  ];
  const compileAddon = [
    ...common,
    ...['-std=c++20', '-fvisibility=hidden', '-fvisibility-inlines-hidden', '-fno-exceptions'],
    ...[
      '-include',
      shim,
      '-DNAPI_DISABLE_CPP_EXCEPTIONS',
      '-DNODE_API_SWALLOW_UNTHROWABLE_EXCEPTIONS',
    ],
    ...[`-I${headers}`, `-I${addonApiFolder}`, `-I${sqlite}`],
    ...[path.join(folder, 'src/better_sqlite3.cpp'), '-o', addonObject],
  ];
  await Promise.all([runCommand(cc, compileSqlite), runCommand(cxx, compileAddon)]);
  // As in better-sqlite3's binding.gyp: SQLite's symbols must not meet those of another SQLite in the process.
  const link = ['-shared', '-s', '-Wl,-Bsymbolic', '-Wl,--exclude-libs,ALL'];
  await runCommand(cxx, [...link, addonObject, sqliteObject, '-lpthread', '-ldl', '-o', addon]);
  return addon;
}

/** @param {string} workFolder */
async function fetchHeaders(workFolder) {
  const tgz = path.join(workFolder, 'headers.tgz');
  await fetchPackage(headersPackage, tgz);
  await runCommand('tar', ['-xzf', tgz, '-C', workFolder]);
  return path.join(workFolder, 'package/include');
}

/**
 * better-sqlite3 uses node_api_post_finalizer, which is experimental. node-api-headers leaves out the
 * experimental part: name the version, and declare the one function.
 *
 * @param {string} workFolder
 */
function writeExperimentalShim(workFolder) {
  const file = path.join(workFolder, 'experimental-node-api.h');
  const text = `#pragma once
#define NAPI_VERSION 2147483647
#define NODE_API_EXPERIMENTAL_HAS_POST_FINALIZER
#include <node_api.h>
extern "C" napi_status NAPI_CDECL node_api_post_finalizer(node_api_basic_env, napi_finalize, void*, void*);
`;
  fs.writeFileSync(file, text);
  return file;
}

/**
 * The same compile-time options as the prebuilds, read from where better-sqlite3 keeps them.
 *
 * @param {string} gypiFile
 * @returns {string[]} compiler arguments
 * @throws {Error} when the file does not look as expected
 */
function readSqliteOptions(gypiFile) {
  const text = fs.readFileSync(gypiFile, 'utf8');
  const options = [...text.matchAll(/^ {4}'([A-Z0-9_]+(?:=[^']*)?)',$/gm)].map(
    (match) => `-D${match[1]}`,
  );
  if (!options.includes('-DSQLITE_ENABLE_FTS5')) throw new Error(`not understood: ${gypiFile}`);
  return options;
}

/**
 * @param {string} exe
 * @param {string} addon
 */
async function smokeTest(exe, addon) {
  const script = `const Database = require(${JSON.stringify(sources().folder)});
    for (let i = 0; i < 2000; i += 1) {
      const database = new Database(':memory:', { nativeBinding: ${JSON.stringify(addon)} });
      if (database.prepare('select ?').pluck().get(i) !== i) throw new Error('wrong answer');
    }`;
  await runCommand(exe, ['-e', script], { env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' } });
}
