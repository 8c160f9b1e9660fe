// @ts-check

/** A failure whose message is all that the user needs: shown without a stack. */
export class UserFacingError extends Error {
  /**
   * @param {string} code stable, for tests and other scripts
   * @param {string} message
   */
  constructor(code, message) {
    super(message);
    this.name = 'UserFacingError';
    this.code = code;
  }
}

/**
 * Runs a script's main function; its failure ends the process with 1.
 *
 * @param {() => Promise<number | void>} main resolves with the exit code; undefined leaves it as it is
 */
export async function runMain(main) {
  try {
    const code = await main();
    if (code !== undefined) process.exitCode = code;
  } catch (error) {
    const plain = error instanceof UserFacingError;
    process.stderr.write(
      `${plain ? error.message : error instanceof Error ? error.stack : error}\n`,
    );
    process.exitCode = 1;
  }
}
