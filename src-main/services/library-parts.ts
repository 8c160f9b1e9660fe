import type { Database } from 'better-sqlite3';

import { AnnotationRepository } from '../db/repositories/annotations';
import { ChoiceRepository } from '../db/repositories/choices';
import { CollectionRepository } from '../db/repositories/collections';
import { ConceptRepository } from '../db/repositories/concepts';
import { DocumentRepository } from '../db/repositories/documents';
import { KnownCharacterRepository } from '../db/repositories/known-characters';
import { LedgerRepository } from '../db/repositories/ledgers';
import { PhraseRepository } from '../db/repositories/phrases';
import { ReadingOverrideRepository } from '../db/repositories/reading-overrides';
import { SourceReadingRepository } from '../db/repositories/source-readings';
import { StructureRepository } from '../db/repositories/structures';
import { MetadataRepository } from '../db/repositories/metadata';
import { VersionRepository } from '../db/repositories/versions';
import { CleaningRuleRepository } from '../db/repositories/cleaning-rules';
import { ImportJobRepository } from '../db/repositories/import-jobs';
import { ReviewRepository } from '../db/repositories/reviews';
import { SettingRepository } from '../db/repositories/settings';
import { SourceRepository } from '../db/repositories/sources';

/** What the services of one open library share. */
export type LibraryParts = {
  readonly sources: SourceRepository;
  readonly documents: DocumentRepository;
  readonly ledgers: LedgerRepository;
  readonly annotations: AnnotationRepository;
  readonly settings: SettingRepository;
  readonly collections: CollectionRepository;
  readonly choices: ChoiceRepository;
  readonly phrases: PhraseRepository;
  readonly concepts: ConceptRepository;
  readonly sourceReadings: SourceReadingRepository;
  readonly structures: StructureRepository;
  readonly metadata: MetadataRepository;
  readonly versions: VersionRepository;
  readonly rules: CleaningRuleRepository;
  readonly jobs: ImportJobRepository;
  readonly reviews: ReviewRepository;
  readonly overrides: ReadingOverrideRepository;
  readonly known: KnownCharacterRepository;
  /** All or nothing; on disk when it returns. */
  transaction<T>(job: () => T): T;
  /** Another number whenever another process has written to the library. */
  dataVersion(): number;
  /** The time, as ISO 8601 in UTC. */
  now(): string;
  /** A new UUIDv7. */
  newId(): string;
};

export function partsOf(
  db: Database,
  surroundings: Pick<LibraryParts, 'now' | 'newId'>,
): LibraryParts {
  return {
    ...surroundings,
    sources: new SourceRepository(db),
    documents: new DocumentRepository(db),
    ledgers: new LedgerRepository(db),
    annotations: new AnnotationRepository(db),
    settings: new SettingRepository(db),
    collections: new CollectionRepository(db),
    choices: new ChoiceRepository(db),
    phrases: new PhraseRepository(db),
    concepts: new ConceptRepository(db),
    sourceReadings: new SourceReadingRepository(db),
    structures: new StructureRepository(db),
    metadata: new MetadataRepository(db),
    versions: new VersionRepository(db),
    rules: new CleaningRuleRepository(db),
    jobs: new ImportJobRepository(db),
    reviews: new ReviewRepository(db),
    overrides: new ReadingOverrideRepository(db),
    known: new KnownCharacterRepository(db),
    dataVersion: () => db.pragma('data_version', { simple: true }) as number,
    transaction: (job) => db.transaction(job).immediate(),
  };
}
