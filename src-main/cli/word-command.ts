import type { Command } from 'commander';

import type { DictionaryEntry, Word } from '#core/model/word';
import { toJson, toLine, UsageError, type CliIo } from './cli-io';
import { withLibrary, type GlobalOptions } from './with-library';

/** The verb that looks words up. */
export function addWordCommand(program: Command, io: CliIo): void {
  program
    .command('look-up')
    .description('look a word up in the dictionary and the glossaries; of a phrase, its words')
    .argument('<TEXT>')
    .action(async (argument: string, _options: unknown, command: Command) => {
      const text = argument.trim();
      if (text === '') throw new UsageError('nothing to look up');
      const options = command.optsWithGlobals<GlobalOptions>();
      const found = await withLibrary(io, options, (call) => call('word:look-up-text', { text }));
      if (!found.dictionary)
        io.err('error: The dictionary is missing; only glossaries were asked.\n');
      io.out(options.json ? toJson(found) : found.words.flatMap(linesOf).join(''));
    });
}

/** A line for each meaning: both scripts, the reading, where it is from, and the English. */
function linesOf({ hant, hans, reading, concepts, entries }: Word): string[] {
  const lines = [
    ...concepts.map(({ pinyin, english }) => toLine(hant, hans, pinyin, 'glossary', english)),
    ...entries.map((entry) =>
      toLine(entry.hant, entry.hans, readingsOf(entry), 'dictionary', meaningsOf(entry)),
    ),
  ];
  return lines.length > 0 ? lines : [toLine(hant, hans, reading.pinyin, '-', '')];
}

function readingsOf({ pinyin, taiwan }: DictionaryEntry): string {
  return taiwan ? `${pinyin} (TW ${taiwan.pinyin})` : pinyin;
}

function meaningsOf({ english, variantOf, seeAlso }: DictionaryEntry): string {
  return [
    ...english,
    ...variantOf.map(({ hant }) => `variant of ${hant}`),
    ...seeAlso.map(({ hant }) => `see ${hant}`),
  ].join('; ');
}
