// @ts-check
import { spawn } from 'node:child_process';
import os from 'node:os';

import { needsVirtualDisplay } from './system/missing-deps.mjs';

const FORWARDED = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']);

/**
 * @param {string} command
 * @param {readonly string[]} args
 * @returns {[string, string[]]} the command, inside a virtual display where there is none
 */
export function underDisplay(command, args) {
  if (!needsVirtualDisplay) return [command, [...args]];
  return ['xvfb-run', ['-a', '-s', '-screen 0 1440x900x24', command, ...args]];
}

/**
 * @typedef {object} LaunchOptions
 * @property {string} cwd
 * @property {NodeJS.ProcessEnv} env
 * @property {boolean} [display] false for commands that show no windows
 */

/**
 * Runs a command, by default under a display, with this process's stdio. The first signal is passed on so that
 * the command can end well; a second one ends everything.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {LaunchOptions} options
 * @returns {Promise<number>} its exit code, 128 + n when signal n killed it
 */
export function launch(command, args, options) {
  return process.platform === 'win32'
    ? launchPlain(command, args, options)
    : launchInGroup(command, args, options);
}

/**
 * Ctrl-C reaches every process of the terminal's group, and would kill the virtual display under a
 * window that is still saving. So the command gets a group of its own, and tells its process id on
 * descriptor 3: xvfb-run itself does not pass signals on.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {LaunchOptions} options
 * @returns {Promise<number>}
 */
function launchInGroup(command, args, { cwd, env, display = true }) {
  const tellPid = ['-c', 'echo $$ >&3; exec "$@" 3>&-', 'sh', command, ...args];
  const [outer, outerArgs] = display ? underDisplay('sh', tellPid) : ['sh', tellPid];
  const child = spawn(outer, outerArgs, {
    cwd,
    env,
    detached: true,
    stdio: ['inherit', 'inherit', 'inherit', 'pipe'],
  });
  let innerPid = 0;
  child.stdio[3]?.on('data', (bytes) => (innerPid = Number.parseInt(String(bytes), 10)));
  let signalled = false;
  return forwarding(child, (signal) => {
    const group = -(/** @type {number} */ (child.pid));
    if (signalled || innerPid === 0) kill(group, signalled ? 'SIGKILL' : signal);
    else kill(innerPid, signal);
    signalled = true;
  });
}

/**
 * @param {string} command
 * @param {readonly string[]} args
 * @param {LaunchOptions} options
 * @returns {Promise<number>}
 */
function launchPlain(command, args, { cwd, env }) {
  const child = spawn(command, args, { cwd, env, stdio: 'inherit' });
  return forwarding(child, (signal) => child.kill(signal));
}

/**
 * @param {import('node:child_process').ChildProcess} child
 * @param {(signal: NodeJS.Signals) => void} onSignal
 * @returns {Promise<number>}
 */
function forwarding(child, onSignal) {
  for (const signal of FORWARDED) process.on(signal, onSignal);
  const stopWatching = whenNpmIsGone(() => onSignal('SIGTERM'));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (code, signal) => {
      for (const name of FORWARDED) process.off(name, onSignal);
      stopWatching();
      resolve(code ?? 128 + (signal ? os.constants.signals[signal] : 0));
    });
  });
}

/**
 * npm passes a signal on to the shell between it and this process only, and that shell just dies.
 *
 * @param {() => void} callback called once, within a second
 * @returns {() => void} stops the watch
 */
function whenNpmIsGone(callback) {
  if (!process.env.npm_lifecycle_event) return () => {};
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    callback();
  }, 1000);
  return () => clearInterval(timer);
}

/**
 * @param {number} pid negative for a process group
 * @param {NodeJS.Signals} signal
 */
function kill(pid, signal) {
  try {
    process.kill(pid, signal);
  } catch {
    // Gone already: its exit event is on its way.
  }
}
