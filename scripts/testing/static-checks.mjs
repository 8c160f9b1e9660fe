// @ts-check
import { localBin } from '../local-bin.mjs';
import { npmCommand } from '../npm-command.mjs';
import { projectRoot } from '../project-root.mjs';
import { tryCommand } from '../run-command.mjs';

const FOLDERS = ['src-core', 'src-main', 'src-preload', 'src-renderer'];

/**
 * The checks that read the code without running it; each counts as one test.
 *
 * @returns {import('./step.mjs').Step[]}
 */
export function staticChecks() {
  const [npm, ...npmArgs] = npmCommand();
  const arrows = [...FOLDERS, '--config', '.dependency-cruiser.cjs'];
  return [
    check('format', () => node('prettier', ['--check', '.'])),
    check('lint', () => node('eslint', ['.', '--max-warnings', '0'])),
    check('arrows', () => node('dependency-cruiser', arrows, 'depcruise')),
    check('typecheck', () => [npm, [...npmArgs, 'run', '--silent', 'typecheck']]),
    check('unused', () => node('knip', [])),
  ];
}

/**
 * @param {string} name
 * @param {() => [string, string[]]} command
 * @returns {import('./step.mjs').Step}
 */
function check(name, command) {
  const run = async () => {
    const { code, output, stderr } = await tryCommand(...command(), { cwd: projectRoot });
    const passed = code === 0 ? 1 : 0;
    return { counts: { passed, failed: 1 - passed, skipped: 0 }, output: output || stderr };
  };
  return { name, run };
}

/**
 * @param {string} packageName
 * @param {string[]} args
 * @param {string} [command]
 * @returns {[string, string[]]}
 */
function node(packageName, args, command) {
  return [process.execPath, [localBin(packageName, command), ...args]];
}
