import { join } from 'node:path';
import { v7 as uuidv7 } from 'uuid';

import { openLibrary as openDatabase } from '../db/open';
import { toAppError } from '../db/sqlite-failure';
import { AnnotationService } from './annotation-service';
import { Conversions } from './conversions';
import { DocumentService } from './document-service';
import { ExportService } from './export-service';
import { Glossaries } from './glossaries';
import { ImportService } from './import-service';
import { ensureSample } from './ensure-sample';
import type { CallLibrary, LibraryCallName, LibraryCalls, ProgressListener } from './library-calls';
import { partsOf } from './library-parts';
import type { StartImport } from './parse-source';
import { Readings } from './readings';
import { RepairService } from './repair-service';
import { SettingsService } from './settings-service';

export type LibraryOptions = {
  /** Absolute path of the database, or `:memory:`. */
  readonly file: string;
  /** Absolute path of the app's resources. */
  readonly resources: string;
  /** Path of a better-sqlite3 addon to use instead of the package's own; null for that. */
  readonly nativeBinding: string | null;
  readonly startImport: StartImport;
  readonly onProgress: ProgressListener;
  /** Whether a library that never had the sample document gets it. True where left out. */
  readonly withSample?: boolean;
  /** The time as ISO 8601 in UTC, and new UUIDv7s; for tests. */
  readonly now?: () => string;
  readonly newId?: () => string;
};

export type OpenedLibrary = { readonly call: CallLibrary; close(): void };

type LibraryHandlers = {
  [N in LibraryCallName]: (
    params: LibraryCalls[N]['params'],
  ) => LibraryCalls[N]['result'] | Promise<LibraryCalls[N]['result']>;
};

/**
 * Open the library for its one user: the app's worker, the command line, or a test.
 *
 * @throws {AppError} As db/open says.
 */
export async function openLibrary(options: LibraryOptions): Promise<OpenedLibrary> {
  const db = openDatabase(options.file, { nativeBinding: options.nativeBinding });
  const parts = partsOf(db, {
    now: options.now ?? (() => new Date().toISOString()),
    newId: options.newId ?? (() => uuidv7()),
  });
  const readings = new Readings(parts);
  const glossaries = new Glossaries(options.resources);
  const conversions = new Conversions();
  const documents = new DocumentService(parts, readings, conversions, glossaries);
  const annotations = new AnnotationService(parts, readings);
  const repairs = new RepairService(parts, readings);
  const imports = new ImportService(parts, options.startImport, options.onProgress);
  const exports = new ExportService(documents, annotations, readings);
  const settings = new SettingsService(parts);

  const handlers: LibraryHandlers = {
    'settings:get': () => settings.get(),
    'settings:change': (change) => settings.change(change),
    'document:list': () => parts.documents.list(),
    'document:list-deleted': () => parts.documents.listDeleted(),
    'document:open': ({ document, views }) => documents.open(document, views),
    'document:rename': ({ document, title }) => documents.rename(document, title),
    'document:delete': ({ document }) => documents.delete(document),
    'document:restore': ({ document }) => documents.restore(document),
    'document:show': ({ document, views }) => documents.show(document, views),
    'document:layers': ({ document }) => documents.layers(document),
    'document:last-read': () => parts.documents.lastRead(),
    'row:list': ({ document, views, from, to }) => documents.rows(document, views, from, to),
    'position:save': ({ document, offset }) => documents.savePosition(document, offset),
    'repair:set-accepted': ({ document, views, sourceStart, accepted }) => {
      repairs.setAccepted(document, sourceStart, accepted);
      return documents.show(document, views);
    },
    'annotation:list': ({ document }) => annotations.list(document),
    'annotation:create': (params) => annotations.create(params),
    'annotation:change': (params) => annotations.change(params),
    'annotation:delete': ({ annotation }) => annotations.delete(annotation),
    'annotation:restore': ({ annotation }) => annotations.restore(annotation),
    'glossary:list': () => glossaries.list(),
    'text:of-pane': ({ document, start, end, view }) =>
      documents.textOfPane(document, { start, end }, view),
    'source:read': ({ document }) => documents.source(document),
    'notes:export': (params) => exports.write(params),
    'import:one': ({ job, input }) => imports.importOne(job, input),
    'import:stop': ({ job }) => imports.stop(job),
  };
  const call: CallLibrary = async (name, params) => {
    try {
      return await handlers[name](params);
    } catch (error) {
      throw toAppError(error);
    }
  };
  if (options.withSample ?? true) {
    await ensureSample(parts, call, join(options.resources, 'samples', 'sample-policy.txt'));
  }
  return { call, close: () => db.close() };
}
