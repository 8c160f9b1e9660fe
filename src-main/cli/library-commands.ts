import { defaultPaneViews } from '#core/model/locale';
import { resolve } from 'node:path';
import { randomUUID } from 'node:crypto';
import type { Command } from 'commander';

import { AppError } from '#core/model/app-error';
import type { DocumentSummary } from '#core/model/document';
import { importAll } from '../services/import-all';
import { toJson, toLine, type CliIo } from './cli-io';
import { errorText } from './error-text';
import { toDocumentId, withLibrary, type GlobalOptions } from './with-library';

/** The verbs about documents. @param fail - Told that a part of the job failed: the exit code is 1. */
export function addLibraryCommands(program: Command, io: CliIo, fail: () => void): void {
  program
    .command('import')
    .description('put files into the library')
    .argument('<FILE...>')
    .action(async (files: string[], _options: unknown, command: Command) => {
      const options = command.optsWithGlobals<GlobalOptions>();
      const inputs = files.map((file) => ({
        kind: 'file' as const,
        path: resolve(io.folder, file),
      }));
      const results = await withLibrary(io, options, (call) =>
        importAll(call, randomUUID(), inputs),
      );
      const imported = results.flatMap((result) => (result.ok ? [result.document] : []));
      if (options.json) io.out(toJson(imported.map(toImported)));
      else for (const { id, title } of imported) io.out(toLine(id, title));
      for (const result of results) {
        if (result.ok) continue;
        const { code, details } = result.error;
        io.err(`error: ${errorText(new AppError(code, { name: result.name, ...details }))}\n`);
        fail();
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
        const { encoding, encodingConfidence, sourceName, sourceSha256, ...rest } = summary;
        const source = {
          ...{ name: sourceName, encoding, confidence: encodingConfidence, sha256: sourceSha256 },
        };
        const shown = { ...rest, text, source, ruby, ledger, outline, position };
        io.out(options.json ? toJson(shown) : text);
      });
    });
}

function toImported({ id, title, script, glosses, repairs }: DocumentSummary): object {
  return { id, title, script, glosses, repairs };
}
