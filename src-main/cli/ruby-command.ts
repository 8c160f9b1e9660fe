import { Option, type Command } from 'commander';

import { defaultPaneViews } from '#core/model/locale';
import { rubyNotations, rubyRegions, rubyScopes, type RubyView } from '#core/model/ruby-view';
import { rowCount } from '#core/reading/row-table';
import { toJson, toLine, type CliIo } from './cli-io';
import { toDocumentId, withLibrary, type GlobalOptions } from './with-library';

/** Rows that are asked for at a time. */
const step = 200;

export function addRubyCommand(program: Command, io: CliIo): void {
  program
    .command('ruby')
    .description(
      'list the readings over a document: where they stand, over what, and what they say',
    )
    .argument('<ID>')
    .addOption(new Option('--scope <SCOPE>').choices(rubyScopes).default('all'))
    .addOption(new Option('--notation <NOTATION>').choices(rubyNotations).default('pinyin'))
    .addOption(
      new Option('--region <REGION>', "the Mainland's or Taiwan's readings")
        .choices(rubyRegions)
        .default('cn'),
    )
    .action(async (id: string, { scope, notation, region }: RubyView, command: Command) => {
      const options = command.optsWithGlobals<GlobalOptions>();
      const document = toDocumentId(id);
      const views = { ...defaultPaneViews, ruby: { scope, notation, region } };
      const readings = await withLibrary(io, options, async (call) => {
        const { rows } = await call('document:show', { document, views });
        const found: { start: number; end: number; text: string; reading: string }[] = [];
        for (let from = 0; from < rowCount(rows); from += step) {
          for (const row of await call('row:list', { document, views, from, to: from + step })) {
            for (const { start, end, reading } of row.ruby) {
              const text = row.written.slice(start - row.start, end - row.start);
              found.push({ start, end, text, reading });
            }
          }
        }
        return found;
      });
      const lines = readings.map((one) => toLine(one.start, one.end, one.text, one.reading));
      io.out(options.json ? toJson(readings) : lines.join(''));
    });
}
