import { Option, type Command } from 'commander';

import { findAmbiguities } from '#core/conversion/ambiguities';
import { type Ambiguity, leastDoubt } from '#core/model/conversion';
import { openccLocales, sideOfScript, type OpenccLocale } from '#core/model/locale';
import { ConversionEvidenceFiles } from '../services/conversion-evidence';
import { toJson, toLine, type CliIo } from './cli-io';
import { parseFile } from './parse-file';
import type { GlobalOptions } from './with-library';

/** The verbs that check a conversion. */
export function addConversionCommands(program: Command, io: CliIo): void {
  program
    .command('ambiguities')
    .description("list where a one-to-many character's default decides a file's conversion")
    .addOption(localeOption('--from <LOCALE>', 'cn or t, as detected, where left out'))
    .addOption(localeOption('--to <LOCALE>', 'the other script where left out'))
    .option('--likely', 'only those that may well be wrong')
    .argument('<FILE>')
    .action(async (file: string, options: AmbiguityOptions, command: Command) => {
      const { canonical, script } = (await parseFile(io, file)).parsed;
      const from = options.from ?? (sideOfScript(script) === 'hans' ? 'cn' : 't');
      const to = options.to ?? (from === 'cn' ? 't' : 'cn');
      const evidence = new ConversionEvidenceFiles(io.resources).load();
      const all = findAmbiguities(canonical, from, to, evidence);
      const listed = options.likely ? all.filter(({ doubt }) => doubt >= leastDoubt) : all;
      const { json } = command.optsWithGlobals<GlobalOptions>();
      if (json) io.out(toJson(listed));
      else for (const one of listed) io.out(lineOf(one));
    });
}

type AmbiguityOptions = {
  readonly from?: OpenccLocale;
  readonly to?: OpenccLocale;
  readonly likely?: boolean;
};

function localeOption(flags: string, description: string): Option {
  return new Option(flags, description).choices(openccLocales);
}

function lineOf({ start, end, char, chosen, candidates, evidence, doubt }: Ambiguity): string {
  const word = evidence.word ? `${evidence.word.source} ${evidence.word.target}` : '';
  return toLine(start, end, char, chosen, candidates.join(''), doubt.toFixed(3), word);
}
