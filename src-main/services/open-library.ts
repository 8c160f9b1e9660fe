import { join } from 'node:path';
import { v7 as uuidv7 } from 'uuid';

import { formatOpenccDictionary, parseOpenccDictionary } from '#core/formats/opencc-dictionary';
import { openLibrary as openDatabase } from '../db/open';
import { WordDictionary } from '../db/word-dictionary';
import type { RunParserJob } from '../parsing/parser-client';
import { toAppError } from '../db/sqlite-failure';
import { AmbiguityService } from './ambiguity-service';
import { AnalysisJobs } from './analysis-jobs';
import { AnnotationService } from './annotation-service';
import { AuditService } from './audit-service';
import { ChoiceService } from './choice-service';
import { CollectionService } from './collection-service';
import { ConversionFiles } from './conversion-files';
import { ConversionEvidenceFiles } from './conversion-evidence';
import { ConceptService } from './concept-service';
import { Conversions } from './conversions';
import { DecodingService } from './decoding-service';
import { DictionaryFiles } from './dictionary-files';
import { DocumentService } from './document-service';
import { DocumentStore } from './document-store';
import { ExportService } from './export-service';
import { FindService } from './find-service';
import { Glossaries } from './glossaries';
import { ImportService } from './import-service';
import { ensureSample } from './ensure-sample';
import { KnownService } from './known-service';
import { KeptWordsFile } from './kept-words-file';
import type {
  AnalysisListener,
  CallLibrary,
  LibraryCallName,
  LibraryCalls,
  ProgressListener,
} from './library-calls';
import { partsOf } from './library-parts';
import { LedgerService } from './ledger-service';
import { MarkAllService } from './mark-all-service';
import { MetadataService } from './metadata-service';
import { PhraseService } from './phrase-service';
import { Readings } from './readings';
import { RepairService } from './repair-service';
import { ReviewService } from './review-service';
import { RubyFiles } from './ruby-files';
import { RubyService } from './ruby-service';
import { RuleFiles } from './rule-files';
import { RuleSelections } from './rule-selections';
import { RuleService } from './rule-service';
import { SelectionTexts } from './selection-texts';
import { SettingsService } from './settings-service';
import { StripService } from './strip-service';
import { VersionFinder } from './version-finder';
import { VersionService } from './version-service';
import { WordSegmenter } from './word-segmenter';
import { WordService } from './word-service';

