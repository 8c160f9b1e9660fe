// @ts-check
import fs from 'node:fs';
import path from 'node:path';

import { underDisplay } from '../launch.mjs';
import { projectRoot } from '../project-root.mjs';
import { tryCommand } from '../run-command.mjs';
import { prepareProject, vitestArguments } from '../vitest-project.mjs';
import { countVitest } from './vitest-counts.mjs';

/**
 * @param {import('../vitest-project.mjs').ProjectName} project
 * @returns {import('./step.mjs').Step}
 */
export function vitestStep(project) {
  const run = async () => {
    const env = await prepareProject(project);
    const report = path.join(projectRoot, 'artifacts', `${project}.json`);
    fs.rmSync(report, { force: true });
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
    const args = vitestArguments(project, reporters);
    /** @type {[string, string[]]} */
    const plain = [process.execPath, args];
    const command = project === 'e2e' ? underDisplay(...plain) : plain;
    const { code, output, stderr } = await tryCommand(...command, { cwd: projectRoot, env });
    return { counts: countVitest(readReport(report), code), output: output || stderr };
  };
  return { name: project, run };
}

/**
 * @param {string} file
 * @returns {import('./vitest-counts.mjs').VitestReport | null}
 */
function readReport(file) {
  try {
    return JSON.parse(fs.readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}
