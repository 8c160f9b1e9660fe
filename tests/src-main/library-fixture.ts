import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { onTestFinished } from 'vitest';

import type { DocumentSummary } from '#core/model/document';
import type { ImportJobId } from '#core/model/importing';
import type { CallLibrary, ImportInput } from '../../src-main/services/library-calls';
import { openLibrary, type LibraryOptions } from '../../src-main/services/open-library';
import { runHere } from '../../src-main/parsing/run-here';

export const resources = resolve(import.meta.dirname, '../../resources');
/** The dictionary of words, which scripts/test-project.mjs makes. */
export const dictionary = process.env['DUIZHAO_DICTIONARY'] ?? null;
export const nativeBinding = process.env['DUIZHAO_SQLITE_ADDON'] ?? null;

/** An empty folder, deleted with what is in it when the test ends. */
export function tempFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'duizhao-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

type TestLibrary = { readonly call: CallLibrary; readonly file: string; close(): void };

/** A real library in a folder of its own, without the sample; closed when the test ends. */
export async function testLibrary(options: Partial<LibraryOptions> = {}): Promise<TestLibrary> {
  const file = options.file ?? join(tempFolder(), 'library.sqlite3');
  const { call, close } = await openLibrary({
    resources,
    dictionary,
    nativeBinding,
    runJob: runHere,
    onProgress: () => undefined,
    onAnalysis: () => undefined,
    withSample: false,
    ...options,
    file,
  });
  onTestFinished(close);
  return { call, file, close };
}

/** Import a text as if pasted. */
export function importText(call: CallLibrary, text: string): Promise<DocumentSummary> {
  return importBytes(call, '', new TextEncoder().encode(text), 'text');
}

/** Import bytes as a file, or as what was pasted. */
export function importBytes(
  call: CallLibrary,
  name: string,
  bytes: Uint8Array,
  kind: 'bytes' | 'text' = 'bytes',
): Promise<DocumentSummary> {
  const input: ImportInput =
    kind === 'text' ? { kind, text: new TextDecoder().decode(bytes) } : { kind, name, bytes };
  return call('import:one', { job: newJob(), place: 0, input });
}

export function newJob(): ImportJobId {
  return crypto.randomUUID() as ImportJobId;
}

/** Two glosses, one repair, one true parenthesis. */
export const damagedText = [
  '關於產業轉移的意見',
  '發(fā)展對(duì)接活動(甘肅)在蘭州開幕。',
  '西部地區有序承接?xùn)|部地區產業，推動高質量發展。',
].join('\n');
