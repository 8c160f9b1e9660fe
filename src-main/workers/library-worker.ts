import { parentPort, workerData } from 'node:worker_threads';

import { pack } from '#core/ipc/parcels';
import { paneViewsOf } from '#core/reading/pane-views-of';
import { openLibrary, type OpenedLibrary } from '../services/open-library';
import { toIpcError } from '../services/to-ipc-error';
import { ParserClient } from '../parsing/parser-client';
import type { LibraryWorkerData, Message, Request, ToWorker } from './library-protocol';
import { RelayedChildren } from './relayed-child';

const { file, resources, dictionary, nativeBinding } = workerData as LibraryWorkerData;
const port = parentPort;
if (!port) throw new Error('library-worker runs as a worker thread');

const post = (message: Message): void => port.postMessage(message);

const children = new RelayedChildren(port);
const parser = new ParserClient(children.start, (text) => post({ kind: 'log', text }));

/** A library that cannot be opened answers every call with the reason. */
const opening = openOrFail();
// What fails here fails again, with an answer, when the window asks.
opening.then(warmUp).catch(() => undefined);

async function openOrFail(): Promise<OpenedLibrary | { failure: unknown }> {
  try {
    return await openLibrary({
      file,
      resources,
      dictionary,
      nativeBinding,
      runJob: parser.run,
      onAnalysis: (job, fraction) => post({ kind: 'analysis', job, fraction }),
      onProgress: (job, name, fraction) => post({ kind: 'progress', job, name, fraction }),
    });
  } catch (failure) {
    if (toIpcError(failure).code === 'internal') post({ kind: 'log', text: describe(failure) });
    return { failure };
  }
}

/**
 * Do what the window will ask for first while it is still loading: dictionaries are read and the
 * first rows of the document read last are made.
 */
async function warmUp(opened: Awaited<typeof opening>): Promise<void> {
  if ('failure' in opened) return;
  const document = await opened.call('document:last-read', {});
  if (!document) return;
  const views = paneViewsOf(await opened.call('settings:get', {}));
  await opened.call('row:list', { document, views, from: 0, to: 1 });
}

/** How long after a document was opened words are made ready: once the window has drawn it. */
const wordsMilliseconds = 1500;
let isPrepared = false;

/** Load the words while nobody waits for them. */
function prepareWords(): void {
  if (isPrepared) return;
  isPrepared = true;
  setTimeout(() => {
    void opening.then((opened) => 'failure' in opened || opened.call('word:prepare', {}));
  }, wordsMilliseconds).unref();
}

port.on('message', (message: ToWorker) => {
  if (message.kind === 'request') void answer(message);
  else if (message.kind === 'close') void close();
  else children.take(message);
});

async function answer({ id, name, params }: Request): Promise<void> {
  try {
    const library = await opening;
    if ('failure' in library) throw library.failure;
    const value = await library.call(name, params as never);
    post({ kind: 'answer', id, outcome: { ok: true, value: pack(name, value) } });
    if (name === 'document:open') prepareWords();
  } catch (error) {
    const ipcError = toIpcError(error);
    if (ipcError.code === 'internal') post({ kind: 'log', text: `${name}: ${describe(error)}` });
    post({ kind: 'answer', id, outcome: { ok: false, error: ipcError } });
  }
}

async function close(): Promise<void> {
  parser.close();
  const library = await opening;
  if (!('failure' in library)) library.close();
  process.exit(0);
}

function describe(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
