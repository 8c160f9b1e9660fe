import { existsSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { Option, type Command } from 'commander';

import { alignedConverter } from '#core/conversion/aligned-converter';
import { maxSourceBytes } from '#core/ipc/limits';
import { AppError } from '#core/model/app-error';
import { openccLocales, sideOfScript, type OpenccLocale, type Side } from '#core/model/locale';
import { segmentKinds, segmentWidth, type Alignment } from '#core/model/segment';
import { spotTerms } from '#core/terminology/match-terms';
import { decodeSource } from '#core/text/decode-source';
import { placeEntries, restoreSource, rubyOf } from '#core/text/ledger';
import { readSourceFile, refuseTooLarge } from '../files/read-source-file';
import { Glossaries } from '../services/glossaries';
import { parseSource, type ParsedSource } from '../services/parse-source';
import { sha256Of } from '../services/sha256';
import { toJson, toLine, type CliIo } from './cli-io';
import { isDocumentId, toDocumentId, withLibrary, type GlobalOptions } from './with-library';

/** The verbs that read a text and write none. */
export function addTextCommands(program: Command, io: CliIo): void {
  program
    .command('clean')
    .description('print the canonical text of a file: glosses lifted, damage repaired')
    .argument('<FILE>')
    .action(async (file: string, _options: unknown, command: Command) => {
      const { bytes, parsed } = await parseFile(io, file);
      const { json } = command.optsWithGlobals<GlobalOptions>();
      io.out(json ? toJson(describe(bytes, parsed)) : parsed.canonical);
    });
  program
    .command('restore')
    .description('clean a file, apply the ledger backwards, and print the decoded source')
    .argument('<FILE>')
    .action(async (file: string) => {
      const { parsed } = await parseFile(io, file);
      io.out(restoreSource(parsed.canonical, placeEntries(parsed.entries)));
    });
  program
    .command('convert')
    .description('print a text in another script')
    .addOption(new Option('--from <LOCALE>').choices(openccLocales).makeOptionMandatory())
    .addOption(new Option('--to <LOCALE>').choices(openccLocales).makeOptionMandatory())
    .option('--segments', 'print JSON with the segments that correspond')
    .argument('[FILE]', 'standard input where left out')
    .action(async (file: string | undefined, options: ConvertOptions, command: Command) => {
      const source = await readText(io, file);
      const { text, alignment } = alignedConverter(options.from, options.to)(source);
      const { json } = command.optsWithGlobals<GlobalOptions>();
      if (options.segments) io.out(toJson({ text, segments: toSegments(alignment) }));
      else io.out(json ? toJson({ text }) : text);
    });
  program
    .command('terms')
    .description('list the glossary terms in a file or a document')
    .argument('<FILE|ID>')
    .action(async (target: string, _options: unknown, command: Command) => {
      const options = command.optsWithGlobals<GlobalOptions>();
      const { text, side } = await textToSearch(io, options, target);
      const matcher = new Glossaries(io.resources).matcher();
      const terms = spotTerms(matcher, text, side).map(({ start, end, conceptId }) => ({
        ...{ start, end, term: text.slice(start, end), concept: conceptId },
      }));
      const lines = terms.map((one) => toLine(one.start, one.end, one.term, one.concept));
      io.out(options.json ? toJson(terms) : lines.join(''));
    });
}

type ConvertOptions = {
  readonly from: OpenccLocale;
  readonly to: OpenccLocale;
  readonly segments?: boolean;
};

/** Read a file as an import does. */
export async function parseFile(
  io: CliIo,
  file: string,
): Promise<{ bytes: Uint8Array; parsed: ParsedSource }> {
  const bytes = await readSourceFile(resolve(io.folder, file), maxSourceBytes);
  const name = basename(file);
  return { bytes, parsed: named(name, () => parseSource(bytes, name, () => undefined)) };
}

function describe(bytes: Uint8Array, parsed: ParsedSource): object {
  const { canonical, encoding, encodingConfidence, script, entries } = parsed;
  const placed = placeEntries(entries);
  return {
    text: canonical,
    source: { encoding, confidence: encodingConfidence, sha256: sha256Of(bytes) },
    script,
    ruby: rubyOf(placed, canonical),
    ledger: placed.map(({ rule, start, end, before, after, confidence }) => ({
      ...{ rule, start, end, before, after, confidence },
    })),
  };
}

/** UTF-8 is taken at its word, however short; anything else is detected. */
async function readText(io: CliIo, file: string | undefined): Promise<string> {
  const name = file === undefined ? 'standard input' : basename(file);
  const bytes =
    file === undefined
      ? await io.readStdin()
      : await readSourceFile(resolve(io.folder, file), maxSourceBytes);
  refuseTooLarge(name, bytes.length, maxSourceBytes);
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return named(name, () => decodeSource(bytes).text);
  }
}

async function textToSearch(
  io: CliIo,
  options: GlobalOptions,
  target: string,
): Promise<{ text: string; side: Side }> {
  if (!isDocumentId(target) || existsSync(resolve(io.folder, target))) {
    const { canonical, script } = (await parseFile(io, target)).parsed;
    return { text: canonical, side: sideOfScript(script) };
  }
  return withLibrary(io, options, async (call) => {
    const document = toDocumentId(target);
    const { side } = await call('document:show', { document });
    return { text: (await call('document:layers', { document })).text, side };
  });
}

function toSegments(alignment: Alignment): [number, number, number, number, string][] {
  return Array.from({ length: alignment.length / segmentWidth }, (_, index) => {
    const [a = 0, b = 0, c = 0, d = 0, kind = 0] = alignment.subarray(
      index * segmentWidth,
      (index + 1) * segmentWidth,
    );
    return [a, b, c, d, segmentKinds[kind] ?? 'identity'];
  });
}

/** Core does not know what a text is called; its errors are told here. */
function named<T>(name: string, job: () => T): T {
  try {
    return job();
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    throw new AppError(error.code, { ...error.details, name }, { cause: error });
  }
}
