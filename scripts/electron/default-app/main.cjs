// Stands in for Electron's own default_app.asar, which the fallback package lacks: runs the app folder
// named on the command line. Understands `-r FILE`, which Playwright uses to attach.
'use strict';

const fs = require('node:fs');
const Module = require('node:module');
const path = require('node:path');
const { pathToFileURL } = require('node:url');
const { app } = require('electron');

const { preloads, target } = parseArguments(process.argv.slice(1));
if (target === null) {
  process.stderr.write('usage: electron [options] APP_FOLDER [arguments]\n');
  process.exit(2);
}
// Not public, but what Electron's own default app calls; Electron is pinned here.
Module._preloadModules(preloads.map((file) => path.resolve(file)));
startApp(path.resolve(target));

function parseArguments(argv) {
  const preloads = [];
  for (let i = 0; i < argv.length; i += 1) {
    if (argv[i] === '-r' || argv[i] === '--require') preloads.push(argv[(i += 1)]);
    else if (argv[i] === '--') return { preloads, target: argv[i + 1] ?? null };
    else if (!argv[i].startsWith('-')) return { preloads, target: argv[i] };
  }
  return { preloads, target: null };
}

function startApp(target) {
  const isFolder = fs.statSync(target).isDirectory();
  const entry = isFolder ? describeFolder(target) : target;
  if (!isFolder) app.setAppPath(path.dirname(target));
  // Electron settled this before the name was known; a folder given on the command line stays.
  const folder = app.commandLine.getSwitchValue('user-data-dir');
  app.setPath('userData', folder || path.join(app.getPath('appData'), app.getName()));
  if (entry.endsWith('.mjs')) import(pathToFileURL(entry).href);
  else require(entry);
}

function describeFolder(folder) {
  const manifest = JSON.parse(fs.readFileSync(path.join(folder, 'package.json'), 'utf8'));
  app.setName(manifest.productName ?? manifest.name);
  app.setVersion(manifest.version ?? '0.0.0');
  if (manifest.desktopName) app.setDesktopName(manifest.desktopName);
  app.setAppPath(folder);
  return require.resolve(path.join(folder, manifest.main ?? 'index.js'));
}
