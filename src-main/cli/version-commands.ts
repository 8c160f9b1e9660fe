import { randomUUID } from 'node:crypto';
import type { Command } from 'commander';

import { comparable } from '#core/versions/comparable-text';
import { compareVersions } from '#core/versions/compare-versions';
import { relationOf } from '#core/versions/relation';
import { toJson, toLine, type CliIo } from './cli-io';
import { parseFile } from './parse-file';
import { isDocumentId, toDocumentId, withLibrary, type GlobalOptions } from './with-library';

/** The verbs about what documents say of themselves, and how they stand to each other. */
export function addVersionCommands(program: Command, io: CliIo): void {
  program
    .command('citations')
    .description('list the documents that a document names, with those of the library')
    .argument('<ID>')
    .action(async (id: string, _options: unknown, command: Command) => {
      const options = command.optsWithGlobals<GlobalOptions>();
      const document = toDocumentId(id);
      const found = await withLibrary(io, options, (call) => call('citation:list', { document }));
      if (options.json) return io.out(toJson(found));
      for (const { start, title, documentNumber, documents } of found) {
        const ids = documents.map((one) => one.id).join(' ');
        io.out(toLine(start, title ?? '-', documentNumber ?? '-', ids || '-'));
      }
    });
  program
    .command('versions')
    .description('list a document and its versions, the earliest first')
    .argument('<ID>')
    .action(async (id: string, _options: unknown, command: Command) => {
      const options = command.optsWithGlobals<GlobalOptions>();
      const document = toDocumentId(id);
      const found = await withLibrary(io, options, (call) => call('version:list', { document }));
      if (options.json) return io.out(toJson(found));
      for (const { id: one, version, title } of found) {
        io.out(toLine(one, version?.relation ?? 'origin', title));
      }
    });
  program
    .command('compare')
    .description('list how two files or documents differ beyond script, glosses and width')
    .argument('<FROM>', 'a file or an id')
    .argument('<TO>')
    .action(async (from: string, to: string, _options: unknown, command: Command) => {
      const options = command.optsWithGlobals<GlobalOptions>();
      const earlier = comparable(await textOf(io, options, from));
      const later = comparable(await textOf(io, options, to));
      const changes = compareVersions(earlier, later).map((change) => ({
        ...change,
        before: earlier.canonical.slice(change.from.start, change.from.end),
        after: later.canonical.slice(change.to.start, change.to.end),
      }));
      const relation = relationOf(earlier, later);
      if (options.json) return io.out(toJson({ relation, changes }));
      for (const one of changes) {
        io.out(toLine(one.kind, one.from.start, one.to.start, one.before, one.after));
      }
    });
  program
    .command('carry')
    .description('put the notes of one document on another version of it')
    .argument('<FROM>', 'an id')
    .argument('<TO>')
    .action(async (from: string, to: string, _options: unknown, command: Command) => {
      const options = command.optsWithGlobals<GlobalOptions>();
      const params = { from: toDocumentId(from), to: toDocumentId(to), job: randomUUID() };
      const result = await withLibrary(io, options, (call) =>
        call('version:carry-annotations', params),
      );
      const { placed, review, present } = result;
      const line = `${placed} placed, ${review} for review, ${present} there already`;
      io.out(options.json ? toJson(result) : toLine(line));
    });
}

async function textOf(io: CliIo, options: GlobalOptions, target: string): Promise<string> {
  if (!isDocumentId(target)) return (await parseFile(io, target)).parsed.canonical;
  const document = toDocumentId(target);
  const layers = await withLibrary(io, options, (call) => call('document:layers', { document }));
  return layers.text;
}
