import { randomUUID } from 'node:crypto';
import { resolve } from 'node:path';
import { Option, type Command } from 'commander';

import { defaultPaneViews } from '#core/model/locale';
import { ledgerRules, type LedgerRule } from '#core/model/document';
import { toJson, toLine, UsageError, type CliIo } from './cli-io';
import { toDocumentId, withLibrary, type GlobalOptions } from './with-library';

/** The verbs about what was done to a text, and the rules that do it. */
export function addCleaningCommands(program: Command, io: CliIo): void {
  addLedgerCommands(program, io);
  const rules = program.command('rules').description('your own cleaning rules');
  rules.action(() => {
    throw new UsageError('no verb given; rules --help lists them');
  });
  rules
    .command('list')
    .description('list all rules in their order, or those that hold for a document')
    .option('--document <ID>', 'the document')
    .action(async ({ document }: { document?: string }, command: Command) => {
      const options = command.optsWithGlobals<GlobalOptions>();
      const id = document === undefined ? null : toDocumentId(document);
      const found = await withLibrary(io, options, (call) => call('rule:list', { document: id }));
      if (options.json) return io.out(toJson(found));
      const on = new Map(found.holding.map(({ rule, isOn }) => [rule, isOn]));
      for (const { id: rule, name, kind, find, replace, enabled } of found.rules) {
        const state = (on.get(rule) ?? enabled) ? 'on' : 'off';
        io.out(toLine(rule, state, kind, name, find, replace));
      }
    });
  rules
    .command('import')
    .description('add the rules of a file')
    .argument('<FILE>')
    .action(async (file: string, _options: unknown, command: Command) => {
      const options = command.optsWithGlobals<GlobalOptions>();
      const path = resolve(io.folder, file);
      const result = await withLibrary(io, options, (call) => call('rule:import-file', { path }));
      const { added, same, unplaced, failing } = result;
      if (options.json) io.out(toJson(result));
      else {
        io.out(toLine(`${added} added, ${same} there already, ${unplaced} unplaced`));
        for (const name of failing) io.out(toLine('examples fail', name));
      }
    });
  rules
    .command('export')
    .description('write all rules to a file')
    .argument('<FILE>')
    .action(async (file: string, _options: unknown, command: Command) => {
      const options = command.optsWithGlobals<GlobalOptions>();
      const path = resolve(io.folder, file);
      await withLibrary(io, options, (call) => call('rule:export-file', { path }));
      io.out(options.json ? toJson({ path }) : toLine(path));
    });
  rules
    .command('apply')
    .description('bring a document, or every document, to what the rules say now')
    .argument('[ID]')
    .action(async (given: string | undefined, _options: unknown, command: Command) => {
      const options = command.optsWithGlobals<GlobalOptions>();
      const document = given === undefined ? null : toDocumentId(given);
      const result = await withLibrary(io, options, (call) =>
        call('rule:apply', { document, job: randomUUID() }),
      );
      const { documents, changed, problems } = result;
      if (options.json) return io.out(toJson(result));
      io.out(toLine(`${documents} documents, ${changed} changed`));
      for (const { rule, code } of problems) io.out(toLine(rule, code));
    });
}

function addLedgerCommands(program: Command, io: CliIo): void {
  program
    .command('changes')
    .description('list what was done to the text of a document')
    .argument('<ID>')
    .addOption(new Option('--rule <RULE>', `one of ${ledgerRules.join(', ')}, or rule:ID`))
    .action(async (id: string, { rule }: { rule?: string }, command: Command) => {
      const options = command.optsWithGlobals<GlobalOptions>();
      const document = toDocumentId(id);
      const { ledger } = await withLibrary(io, options, (call) =>
        call('document:layers', { document }),
      );
      const found = ledger.filter((entry) => rule === undefined || entry.rule === rule);
      if (options.json) return io.out(toJson(found));
      for (const entry of found) {
        const { sourceStart, accepted, before, after } = entry;
        io.out(toLine(sourceStart, entry.rule, accepted ? 'on' : 'off', before, after));
      }
    });
  for (const [verb, accepted] of [
    ['undo', false],
    ['accept', true],
  ] as const) {
    program
      .command(verb)
      .description(`${verb} changes of a document: single ones, or all of a rule`)
      .argument('<ID>')
      .argument('[START...]', 'where they begin in the decoded source; see changes')
      .option('--rule <RULE>', 'all of this rule')
      .action(
        async (id: string, starts: string[], { rule }: { rule?: string }, command: Command) => {
          const options = command.optsWithGlobals<GlobalOptions>();
          if ((rule === undefined) === (starts.length === 0)) {
            throw new UsageError('name places or a rule');
          }
          const target = { document: toDocumentId(id), views: defaultPaneViews, accepted };
          const changed = await withLibrary(io, options, async (call) => {
            if (rule !== undefined) {
              const all = await call('change:set-all', { ...target, rule: rule as LedgerRule });
              return all.sourceStarts;
            }
            const sourceStarts = starts.map(toOffset);
            await call('change:set-accepted', { ...target, sourceStarts });
            return sourceStarts;
          });
          io.out(options.json ? toJson({ changed }) : toLine(`${changed.length} changed`));
        },
      );
  }
}

function toOffset(text: string): number {
  if (!/^\d{1,15}$/u.test(text)) throw new UsageError(`${text} is no offset`);
  return Number(text);
}
