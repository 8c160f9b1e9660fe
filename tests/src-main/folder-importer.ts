import { basename } from 'node:path';

import type { ImportJobId } from '#core/model/importing';
import { listFolder } from '../../src-main/files/list-folder';
import { forkedChild } from '../../src-main/parsing/forked-child';
import { ParserClient } from '../../src-main/parsing/parser-client';
import { importAll, type NamedInput } from '../../src-main/services/import-all';
import { openLibrary } from '../../src-main/services/open-library';

/** Imports a folder, and prints the name of each file as it begins. Started to be killed. */
async function importFolder(
  file: string,
  resources: string,
  folder: string,
  parser: string,
  job: string,
): Promise<void> {
  const client = new ParserClient(forkedChild(parser), (text) => process.stderr.write(text));
  const { call, close } = await openLibrary({
    ...{ file, resources, nativeBinding: process.env['DUIZHAO_SQLITE_ADDON'] ?? null },
    ...{ runJob: client.run, onProgress: () => undefined, onAnalysis: () => undefined },
    withSample: false,
  });
  const { files, skipped } = await listFolder(folder, 1000);
  const inputs = files.map(({ name, path }): NamedInput => {
    return { name, input: { kind: 'file', path } };
  });
  await importAll(
    call,
    job as ImportJobId,
    inputs,
    ({ name }) => process.stdout.write(`${name}\n`),
    { name: basename(folder), skipped },
  );
  client.close();
  close();
}

const [file = '', resources = '', folder = '', parser = '', job = ''] = process.argv.slice(2);
void importFolder(file, resources, folder, parser, job);
