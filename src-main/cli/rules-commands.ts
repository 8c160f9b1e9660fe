import { resolve } from 'node:path';
import { InvalidArgumentError, Option, type Command } from 'commander';

import type { ChannelName } from '#core/ipc/channel-names';
import { paramsSchemas, type Params } from '#core/ipc/contract';
import {
  choiceScopes,
  choiceTargets,
  conversionDirections,
  phraseScopes,
  type Choice,
  type Phrase,
} from '#core/model/conversion';
import type { CallLibrary } from '../services/library-calls';
import { toJson, toLine, UsageError, type CliIo } from './cli-io';
import { toDocumentId, withLibrary, type GlobalOptions } from './with-library';

/** The verbs about the user dictionary and about choices of conversion. */
export function addRulesCommands(program: Command, io: CliIo): void {
  const dictionary = program.command('dictionary').description('your own phrases');
  const choices = program.command('choices').description('what characters and words become');
  addDictionaryCommands(dictionary, io);
  addChoiceCommands(choices, io);
  for (const command of [dictionary, choices]) {
    command.action(() => {
      throw new UsageError(`no verb given; ${command.name()} --help lists them`);
    });
  }
}

function addDictionaryCommands(dictionary: Command, io: CliIo): void {
  dictionary
    .command('list')
    .description('list all phrases, or those that hold in a document')
    .addOption(ofDocument())
    .action(async ({ document }: Rule, command: Command) => {
      const params = check('phrase:list', { document });
      await run(io, command, (call) => call('phrase:list', params), eachPhrase);
    });
  dictionary
    .command('add')
    .description('add a phrase, in place of those that say otherwise')
    .argument('<HANS>', 'in Simplified script')
    .argument('<HANT>', 'in Traditional script')
    .addOption(ofScope(phraseScopes))
    .addOption(ofDocument())
    .addOption(ofDirection('one direction only'))
    .action(async (hans: string, hant: string, options: Rule, command: Command) => {
      const { scope, document, direction } = options;
      const directions = direction === undefined ? conversionDirections : [direction];
      const params = check('phrase:save', { scope, document, hans, hant, directions });
      const save = (call: CallLibrary) => call('phrase:save', params);
      await run(io, command, save, ({ phrase }) => eachPhrase([phrase]));
    });
  dictionary
    .command('remove')
    .description('remove phrases')
    .argument('<ID...>')
    .action(async (ids: string[], _options: unknown, command: Command) => {
      const params = check('phrase:delete', { phrases: ids });
      await run(
        io,
        command,
        (call) => call('phrase:delete', params),
        () => '',
      );
    });
  dictionary
    .command('import')
    .description("add the entries of a dictionary in OpenCC's text format")
    .argument('<FILE>')
    .addOption(ofScope(phraseScopes))
    .addOption(ofDocument())
    .addOption(ofDirection('what the file is for').makeOptionMandatory())
    .action(async (file: string, options: Rule, command: Command) => {
      const params = { ...check('phrase:import', options), path: resolve(io.folder, file) };
      const read = (call: CallLibrary) => call('phrase:import-file', params);
      await run(io, command, read, ({ total, added, changed, refused, problems }) =>
        [
          toLine(`${total} entries, ${added} added, ${changed} changed, ${refused} refused`),
          ...problems.map(({ line, reason }) => toLine(line ?? '-', reason)),
        ].join(''),
      );
    });
  dictionary
    .command('export')
    .description("write one direction in OpenCC's text format")
    .argument('<FILE>')
    .addOption(new Option('--scope <SCOPE>', 'one scope only').choices(phraseScopes))
    .addOption(ofDocument())
    .addOption(ofDirection('what the file is for').makeOptionMandatory())
    .action(async (file: string, options: Rule, command: Command) => {
      const params = { ...check('phrase:export', options), path: resolve(io.folder, file) };
      await writeFile(io, command, params.path, (call) => call('phrase:export-file', params));
    });
}

