import { join } from 'node:path';

import { runCli } from '../../../src-main/cli/run-cli';
import { runHere } from '../../../src-main/parsing/run-here';
import { dictionary, nativeBinding, resources } from '../library-fixture';

export type Run = { readonly code: number; readonly out: string; readonly err: string };

/** The command line in `folder`, with the library below it; what it printed and its exit code. */
export async function runLine(folder: string, line: readonly string[], stdin = ''): Promise<Run> {
  let [out, err] = ['', ''];
  const code = await runCli(line, {
    out: (text) => void (out += text),
    err: (text) => void (err += text),
    readStdin: () => Promise.resolve(Buffer.from(stdin)),
    folder,
    defaultLibrary: join(folder, 'library'),
    resources,
    dictionary,
    nativeBinding,
    runJob: runHere,
  });
  return { code, out, err };
}
