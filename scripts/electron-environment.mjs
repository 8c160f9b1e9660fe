// @ts-check

/** Whether Chromium refuses to start with its sandbox: it does so for root. */
export const mustGoWithoutSandbox = process.platform === 'linux' && process.getuid?.() === 0;

/**
 * @param {import('./electron/ensure-electron.mjs').Runtime} runtime
 * @returns {NodeJS.ProcessEnv} this process's environment, made fit for starting that Electron
 */
export function electronEnvironment(runtime) {
  const env = { ...process.env, ...runtime.env };
  // Set in the terminals of Electron-based editors; it would start Electron as plain Node.
  delete env.ELECTRON_RUN_AS_NODE;
  return env;
}

/** Says why the sandbox is off, where it is. */
export function explainMissingSandbox() {
  if (mustGoWithoutSandbox) {
    process.stderr.write(
      "[electron] running as root, so Chromium's sandbox is off (--no-sandbox)\n",
    );
  }
}
