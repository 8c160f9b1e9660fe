// @ts-check

/**
 * Progress goes to stderr: stdout belongs to the command the user asked for.
 *
 * @param {string} message
 */
export function progress(message) {
  process.stderr.write(`[electron] ${message}\n`);
}

/**
 * Says every 15 s that a slow step is still alive.
 *
 * @template T
 * @param {string} what
 * @param {() => Promise<T>} step
 * @returns {Promise<T>}
 */
export async function withHeartbeat(what, step) {
  const started = Date.now();
  const timer = setInterval(() => progress(`${what}: ${secondsSince(started)} so far…`), 15_000);
  try {
    return await step();
  } finally {
    clearInterval(timer);
  }
}

/**
 * @param {number} started from Date.now()
 * @returns {string} such as `3.2 s`
 */
export function secondsSince(started) {
  return `${((Date.now() - started) / 1000).toFixed(1)} s`;
}
