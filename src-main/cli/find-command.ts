import { randomUUID } from 'node:crypto';
import type { Command } from 'commander';

import { maxQueryUnits, type HitTable } from '#core/model/find';
import { defaultPaneViews, sideOfLocale } from '#core/model/locale';
import { surroundingsOf } from '#core/reading/surroundings';
import { toJson, toLine, UsageError, type CliIo } from './cli-io';
import { toDocumentId, withLibrary, type GlobalOptions } from './with-library';

/** The verb that looks for a query in one document. */
export function addFindCommand(program: Command, io: CliIo): void {
  program
    .command('find')
    .description('list where a document has a text, in either script or read as pinyin')
    .argument('<ID>')
    .argument('<QUERY>')
    .option('--regex', 'the query is a regular expression')
    .option('--words', 'whole words only')
    .option('--exact', 'characters as typed: script, case and width')
    .action(async (id: string, query: string, options: FindCommandOptions, command: Command) => {
      if (query.length > maxQueryUnits) {
        throw new UsageError(`the query is longer than ${maxQueryUnits} characters`);
      }
      const globals = command.optsWithGlobals<GlobalOptions>();
      const document = toDocumentId(id);
      await withLibrary(io, globals, async (call) => {
        const { written } = await call('document:show', { document, views: defaultPaneViews });
        const { hits, isCut } = await call('find:run', {
          ...{ document, query, job: randomUUID(), isWhole: true },
          views: { ...defaultPaneViews, third: defaultPaneViews.left },
          options: {
            isExact: options.exact ?? false,
            isPinyin: true,
            isPattern: options.regex ?? false,
            isWholeWords: options.words ?? false,
          },
        });
        const { text } = await call('document:layers', { document });
        const script = sideOfLocale(written);
        const list = rangesOf(hits).map(({ start, end }) => {
          const { before, after } = surroundingsOf(text, { start, end });
          return { start, end, context: before + text.slice(start, end) + after, script };
        });
        if (isCut) io.err(`note: there are more; these are the first ${list.length}\n`);
        if (globals.json) return io.out(toJson(list));
        for (const { start, end, context } of list) io.out(toLine(start, end, context));
      });
    });
}

type FindCommandOptions = {
  readonly regex?: boolean;
  readonly words?: boolean;
  readonly exact?: boolean;
};

function rangesOf(hits: HitTable): { start: number; end: number }[] {
  return Array.from({ length: hits.length / 2 }, (_, index) => ({
    start: hits[index * 2] ?? 0,
    end: hits[index * 2 + 1] ?? 0,
  }));
}