export type LibraryOptions = {
  /** Absolute path of the database, or `:memory:`. */
  readonly file: string;
  /** Absolute path of the app's resources. */
  readonly resources: string;
  /** Absolute path of the dictionary of words; null, or where nothing is there, for none. */
  readonly dictionary?: string | null;
  /** Path of a better-sqlite3 addon to use instead of the package's own; null for that. */
  readonly nativeBinding: string | null;
  /** Where untrusted content is looked into. */
  readonly runJob: RunParserJob;
  readonly onProgress: ProgressListener;
  readonly onAnalysis: AnalysisListener;
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

/** Calls after which a text may be converted otherwise. */
const changesRules: ReadonlySet<LibraryCallName> = new Set<LibraryCallName>([
  'document:set-collection',
  'collection:delete',
  'collection:restore',
  'choice:set',
  'choice:delete',
  'choice:restore',
  'choice:import-file',
  'document:read-as',
  'phrase:save',
  'phrase:delete',
  'phrase:restore',
  'phrase:import-file',
  'concept:save',
  'concept:delete',
  'concept:restore',
]);

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
  const glossaries = new Glossaries(options.resources, parts);
  const collections = new CollectionService(parts);
  const choices = new ChoiceService(parts);
  const phrases = new PhraseService(parts);
  const evidence = new ConversionEvidenceFiles(options.resources);
  const keptWords = new KeptWordsFile(options.resources);
  const conversions = new Conversions({ parts, choices, phrases, glossaries, evidence, keptWords });
  const rubyFiles = new RubyFiles(options.resources);
  const known = new KnownService(parts, evidence, rubyFiles);
  const ruby = new RubyService({
    ...{ parts, readings, conversions, glossaries, known, files: rubyFiles },
  });
  const documents = new DocumentService(parts, readings, conversions, glossaries, ruby);
  const selectionTexts = new SelectionTexts(documents, readings);
  const annotations = new AnnotationService(parts, readings);
  const concepts = new ConceptService(parts, glossaries);
  const dictionary = lazily(() =>
    options.dictionary ? WordDictionary.open(options.dictionary, options.nativeBinding) : null,
  );
  const segmenter = new WordSegmenter();
  const words = new WordService({
    ...{ documents, readings, conversions, glossaries },
    ...{ segmenter, dictionary: dictionary.get },
  });
  const ledger = new LedgerService(parts, readings);
  const repairs = new RepairService(parts, readings, ledger);
  const { runJob, resources, onProgress } = options;
  const jobs = new AnalysisJobs(options.onAnalysis);
  const marks = new MarkAllService(parts, readings, jobs);
  const selections = new RuleSelections(parts);
  const versionFinder = new VersionFinder(parts, runJob);
  const store = new DocumentStore(parts, versionFinder);
  const imports = new ImportService({
    ...{ parts, store, selections, runJob, onProgress, resources },
    versions: versionFinder,
  });
  const decodings = new DecodingService({
    ...{ parts, readings, store, selections, runJob, jobs, resources },
  });
  const rules = new RuleService({ parts, readings, ledger, store, selections, runJob, jobs });
  const ruleFiles = new RuleFiles(parts, collections);
  const metadata = new MetadataService(parts, readings);
  const versions = new VersionService(parts, readings, jobs);
  const reviews = new ReviewService(parts, readings);
  const exports = new ExportService(documents, annotations, readings);
  const settings = new SettingsService(parts);
  const ambiguities = new AmbiguityService(documents, readings, conversions, jobs);
  const audits = new AuditService(documents, readings, evidence, jobs);
  const finds = new FindService(documents, readings, conversions, jobs, segmenter);
  const strips = new StripService(documents, readings, glossaries, jobs);
  const dictionaryFiles = new DictionaryFiles(parts, phrases, {
    parse: parseOpenccDictionary,
    format: formatOpenccDictionary,
  });
  const conversionFiles = new ConversionFiles(parts, { collections, choices, phrases });

  const handlers: LibraryHandlers = {
    'settings:get': () => settings.get(),
    'settings:change': (change) => settings.change(change),
    'document:list': () => parts.documents.list(),
    'document:list-deleted': () => parts.documents.listDeleted(),
    'document:list-recent': () => parts.documents.listRecent(),
    'document:open': ({ document, views }) => documents.open(document, views),
    'document:rename': ({ document, title }) => documents.rename(document, title),
    'document:delete': ({ document }) => documents.delete(document),
    'document:restore': ({ document }) => documents.restore(document),
    'document:show': ({ document, views }) => documents.show(document, views),
    'document:layers': ({ document }) => documents.layers(document),
    'document:last-read': () => parts.documents.lastRead(),
    'row:list': ({ document, views, from, to }) => documents.rows(document, views, from, to),
    'position:save': ({ document, offset }) => documents.savePosition(document, offset),
    'change:list': (params) => ledger.list(params),
    'change:at': (params) => ledger.listAt(params),
    'change:set-accepted': ({ document, views, sourceStarts, accepted }) => {
      ledger.setAccepted(document, sourceStarts, accepted);
      return documents.show(document, views);
    },
    'change:set-all': ({ document, views, rule, accepted }) => {
      const sourceStarts = ledger.setAll(document, rule, accepted);
      return { opened: documents.show(document, views), sourceStarts };
    },
    'change:choose': (params) => {
      ledger.choose(params);
      return documents.show(params.document, params.views);
    },
    'rule:list': ({ document }) => rules.list(document),
    'rule:save': (params) => rules.save(params),
    'rule:delete': ({ rule }) => rules.delete(rule),
    'rule:restore': ({ rule }) => rules.restore(rule),
    'rule:order': ({ rules: ids }) => rules.order(ids),
    'rule:set-override': (params) => rules.setOverride(params),
    'rule:preview': (params) => rules.preview(params),
    'rule:apply': (params) => rules.apply(params),
    'rule:revert': (params) => rules.revert(params),
    'rule:import-file': ({ path }) => ruleFiles.read(path),
    'rule:export-file': ({ path }) => ruleFiles.write(path),
    'metadata:change': (params) => metadata.change(params),
    'metadata:reset': (params) => metadata.reset(params),
    'citation:list': ({ document }) => metadata.citations(document),
    'version:list': ({ document }) => versions.list(document),
    'version:set': (params) => versions.set(params),
    'version:compare': (params) => versions.compare(params),
    'version:align': (params) => versions.align(params),
    'version:carry-annotations': (params) => versions.carryAnnotations(params),
    'review:list': ({ document }) => reviews.list(document),
    'review:settle': (params) => reviews.settle(params),
    'review:reopen': ({ item }) => reviews.reopen(item),
    'document:readings': ({ document }) => decodings.samples(document),
    'document:read-as': async (params) => {
      await decodings.readAs(params);
      return documents.show(params.document, params.views);
    },
    'find:run': (params) => finds.run(params),
    'find:contexts': (params) => finds.contexts(params),
    'strip:terms': (params) => strips.terms(params),
    'ambiguity:list': (params) => ambiguities.list(params),
    'audit:run': (params) => audits.run(params),
    'finding:keep': ({ document, places }) => {
      const sourceStarts = repairs.keep(document, places);
      return { repairs: documents.repairs(document), sourceStarts };
    },
    'finding:correct': ({ document, views, places, text }) => {
      const sourceStarts = repairs.correct(document, places, text);
      return { opened: documents.show(document, views), sourceStarts };
    },
    'analysis:stop': ({ job }) => jobs.stop(job),
    'annotation:list': ({ document }) => annotations.list(document),
    'annotation:create': (params) => annotations.create(params),
    'annotation:change': (params) => annotations.change(params),
    'annotation:delete': ({ annotation }) => annotations.delete(annotation),
    'annotation:restore': ({ annotation }) => annotations.restore(annotation),
    'annotation:create-all': (params) => marks.create(params),
    'annotation:delete-all': ({ annotations: ids }) => marks.delete(ids),
    'annotation:restore-all': ({ annotations: ids }) => marks.restore(ids),
    'word:look-up': ({ document, offset }) => words.lookUp(document, offset),
    'word:look-up-text': ({ text }) => words.lookUpText(text),
    'word:boundaries': ({ document, unit, from, to }) => words.boundaries(document, unit, from, to),
    'word:prepare': () => words.prepare(),
    'concept:save': (params) => concepts.save(params),
    'concept:delete': ({ concept }) => concepts.delete(concept),
    'concept:restore': ({ concept }) => concepts.restore(concept),
    'glossary:list': () => glossaries.list(),
    'text:of-pane': ({ document, start, end, view }) =>
      documents.textOfPane(document, { start, end }, view),
    'text:to-copy': (params) => selectionTexts.toCopy(params),
    'source:read': ({ document }) => documents.source(document),
    'notes:export': (params) => exports.write(params),
    'import:begin-job': (params) => imports.begin(params),
    'import:one': (params) => imports.importOne(params),
    'import:end-job': ({ job }) => imports.end(job),
    'import:resume-job': ({ job }) => imports.resume(job),
    'import:list': () => imports.list(),
    'import:report': ({ job }) => imports.report(job),
    'import:forget': ({ job }) => imports.forget(job),
    'import:stop': ({ job }) => imports.stop(job),
    'document:set-collection': ({ document, collection }) =>
      collections.setOf(document, collection),
    'document:set-written': ({ document, written }) => documents.setWritten(document, written),
    'collection:list': () => collections.list(),
    'collection:create': ({ name }) => collections.create(name),
    'collection:rename': ({ collection, name }) => collections.rename(collection, name),
    'collection:delete': ({ collection }) => collections.delete(collection),
    'collection:restore': ({ collection }) => collections.restore(collection),
    'choice:list': ({ document }) => choices.list(document),
    'choice:list-all': () => choices.listAll(),
    'choice:set': (params) => choices.set(params),
    'choice:delete': ({ choice }) => choices.delete(choice),
    'choice:restore': ({ choice }) => choices.restore(choice),
    'choice:import-file': ({ path }) => conversionFiles.read(path),
    'choice:export-file': ({ path }) => conversionFiles.write(path),
    'phrase:list': ({ document }) => phrases.list(document),
    'phrase:save': (params) => phrases.save(params),
    'phrase:delete': ({ phrases: ids }) => phrases.delete(ids),
    'phrase:restore': ({ phrases: ids }) => phrases.restore(ids),
    'phrase:import-file': (params) => dictionaryFiles.read(params),
    'phrase:export-file': (params) => dictionaryFiles.write(params),
    'ruby:at': (params) => ruby.draft(params),
    'ruby:set': (params) => ruby.set(params),
    'ruby:delete': ({ overrides }) => ruby.delete(overrides),
    'ruby:restore': ({ overrides }) => ruby.restore(overrides),
    'known:list': () => known.list(),
    'known:add': ({ text }) => known.add(text),
    'known:add-range': ({ document, start, end }) =>
      known.add(readings.get(document).text.slice(start, end)),
    'known:add-common': ({ count }) => known.addCommon(count),
    'known:remove': ({ text }) => known.remove(text),
  };
  const call: CallLibrary = async (name, params) => {
    try {
      if ('views' in params && params.views.ruby.scope !== 'source') await ruby.load();
      const result = await handlers[name](params);
      if (changesRules.has(name)) conversions.changed();
      return result;
    } catch (error) {
      throw toAppError(error);
    }
  };
  if (options.withSample ?? true) {
    await ensureSample(parts, call, join(options.resources, 'samples', 'sample-policy.txt'));
  }
  const close = (): void => {
    dictionary.made()?.close();
    db.close();
  };
  return { call, close };
}

/** Makes a thing when it is first asked for; `made` is null until then. */
function lazily<T>(make: () => T | null): { get(): T | null; made(): T | null } {
  let made: { readonly value: T | null } | null = null;
  return {
    get: () => (made ??= { value: make() }).value,
    made: () => made?.value ?? null,
  };
}
