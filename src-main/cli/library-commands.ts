import { defaultPaneViews } from '#core/model/locale';
import { stat } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { randomUUID } from 'node:crypto';
import type { Command } from 'commander';

import type { ImportResult } from '#core/ipc/contract';
import { maxImportItems } from '#core/ipc/limits';
import { AppError } from '#core/model/app-error';
import type { ImportJobId } from '#core/model/importing';
import type { DocumentSummary } from '#core/model/document';
import { listFolder } from '../files/list-folder';
import { fileInput, importAll, type NamedInput } from '../services/import-all';
import { toJson, toLine, type CliIo } from './cli-io';
import { errorText } from './error-text';
import { toDocumentId, withLibrary, type GlobalOptions } from './with-library';

/** The verbs about documents. @param fail - Told that a part of the job failed: the exit code is 1. */
export function addLibraryCommands(program: Command, io: CliIo, fail: () => void): void {
  program
    .command('import')
    .description('put files, and all files below folders, into the library')
    .argument('<FILE...>')
    .option('--report', 'with --json, print what became of each file instead')
    .action(async (files: string[], { report }: { report?: boolean }, command: Command) => {
      const options = command.optsWithGlobals<GlobalOptions>();
      const tell = (error: AppError): void => {
        io.err(`error: ${errorText(error)}\n`);
        fail();
      };
      const inputs = await inputsOf(
        files.map((file) => resolve(io.folder, file)),
        tell,
      );
      const results = await withLibrary(io, options, (call) =>
        importAll(call, randomUUID() as ImportJobId, inputs),
      );
      const imported = results.flatMap((result) => (result.ok ? [result.document] : []));
      if (!options.json) for (const { id, title } of imported) io.out(toLine(id, title));
      else if (report) io.out(toJson(results.map(toReport)));
      else io.out(toJson(imported.map(toImported)));
      for (const result of results) {
        if (result.ok) continue;
        const { code, details } = result.error;
        tell(new AppError(code, { name: result.name, ...details }));
      }
    });
  program
    .command('list')
    .description('list the documents of the library, newest first')
    .action(async (_options: unknown, command: Command) => {
      const options = command.optsWithGlobals<GlobalOptions>();
      const documents = await withLibrary(io, options, (call) => call('document:list', {}));
      if (options.json) io.out(toJson(documents));
      else for (const { id, script, title } of documents) io.out(toLine(id, script, title));
    });
  program
    .command('show')
    .description('print the canonical text of a document')
    .argument('<ID>')
    .action(async (id: string, _options: unknown, command: Command) => {
      const options = command.optsWithGlobals<GlobalOptions>();
      await withLibrary(io, options, async (call) => {
        const document = toDocumentId(id);
        const { summary, outline, position } = await call('document:show', {
          document,
          views: defaultPaneViews,
        });
        const { text, ruby, ledger } = await call('document:layers', { document });
        const { encoding, encodingConfidence, sourceName, sourceSha256, format, ...rest } = summary;
        const source = {
          ...{ name: sourceName, format, encoding, confidence: encodingConfidence },
          sha256: sourceSha256,
        };
        const shown = { ...rest, text, source, ruby, ledger, outline, position };
        io.out(options.json ? toJson(shown) : text);
      });
    });
}

/** A folder stands for all files below it that are of a format that is read. */
async function inputsOf(
  paths: readonly string[],
  tell: (error: AppError) => void,
): Promise<NamedInput[]> {
  const inputs: NamedInput[] = [];
  for (const path of paths) {
    const found = await stat(path).catch(() => null);
    if (!found?.isDirectory()) {
      inputs.push(fileInput(path));
      continue;
    }
    const { files } = await listFolder(path, maxImportItems);
    if (files.length === 0) tell(new AppError('empty-folder', { name: basename(path) }));
    for (const { path: file, name } of files) {
      inputs.push({ name, input: { kind: 'file', path: file } });
    }
  }
  return inputs;
}

function toImported({ id, title, script, glosses, repairs, ...rest }: DocumentSummary): object {
  const { format, encoding, encodingConfidence, suspectedMojibake, replaced } = rest;
  return {
    ...{ id, title, script, glosses, repairs, format, encoding },
    confidence: encodingConfidence,
    ...{ suspectedMojibake, replaced, version: rest.version },
  };
}

function toReport(result: ImportResult): object {
  const { name } = result;
  if (result.ok) return { name, status: 'done', document: toImported(result.document) };
  return {
    name,
    status: result.existing ? 'present' : 'failed',
    document: result.existing ? { id: result.existing } : null,
    error: result.error.code,
  };
}
