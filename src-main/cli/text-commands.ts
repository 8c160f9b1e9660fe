import { existsSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { Option, type Command } from 'commander';

import { alignedConverter } from '#core/conversion/aligned-converter';
import { maxSourceBytes } from '#core/ipc/limits';
import {
  defaultPaneViews,
  openccLocales,
  sideOfLocale,
  sideOfScript,
  type OpenccLocale,
  type Side,
} from '#core/model/locale';
import { segmentKinds, segmentWidth, type Alignment } from '#core/model/segment';
import { spotTerms } from '#core/terminology/match-terms';
import { decodeSource } from '#core/text/decode-source';
import { canonicalStructure } from '#core/text/canonical-structure';
import { mergeRuby, placeEntries, restoreSource, rubyOf } from '#core/text/ledger';
import { sourceReadings } from '#core/text/source-readings';
import { readSourceFile, refuseTooLarge } from '../files/read-source-file';
import { Glossaries } from '../services/glossaries';
import type { ParsedSource } from '../parsing/parsed-source';
import { sha256Of } from '../services/sha256';
import { toJson, toLine, type CliIo } from './cli-io';
import {
  decodingOf,
  encodingOption,
  mojibakeOption,
  type DecodingOptions,
} from './decoding-options';
import { named, parseFile } from './parse-file';
import { isDocumentId, toDocumentId, withLibrary, type GlobalOptions } from './with-library';

/** The verbs that read a text and write none. */
export function addTextCommands(program: Command, io: CliIo): void {
  program
    .command('clean')
    .description('print the canonical text of a file: glosses lifted, damage repaired')
    .argument('<FILE>')
    .addOption(encodingOption())
    .addOption(mojibakeOption())
    .action(async (file: string, options: DecodingOptions, command: Command) => {
      const { bytes, parsed } = await parseFile(io, file, decodingOf(options));
      const { json } = command.optsWithGlobals<GlobalOptions>();
      io.out(json ? toJson(describe(bytes, parsed)) : parsed.canonical);
    });
  program
    .command('restore')
    .description('clean a file, apply the ledger backwards, and print the decoded source')
    .argument('<FILE>')
    .addOption(encodingOption())
    .addOption(mojibakeOption())
    .action(async (file: string, options: DecodingOptions, command: Command) => {
      const { bytes, parsed } = await parseFile(io, file, decodingOf(options));
      const text = restoreSource(parsed.canonical, placeEntries(parsed.entries));
      const { json } = command.optsWithGlobals<GlobalOptions>();
      const { format } = parsed;
      io.out(json ? toJson({ text, source: { format, sha256: sha256Of(bytes) } }) : text);
    });
  program
    .command('readings')
    .description('list the likeliest ways to read the bytes of a file, the best first')
    .argument('<FILE>')
    .action(async (file: string, _options: unknown, command: Command) => {
      const bytes = await readSourceFile(resolve(io.folder, file), maxSourceBytes);
      const samples = named(basename(file), () => sourceReadings(bytes));
      const lines = samples.map(({ decoding: { encoding, mojibake }, confidence, sample }) =>
        toLine(encoding, mojibake ?? '-', confidence.toFixed(3), sample),
      );
      const { json } = command.optsWithGlobals<GlobalOptions>();
      io.out(json ? toJson(samples) : lines.join(''));
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

function describe(bytes: Uint8Array, parsed: ParsedSource): object {
  const { canonical, encoding, encodingConfidence, script, entries, format, address } = parsed;
  const { replaced, mojibake, suspectedMojibake, parts, metadata, title } = parsed;
  const placed = placeEntries(entries);
  const { blocks, ruby } = canonicalStructure(parsed.structure, entries, canonical);
  return {
    text: canonical,
    source: {
      ...{ format, encoding, confidence: encodingConfidence, sha256: sha256Of(bytes), address },
      ...{ replaced, mojibake, suspectedMojibake, parts },
    },
    script,
    title,
    metadata,
    blocks,
    ruby: mergeRuby(rubyOf(placed, canonical), ruby),
    ledger: placed.map(
      ({ rule, start, end, before, after, confidence, accepted, candidates, reason }) => ({
        ...{ rule, start, end, before, after, confidence, accepted, candidates, reason },
      }),
    ),
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
    const { written } = await call('document:show', { document, views: defaultPaneViews });
    const { text } = await call('document:layers', { document });
    return { text, side: sideOfLocale(written) };
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
