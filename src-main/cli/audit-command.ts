import { Option, type Command } from 'commander';

import { auditRoundTrip } from '#core/audit/round-trip';
import type { CandidatesOf } from '#core/model/audit';
import { writtenLocales, type Script, type WrittenLocale } from '#core/model/locale';
import { mixedPassages } from '#core/text/sentence-scripts';
import { toJson, toLine, type CliIo } from './cli-io';
import { parseFile } from './parse-file';
import type { GlobalOptions } from './with-library';

/**
 * The verb `audit`.
 *
 * @param candidatesOf - Gives what one-to-many characters may become; called when it is needed.
 */
export function addAuditCommand(
  program: Command,
  io: CliIo,
  candidatesOf: () => CandidatesOf,
): void {
  program
    .command('audit')
    .description('list what a conversion to the other script and back would change in a file')
    .argument('<FILE>')
    .addOption(
      new Option('--written <LOCALE>', 'what the text is written in, if not detected').choices(
        writtenLocales,
      ),
    )
    .option('--sentences', 'list the passages in the other script or in both instead')
    .action(async (file: string, _options: unknown, command: Command) => {
      const options = command.optsWithGlobals<GlobalOptions & AuditOptions>();
      const { canonical, script } = (await parseFile(io, file)).parsed;
      const written = options.written ?? writtenIn(script);
      if (options.sentences) {
        const passages = mixedPassages(canonical, written);
        const lines = passages.map((one) => toLine(one.start, one.end, one.script));
        io.out(options.json ? toJson(passages) : lines.join(''));
        return;
      }
      const findings = auditRoundTrip(canonical, written, candidatesOf());
      const lines = findings.map((one) =>
        toLine(one.start, one.end, one.written, one.expected, one.cause),
      );
      io.out(options.json ? toJson(findings) : lines.join(''));
    });
}

type AuditOptions = { readonly written?: WrittenLocale; readonly sentences?: boolean };

/** Mixed and unknown texts are taken for Traditional, as the reader does. */
function writtenIn(script: Script): WrittenLocale {
  return script === 'hans' ? 'cn' : 't';
}
