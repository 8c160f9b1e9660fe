import { join } from 'node:path';

import { defaultLibrary } from './cli/default-library';
import { runCli } from './cli/run-cli';
import { forkedChild } from './parsing/forked-child';
import { ParserClient } from './parsing/parser-client';

// Who reads our output may stop at any line (`| head`): that is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit();
  process.stderr.write(`error: Could not write the output (${error.code ?? error.message}).\n`);
  process.exit(1);
});
process.stderr.on('error', () => undefined);

// Built, this file is out/main/cli.cjs, and the parser lies beside it.
const parser = new ParserClient(forkedChild(join(__dirname, 'parser.cjs')), (text) =>
  process.stderr.write(`error: ${text.replace(/\s+/gu, ' ')}\n`),
);

void runCli(process.argv.slice(2), {
  out: (text) => void process.stdout.write(text),
  err: (text) => void process.stderr.write(text),
  readStdin,
  folder: process.cwd(),
  defaultLibrary: defaultLibrary(process.platform, process.env),
  runJob: parser.run,
  resources: join(__dirname, '..', '..', 'resources'),
  dictionary: join(__dirname, '..', 'dictionary.sqlite3'),
  nativeBinding: process.env['DUIZHAO_SQLITE_ADDON'] ?? null,
}).then((code) => {
  parser.close();
  // Not exit(): what is still on its way to a pipe would be lost.
  process.exitCode = code;
});

async function readStdin(): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}
