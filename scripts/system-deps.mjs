// @ts-check
import { UserFacingError } from './run-main.mjs';
import {
  choosePackages,
  hasApt,
  installPackages,
  updateLists,
  updateListsIfMissing,
} from './system/apt.mjs';
import { findMissingDeps } from './system/missing-deps.mjs';

/**
 * Sees to it that a Linux machine has what Electron, a virtual display or the compiler need; elsewhere
 * there is nothing to do. Root on Debian and Ubuntu gets it installed, anybody else is told how.
 *
 * @param {import('./system/missing-deps.mjs').Needs} needs
 * @throws {UserFacingError} `missing-system-deps`, with the line to copy, when an essential part is missing
 */
export async function ensureSystemDeps(needs) {
  if (process.platform !== 'linux') return;
  const missing = await findMissingDeps(needs);
  if (missing.length === 0) return;
  if (process.getuid?.() !== 0 || !hasApt()) return complain(missing);

  await updateListsIfMissing();
  const packages = await choosePackages(missing.map((dep) => dep.packages));
  say(`installing ${packages.join(' ')}…`);
  let problem = await installPackages(packages);
  if (problem) {
    say('that failed; trying again with fresh package lists…');
    await updateLists();
    problem = await installPackages(packages);
  }
  const stillMissing = await findMissingDeps(needs);
  if (stillMissing.length === 0) return;
  if (problem) say(problem);
  await complain(stillMissing);
}

/**
 * One line to copy. Only what is essential stops the run.
 *
 * @param {import('./system/missing-deps.mjs').MissingDep[]} missing
 */
async function complain(missing) {
  const names = missing.map((dep) => dep.what).join(', ');
  const packages = await choosePackages(missing.map((dep) => dep.packages));
  const message = hasApt()
    ? `Missing: ${names}. Run: sudo apt-get install -y --no-install-recommends ${packages.join(' ')}`
    : `Missing: ${names}. Please install them (on Debian: ${packages.join(' ')})`;
  if (missing.some((dep) => dep.essential))
    throw new UserFacingError('missing-system-deps', message);
  say(message);
}

/** @param {string} message */
function say(message) {
  process.stderr.write(`[system] ${message}\n`);
}
