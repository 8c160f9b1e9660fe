// @ts-check
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

import { tryCommand } from '../run-command.mjs';
import { findOnPath } from './find-on-path.mjs';

/**
 * @typedef {object} Needs
 * @property {boolean} [electron] Electron's process will run
 * @property {boolean} [display] Electron will show a window, on a display of its own where there is none
 * @property {boolean} [compiler] C and C++ will be compiled
 *
 * @typedef {object} MissingDep
 * @property {string} what as the user would look for it
 * @property {readonly string[]} packages Debian's names for it, the newest release's first
 * @property {boolean} essential false when things work without it, only less well
 */

/** Electron's direct needs on Debian; the rest comes along as their dependencies. */
const ELECTRON_LIBRARIES = [
  { what: 'libgtk-3.so.0', packages: ['libgtk-3-0t64', 'libgtk-3-0'] },
  { what: 'libnss3.so', packages: ['libnss3'] },
  { what: 'libasound.so.2', packages: ['libasound2t64', 'libasound2'] },
  { what: 'libgbm.so.1', packages: ['libgbm1'] },
];

const CJK_FONT_FILE =
  /cjk|noto.*(sans|serif)(sc|tc)|wqy|uming|ukai|fallback|source-?han|sarasa|lxgw|fandol|simsun|msyh/i;

/** Whether windows need a virtual display here. */
export const needsVirtualDisplay =
  process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY;

/**
 * What a Linux machine lacks. Looks at the things themselves, not at package lists, so that it is right
 * on any distribution.
 *
 * @param {Needs} needs
 * @returns {Promise<MissingDep[]>}
 */
export async function findMissingDeps({ electron = false, display = false, compiler = false }) {
  const missing = [];
  if (electron || display) missing.push(...(await missingLibraries()));
  if (display && needsVirtualDisplay) {
    missing.push(...missingCommand('xvfb-run', 'xvfb'), ...missingCommand('xauth', 'xauth'));
  }
  if (display && !(await hasChineseFont())) {
    missing.push({ what: 'a Chinese font', packages: ['fonts-noto-cjk'], essential: false });
  }
  if (compiler) {
    missing.push(...missingCommand(process.env.CC || 'gcc', 'gcc'));
    missing.push(...missingCommand(process.env.CXX || 'g++', 'g++'));
  }
  return missing;
}

async function missingLibraries() {
  const ldconfig = findOnPath('ldconfig');
  const listing = ldconfig ? await tryCommand(ldconfig, ['-p']) : null;
  // musl and Nix have no such list; there Electron itself will say what it misses.
  if (listing?.code !== 0) return [];
  return ELECTRON_LIBRARIES.filter(({ what }) => !listing.stdout.includes(`\t${what} (`)).map(
    (library) => ({
      ...library,
      essential: true,
    }),
  );
}

/**
 * @param {string} command
 * @param {string} packageName
 * @returns {MissingDep[]}
 */
function missingCommand(command, packageName) {
  return findOnPath(command) ? [] : [{ what: command, packages: [packageName], essential: true }];
}

async function hasChineseFont() {
  const fcList = findOnPath('fc-list');
  if (fcList) {
    const { code, stdout } = await tryCommand(fcList, [':lang=zh', 'family']);
    if (code === 0) return stdout.trim() !== '';
  }
  const home = os.homedir();
  const folders = [
    '/usr/share/fonts',
    '/usr/local/share/fonts',
    `${home}/.fonts`,
    `${home}/.local/share/fonts`,
  ];
  return folders.some((folder) => {
    if (!fs.existsSync(folder)) return false;
    const files = fs.readdirSync(folder, { recursive: true }).map(String);
    return files.some((file) => CJK_FONT_FILE.test(path.basename(file)));
  });
}
