import { Command, CommanderError } from 'commander';

import { AppError } from '#core/model/app-error';
import { UsageError, type CliIo } from './cli-io';
import { errorText } from './error-text';
import { candidatesOf } from '#core/conversion/conversion-evidence';
import { ConversionEvidenceFiles } from '../services/conversion-evidence';
import { addAuditCommand } from './audit-command';
import { addCleaningCommands } from './cleaning-commands';
import { addConversionCommands } from './conversion-commands';
import { addFindCommand } from './find-command';
import { addLibraryCommands } from './library-commands';
import { addNoteCommands } from './note-commands';
import { addRubyCommand } from './ruby-command';
import { addRulesCommands } from './rules-commands';
import { addTextCommands } from './text-commands';
import { addVersionCommands } from './version-commands';
import { addWordCommand } from './word-command';

/**
 * Run one command line.
 *
 * @param argv - Without the program's own name.
 * @returns The exit code: 0 done, 1 failed, 2 called wrongly; the last two with one line on `err`.
 */
export async function runCli(argv: readonly string[], io: CliIo): Promise<0 | 1 | 2> {
  let hasFailed = false;
  const program = new Command('duizhao')
    .description('Chinese policy texts, cleaned, converted, marked and exported')
    .option('--library <DIR>', "folder of the library; the app's own where left out")
    .option('--json', 'print JSON');
  addTextCommands(program, io);
  addConversionCommands(program, io);
  addAuditCommand(program, io, () => {
    const evidence = new ConversionEvidenceFiles(io.resources).load();
    return (direction, char) => candidatesOf(evidence, direction, char);
  });
  addRubyCommand(program, io);
  addLibraryCommands(program, io, () => (hasFailed = true));
  addNoteCommands(program, io);
  addRulesCommands(program, io);
  addCleaningCommands(program, io);
  addVersionCommands(program, io);
  addFindCommand(program, io);
  addWordCommand(program, io);
  configure(program, io);
  try {
    if (argv.length === 0) throw new UsageError('no verb given; --help lists them');
    await program.parseAsync([...argv], { from: 'user' });
    return hasFailed ? 1 : 0;
  } catch (error) {
    return report(error, io);
  }
}

/** Of a command and of all its verbs. */
function configure(command: Command, io: CliIo): void {
  command
    .exitOverride()
    .showSuggestionAfterError(false)
    .configureHelp({ showGlobalOptions: true })
    .configureOutput({
      writeOut: (text) => io.out(text),
      // `report` says it, on one line.
      writeErr: () => undefined,
    });
  for (const verb of command.commands) configure(verb, io);
}

function report(error: unknown, io: CliIo): 0 | 1 | 2 {
  if (error instanceof CommanderError && error.exitCode === 0) return 0;
  if (error instanceof CommanderError || error instanceof UsageError) {
    const text = error.message.replace(/^error: /u, '').replace(/\s+/gu, ' ');
    io.err(`error: ${text}\n`);
    return 2;
  }
  if (error instanceof AppError) io.err(`error: ${errorText(error)}\n`);
  else io.err(`error: ${String(error).replace(/\s+/gu, ' ')}\n`);
  return 1;
}
