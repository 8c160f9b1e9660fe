// @ts-check
import { spawn } from 'node:child_process';

/**
 * @typedef {object} CommandOptions
 * @property {string} [cwd]
 * @property {NodeJS.ProcessEnv} [env] replaces process.env when given
 * @property {number} [timeoutMs] the command is killed after this long; no limit when absent
 *
 * @typedef {object} CommandResult
 * @property {number | null} code null when the command was killed or could not be started
 * @property {string} stdout
 * @property {string} stderr
 * @property {string} output stdout and stderr in the order they arrived
 */

/**
 * Runs a command to its end without blocking the event loop, so that a held lock keeps its heartbeat.
 * Resolves whatever the exit code is; a command that cannot be started resolves with code null.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {CommandOptions} [options]
 * @returns {Promise<CommandResult>}
 */
export function tryCommand(command, args, options = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: options.cwd,
      env: options.env ?? process.env,
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout: options.timeoutMs,
      killSignal: 'SIGKILL',
    });
    const result = { stdout: '', stderr: '', output: '' };
    child.stdout.setEncoding('utf8').on('data', (text) => {
      result.stdout += text;
      result.output += text;
    });
    child.stderr.setEncoding('utf8').on('data', (text) => {
      result.stderr += text;
      result.output += text;
    });
    child.on('error', (error) => resolve({ ...result, code: null, stderr: error.message }));
    child.on('close', (code) => resolve({ ...result, code }));
  });
}

/**
 * Like {@link tryCommand}, for commands that must succeed.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {CommandOptions} [options]
 * @returns {Promise<string>} stdout
 * @throws {Error} naming the command and the end of its stderr when it exits with anything but 0
 */
export async function runCommand(command, args, options) {
  const result = await tryCommand(command, args, options);
  if (result.code === 0) return result.stdout;
  const shown = [command, ...args].join(' ').slice(0, 300);
  throw new Error(`${shown} failed (${result.code ?? 'killed'}): ${result.stderr.slice(-1500)}`);
}
