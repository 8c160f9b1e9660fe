import { resolve } from 'node:path';
import { InvalidArgumentError, Option, type Command } from 'commander';

import { paramsSchemas } from '#core/ipc/contract';
import { colors, type Annotation, type Color } from '#core/model/annotation';
import type { ExportFormat } from '../services/library-calls';
import { toJson, toLine, UsageError, type CliIo } from './cli-io';
import { toDocumentId, withLibrary, type GlobalOptions } from './with-library';

/** The verbs about notes. */
export function addNoteCommands(program: Command, io: CliIo): void {
  program
    .command('annotate')
    .description('mark a range of a document; offsets count UTF-16 units of the canonical text')
    .argument('<ID>')
    .requiredOption('--start <N>', 'first unit', toOffset)
    .requiredOption('--end <N>', 'unit after the last', toOffset)
    .option('--note <TEXT>', 'note in Markdown', '')
    .addOption(new Option('--color <NAME>').choices(colors).default('yellow'))
    .option('--tag <TAG>', 'may be given several times', collect, [])
    .action(async (id: string, options: AnnotateOptions, command: Command) => {
      const globals = command.optsWithGlobals<GlobalOptions>();
      const { start, end, color, note, tag: tags } = options;
      if (start >= end) throw new UsageError(`--end ${end} must be greater than --start ${start}`);
      const document = toDocumentId(id);
      const parsed = paramsSchemas['annotation:create'].safeParse({
        ...{ document, start, end, color, note, tags },
      });
      if (!parsed.success) {
        const issue = parsed.error.issues[0];
        throw new UsageError(`${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}`);
      }
      const made = await withLibrary(io, globals, (call) => call('annotation:create', parsed.data));
      io.out(globals.json ? toJson(toNote(made)) : toLine(made.id));
    });
  program
    .command('notes')
    .description('list the notes on a document in reading order')
    .argument('<ID>')
    .action(async (id: string, _options: unknown, command: Command) => {
      const options = command.optsWithGlobals<GlobalOptions>();
      const document = toDocumentId(id);
      const list = await withLibrary(io, options, (call) => call('annotation:list', { document }));
      if (options.json) return io.out(toJson(list.map(toNote)));
      for (const { target, color, body } of list) {
        const { position, quote } = target;
        io.out(toLine(position.start, position.end, color, quote.exact, body.note));
      }
    });
  program
    .command('export')
    .description('write the notes on a document to a file')
    .argument('<ID>')
    .addOption(new Option('--format <FORMAT>').choices(['md', 'html']).makeOptionMandatory())
    .requiredOption('--out <PATH>', 'file to write')
    .action(async (id: string, options: ExportOptions, command: Command) => {
      const globals = command.optsWithGlobals<GlobalOptions>();
      const path = resolve(io.folder, options.out);
      const { format } = options;
      await withLibrary(io, globals, async (call) => {
        const { language } = await call('settings:get', {});
        await call('notes:export', {
          ...{ document: toDocumentId(id), format, path },
          language: language === 'system' ? 'en' : language,
        });
      });
      io.out(globals.json ? toJson({ path }) : toLine(path));
    });
}

type AnnotateOptions = {
  readonly start: number;
  readonly end: number;
  readonly note: string;
  readonly color: Color;
  readonly tag: string[];
};

type ExportOptions = { readonly format: ExportFormat; readonly out: string };

function toOffset(text: string): number {
  if (!/^\d{1,15}$/u.test(text)) throw new InvalidArgumentError('It must be a whole number.');
  return Number(text);
}

function collect(value: string, before: string[]): string[] {
  return [...before, value];
}

function toNote({ id, target, body, color, created, modified }: Annotation): object {
  const { position, quote } = target;
  return { id, ...position, ...quote, note: body.note, color, tags: body.tags, created, modified };
}
