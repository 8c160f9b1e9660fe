import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { onTestFinished } from 'vitest';

import type { DocumentSummary } from '#core/model/document';
import type { CallLibrary } from '../../src-main/services/library-calls';
import { openLibrary, type LibraryOptions } from '../../src-main/services/open-library';
import { importInProcess } from '../../src-main/services/parse-source';

export const resources = resolve(import.meta.dirname, '../../resources');
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
    nativeBinding,
    startImport: importInProcess(resources),
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
  return call('import:one', { job: crypto.randomUUID(), input: { kind: 'text', text } });
}

/** Two glosses, one repair, one true parenthesis. */
export const damagedText = [
  '關於產業轉移的意見',
  '發(fā)展對(duì)接活動(甘肅)在蘭州開幕。',
  '西部地區有序承接?xùn)|部地區產業，推動高質量發展。',
].join('\n');
