// @ts-check
import fs from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';

import { tryCommand } from '../run-command.mjs';
import { findOnPath } from './find-on-path.mjs';

const LOCK_WAIT_SECONDS = 120;
const LISTS_FOLDER = '/var/lib/apt/lists';

/** Whether this is a Debian or one of its children. */
export function hasApt() {
  return findOnPath('apt-get') !== null && findOnPath('apt-cache') !== null;
}

/**
 * Of each list of alternative names, the first that this release can install.
 *
 * @param {readonly (readonly string[])[]} alternatives
 * @returns {Promise<string[]>} one name for each; the last one where apt knows none of them
 */
export async function choosePackages(alternatives) {
  const chosen = [];
  for (const names of alternatives) {
    const known = names.length > 1 ? await firstInstallable(names) : null;
    chosen.push(known ?? /** @type {string} */ (names.at(-1)));
  }
  return [...new Set(chosen)];
}

/**
 * Updates apt's lists when there are none.
 *
 * @returns {Promise<void>} also when it failed: the installation will say so
 */
export async function updateListsIfMissing() {
  const names = fs.existsSync(LISTS_FOLDER) ? fs.readdirSync(LISTS_FOLDER) : [];
  if (!names.some((name) => name.includes('_Packages'))) await updateLists();
}

/** Updates apt's lists, which may name versions the mirror no longer has. */
export async function updateLists() {
  await aptGet(['update', '-qq']);
}

/**
 * @param {readonly string[]} packages
 * @returns {Promise<string | null>} null when all are installed, else the end of apt's complaint
 */
export async function installPackages(packages) {
  const result = await aptGet(['install', '-y', '-qq', '--no-install-recommends', ...packages]);
  return result.code === 0 ? null : result.output.trim().slice(-1500);
}

/** @param {readonly string[]} names */
async function firstInstallable(names) {
  for (const name of names) {
    const policy = await tryCommand('apt-cache', ['policy', name], {
      env: { ...process.env, LC_ALL: 'C' },
    });
    const candidate = /^ {2}Candidate: (.+)$/m.exec(policy.stdout)?.[1];
    if (candidate && candidate !== '(none)') return name;
  }
  return null;
}

/**
 * DPkg::Lock::Timeout covers dpkg's lock only; those on the lists and the archives are waited for here.
 *
 * @param {readonly string[]} args
 */
async function aptGet(args) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive', LC_ALL: 'C' };
  const deadline = Date.now() + LOCK_WAIT_SECONDS * 1000;
  for (;;) {
    const result = await tryCommand(
      'apt-get',
      ['-o', `DPkg::Lock::Timeout=${LOCK_WAIT_SECONDS}`, ...args],
      { env },
    );
    const isLocked =
      result.code !== 0 && /Could not get lock|Unable to (acquire|lock)/.test(result.output);
    if (!isLocked || Date.now() > deadline) return result;
    await delay(2_000);
  }
}
