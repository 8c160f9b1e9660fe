// @ts-check
// npm run test:unit [-- ARGS], npm run test:e2e [-- ARGS]: one vitest project, its output shown as it comes.
import { launch } from './launch.mjs';
import { projectRoot } from './project-root.mjs';
import { runMain, UserFacingError } from './run-main.mjs';
import { prepareProject, vitestArguments } from './vitest-project.mjs';

await runMain(async () => {
  const [project, ...args] = process.argv.slice(2);
  if (project !== 'unit' && project !== 'e2e') {
    throw new UserFacingError(
      'usage',
      `usage: test-project.mjs unit|e2e [vitest arguments], not ${project}`,
    );
  }
  const env = await prepareProject(project);
  return launch(process.execPath, vitestArguments(project, args), {
    cwd: projectRoot,
    env,
    display: project === 'e2e',
  });
});
