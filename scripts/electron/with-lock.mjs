// @ts-check
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';

/**
 * @typedef {object} LockOptions
 * @property {() => void} [onWait] called once when another process holds the lock
 * @property {number} [pollMs] how often a waiting process looks again
 * @property {number} [heartbeatMs] how often the owner shows that it lives
 * @property {number} [staleMs] silence after which an owner counts as dead; several heartbeats long
 */

/**
 * Runs `work` while holding a lock file, one process at a time. The lock of an owner that died is
 * taken over: at once when its process is gone from this machine, after `staleMs` of silence otherwise
 * (another machine or container on a shared folder, or a process id that was given out again).
 *
 * @template T
 * @param {string} lockFile absolute path; its folder is made when missing
 * @param {() => Promise<T>} work must not block the event loop for `staleMs`
 * @param {LockOptions} [options]
 * @returns {Promise<T>}
 */
export async function withLock(lockFile, work, options = {}) {
  const { onWait, pollMs = 300, heartbeatMs = 2_000, staleMs = 30_000 } = options;
  fs.mkdirSync(path.dirname(lockFile), { recursive: true });
  for (let waited = false; !tryAcquire(lockFile); waited = true) {
    if (isAbandoned(lockFile, staleMs) && takeAway(lockFile, staleMs)) continue;
    if (!waited) onWait?.();
    await delay(pollMs);
  }
  const heartbeat = setInterval(() => touch(lockFile), heartbeatMs);
  try {
    return await work();
  } finally {
    clearInterval(heartbeat);
    fs.rmSync(lockFile, { force: true });
  }
}

/** @param {string} lockFile */
function tryAcquire(lockFile) {
  try {
    fs.writeFileSync(lockFile, JSON.stringify({ host: os.hostname(), pid: process.pid }), {
      flag: 'wx',
    });
    return true;
  } catch (error) {
    if (hasCode(error, 'EEXIST')) return false;
    throw error;
  }
}

/**
 * @param {string} lockFile
 * @param {number} staleMs
 */
function isAbandoned(lockFile, staleMs) {
  const silentMs = silence(lockFile);
  if (silentMs === null) return false;
  return silentMs > staleMs || ownerIsGone(lockFile);
}

/**
 * @param {string} file
 * @returns {number | null} milliseconds since the last heartbeat, null when there is no such file
 */
function silence(file) {
  const stat = fs.statSync(file, { throwIfNoEntry: false });
  return stat ? Date.now() - stat.mtimeMs : null;
}

/** @param {string} lockFile */
function ownerIsGone(lockFile) {
  try {
    const owner = JSON.parse(fs.readFileSync(lockFile, 'utf8'));
    if (owner.host !== os.hostname() || !Number.isInteger(owner.pid)) return false;
    process.kill(owner.pid, 0);
    return false;
  } catch (error) {
    // Anything else (a half-written file, another user's process) is left to the silence rule.
    return hasCode(error, 'ESRCH');
  }
}

/**
 * Removes an abandoned lock. Looking again under a second lock keeps a slow process from removing
 * the lock that a quicker one has just taken in the abandoned one's place.
 *
 * @param {string} lockFile
 * @param {number} staleMs
 * @returns {boolean} whether the lock is worth trying for at once
 */
function takeAway(lockFile, staleMs) {
  const guard = `${lockFile}.takeover`;
  try {
    fs.mkdirSync(guard);
  } catch (error) {
    if (!hasCode(error, 'EEXIST')) throw error;
    const silentMs = silence(guard);
    // Held for microseconds only, unless its maker was killed in between.
    if (silentMs !== null && silentMs > staleMs) fs.rmSync(guard, { recursive: true, force: true });
    return false;
  }
  try {
    if (isAbandoned(lockFile, staleMs)) fs.rmSync(lockFile, { force: true });
    return true;
  } finally {
    fs.rmSync(guard, { recursive: true, force: true });
  }
}

/** @param {string} file */
function touch(file) {
  const now = new Date();
  try {
    fs.utimesSync(file, now, now);
  } catch (error) {
    // Somebody cleared the cache meanwhile; the work itself will say whether that matters.
    if (!hasCode(error, 'ENOENT')) throw error;
  }
}

/**
 * @param {unknown} error
 * @param {string} code
 */
function hasCode(error, code) {
  return error instanceof Error && 'code' in error && error.code === code;
}
