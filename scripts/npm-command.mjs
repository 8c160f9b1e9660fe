// @ts-check

/**
 * The npm to call from a script.
 *
 * @returns {[string, ...string[]]} the executable and its leading arguments
 */
export function npmCommand() {
  const running = process.env.npm_execpath;
  // Below `npm run` the very same npm is used; below yarn or pnpm this variable names those.
  if (running && /npm-cli\.[cm]?js$/.test(running)) return [process.execPath, running];
  return ['npm'];
}
