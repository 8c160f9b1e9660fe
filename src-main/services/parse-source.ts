import { clean } from '#core/cleaning/clean';
import { mayBeDamaged } from '#core/cleaning/find-damage';
import type { Encoding, LedgerEntry } from '#core/model/document';
import type { Script } from '#core/model/locale';
import { titleOf } from '#core/policy/title';
import { decodeSource } from '#core/text/decode-source';
import { detectScript } from '#core/text/detect-script';
import { applyLedger } from '#core/text/ledger';
import { CleaningEvidenceFile } from './cleaning-evidence';

/** Everything that is made of a source's bytes when it is imported. */
export type ParsedSource = {
  readonly encoding: Encoding;
  readonly encodingConfidence: number;
  readonly canonical: string;
  readonly entries: readonly LedgerEntry[];
  readonly script: Script;
  /** Empty where neither the text nor the file's name gives one. */
  readonly title: string;
};

/** An import under way; `result` fails with `cancelled` after `cancel`, unless it was done before. */
export type RunningImport = { readonly result: Promise<ParsedSource>; cancel(): void };

/** How an import is run: here, or in a thread of its own. `onProgress` is told 0 to 1. */
export type StartImport = (
  bytes: Uint8Array,
  name: string,
  onProgress: (fraction: number) => void,
) => RunningImport;

/**
 * Read bytes into a clean text with its ledger.
 *
 * @param name - File name, for a title of last resort; empty for pasted text.
 * @throws {AppError} `empty-file`, `binary-file` or `unknown-encoding`.
 */
export function parseSource(
  bytes: Uint8Array,
  name: string,
  evidence: CleaningEvidenceFile,
  onProgress: (fraction: number) => void,
): ParsedSource {
  const { text, encoding, confidence } = decodeSource(bytes);
  const entries = clean(text, mayBeDamaged(text) ? evidence.load() : null, onProgress);
  const canonical = applyLedger(text, entries);
  return {
    encoding,
    encodingConfidence: confidence,
    canonical,
    entries,
    script: detectScript(canonical),
    title: titleOf(canonical, name),
  };
}

/**
 * Parse on this thread: for the command line, where nobody waits for a window.
 *
 * @param resources - Absolute path of the app's resources.
 */
export function importInProcess(resources: string): StartImport {
  const evidence = new CleaningEvidenceFile(resources);
  return (bytes, name, onProgress) => ({
    result: Promise.resolve().then(() => parseSource(bytes, name, evidence, onProgress)),
    cancel: () => undefined,
  });
}