function addChoiceCommands(choices: Command, io: CliIo): void {
  choices
    .command('list')
    .description('list all choices, or those that hold in a document')
    .addOption(ofDocument())
    .action(async ({ document }: Rule, command: Command) => {
      const list = (call: CallLibrary): Promise<Choice[]> =>
        document === undefined
          ? call('choice:list-all', {})
          : call('choice:list', { document: toDocumentId(document) });
      await run(io, command, list, eachChoice);
    });
  choices
    .command('set')
    .description('choose what a character or word becomes')
    .argument('<SOURCE>', 'as the text has it')
    .argument('<CHOSEN>', 'what it becomes')
    .addOption(
      new Option('--target <TARGET>', 'what the choice is about')
        .choices(choiceTargets)
        .makeOptionMandatory(),
    )
    .addOption(ofScope(choiceScopes))
    .addOption(ofDocument())
    .option('--start <N>', 'where it begins, for the scope place', toOffset)
    .action(async (source: string, chosen: string, options: Rule, command: Command) => {
      const params = check('choice:set', { ...options, source, chosen });
      const set = (call: CallLibrary) => call('choice:set', params);
      await run(io, command, set, ({ choice }) => eachChoice([choice]));
    });
  choices
    .command('remove')
    .description('remove a choice')
    .argument('<ID>')
    .action(async (id: string, _options: unknown, command: Command) => {
      const params = check('choice:delete', { choice: id });
      await run(
        io,
        command,
        (call) => call('choice:delete', params),
        () => '',
      );
    });
  choices
    .command('export')
    .description('write all choices and phrases to a file')
    .argument('<FILE>')
    .action(async (file: string, _options: unknown, command: Command) => {
      const path = resolve(io.folder, file);
      await writeFile(io, command, path, (call) => call('choice:export-file', { path }));
    });
  choices
    .command('import')
    .description('add the choices and phrases of such a file')
    .argument('<FILE>')
    .action(async (file: string, _options: unknown, command: Command) => {
      const path = resolve(io.folder, file);
      const read = (call: CallLibrary) => call('choice:import-file', { path });
      await run(io, command, read, ({ choices: some, phrases, unplaced }) =>
        toLine(
          `choices: ${some.added} added, ${some.changed} changed; ` +
            `phrases: ${phrases.added} added, ${phrases.changed} changed; ${unplaced} unplaced`,
        ),
      );
    });
}

/** Options as commander gives them; the contract's schemas check them. */
type Rule = {
  readonly scope?: string;
  readonly document?: string;
  readonly direction?: string;
  readonly target?: string;
  readonly start?: number;
};

function ofScope(scopes: readonly string[]): Option {
  return new Option('--scope <SCOPE>', 'where it holds').choices(scopes).default('library');
}

function ofDocument(): Option {
  return new Option('--document <ID>', 'the document, or one of the collection');
}

function ofDirection(description: string): Option {
  return new Option('--direction <DIRECTION>', description).choices(conversionDirections);
}

function toOffset(text: string): number {
  if (!/^\d{1,15}$/u.test(text)) throw new InvalidArgumentError('It must be a whole number.');
  return Number(text);
}

/** @throws {UsageError} For what the contract does not accept. */
function check<N extends ChannelName>(
  name: N,
  given: Readonly<Record<string, unknown>>,
): Params<N> {
  const parsed = paramsSchemas[name].safeParse(given);
  if (parsed.success) return parsed.data as Params<N>;
  const issue = parsed.error.issues[0];
  throw new UsageError(`${issue?.path.join('.') || 'options'}: ${issue?.message ?? ''}`);
}

async function run<T>(
  io: CliIo,
  command: Command,
  job: (call: CallLibrary) => Promise<T>,
  show: (result: T) => string,
): Promise<void> {
  const globals = command.optsWithGlobals<GlobalOptions>();
  const result = await withLibrary(io, globals, job);
  io.out(globals.json ? toJson(result) : show(result));
}

async function writeFile(
  io: CliIo,
  command: Command,
  path: string,
  job: (call: CallLibrary) => Promise<null>,
): Promise<void> {
  const write = async (call: CallLibrary) => {
    await job(call);
    return { path };
  };
  await run(io, command, write, () => toLine(path));
}

function eachPhrase(phrases: readonly Phrase[]): string {
  return phrases
    .map(({ id, scope, hans, hant, directions }) =>
      toLine(id, scope, directions.join(','), hans, hant),
    )
    .join('');
}

function eachChoice(choices: readonly Choice[]): string {
  return choices
    .map(({ id, scope, start, target, source, chosen }) =>
      toLine(id, scope, start ?? '-', target, source, chosen),
    )
    .join('');
}
