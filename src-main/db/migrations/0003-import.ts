import type { Migration } from '../migrate';

/**
 * What an import finds out: the format and reading of a source, structure, metadata, likeness to other
 * documents; cleaning rules; imports under way with their reports; annotations that wait for a decision.
 *
 * What is said of a document stands in tables of its own: a column added to `document` would lie behind
 * its text (see 0001). A document without a row in one of them was imported before there was that table.
 */
export const importing: Migration = {
  version: 3,
  up(db) {
    db.exec(`
      ALTER TABLE ledger_entry ADD COLUMN candidates TEXT;
      ALTER TABLE ledger_entry ADD COLUMN reason TEXT;
      ALTER TABLE ledger_entry ADD COLUMN absorbed TEXT;

      CREATE TABLE source_reading (
        source_id          TEXT PRIMARY KEY REFERENCES source (id) ON DELETE CASCADE,
        format             TEXT NOT NULL,
        mojibake           TEXT,
        suspected_mojibake TEXT,
        replaced_count     INTEGER NOT NULL CHECK (replaced_count >= 0),
        parts              TEXT NOT NULL,
        is_chosen          INTEGER NOT NULL CHECK (is_chosen IN (0, 1))
      ) STRICT, WITHOUT ROWID;

      CREATE TABLE document_structure (
        document_id TEXT PRIMARY KEY REFERENCES document (id) ON DELETE CASCADE,
        structure   TEXT NOT NULL
      ) STRICT, WITHOUT ROWID;

      CREATE TABLE document_metadata (
        document_id     TEXT PRIMARY KEY REFERENCES document (id) ON DELETE CASCADE,
        issuers         TEXT NOT NULL,
        document_number TEXT,
        number_key      TEXT,
        written         TEXT,
        published       TEXT,
        effective       TEXT,
        expires         TEXT,
        address         TEXT,
        host            TEXT,
        edited          TEXT NOT NULL
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX document_by_number ON document_metadata (number_key)
        WHERE number_key IS NOT NULL;

      CREATE TABLE document_title_key (
        title_key   TEXT NOT NULL CHECK (title_key <> ''),
        document_id TEXT NOT NULL REFERENCES document (id) ON DELETE CASCADE,
        PRIMARY KEY (title_key, document_id)
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX title_key_by_document ON document_title_key (document_id);

      CREATE TABLE document_fingerprint (
        document_id TEXT PRIMARY KEY REFERENCES document (id) ON DELETE CASCADE,
        exact_key   TEXT NOT NULL,
        fingerprint BLOB NOT NULL
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX document_by_exact_key ON document_fingerprint (exact_key);
      CREATE TABLE fingerprint_band (
        band        TEXT NOT NULL,
        document_id TEXT NOT NULL REFERENCES document (id) ON DELETE CASCADE,
        PRIMARY KEY (band, document_id)
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX band_by_document ON fingerprint_band (document_id);
      CREATE TABLE fingerprint_landmark (
        landmark    INTEGER NOT NULL,
        document_id TEXT NOT NULL REFERENCES document (id) ON DELETE CASCADE,
        PRIMARY KEY (landmark, document_id)
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX landmark_by_document ON fingerprint_landmark (document_id);

      CREATE TABLE document_version (
        document_id TEXT PRIMARY KEY REFERENCES document (id) ON DELETE CASCADE,
        origin_id   TEXT NOT NULL REFERENCES document (id) ON DELETE CASCADE,
        score       REAL NOT NULL CHECK (score BETWEEN 0 AND 1),
        relation    TEXT NOT NULL
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX version_by_origin ON document_version (origin_id);

      CREATE TABLE cleaning_rule (
        id            TEXT PRIMARY KEY,
        name          TEXT NOT NULL,
        scope         TEXT NOT NULL CHECK (scope IN ('library', 'collection', 'site', 'document')),
        collection_id TEXT REFERENCES collection (id) ON DELETE CASCADE,
        document_id   TEXT REFERENCES document (id) ON DELETE CASCADE,
        host          TEXT,
        kind          TEXT NOT NULL CHECK (kind IN ('literal', 'regex')),
        find          TEXT NOT NULL CHECK (find <> ''),
        flags         TEXT NOT NULL,
        replace       TEXT NOT NULL,
        examples      TEXT NOT NULL,
        enabled       INTEGER NOT NULL CHECK (enabled IN (0, 1)),
        place         INTEGER NOT NULL,
        created       TEXT NOT NULL,
        modified      TEXT NOT NULL,
        deleted       TEXT,
        CHECK ((collection_id IS NOT NULL) = (scope = 'collection')),
        CHECK ((document_id IS NOT NULL) = (scope = 'document')),
        CHECK ((host IS NOT NULL) = (scope = 'site'))
      ) STRICT;
      CREATE TABLE document_rule (
        document_id TEXT NOT NULL REFERENCES document (id) ON DELETE CASCADE,
        rule_id     TEXT NOT NULL,
        enabled     INTEGER NOT NULL CHECK (enabled IN (0, 1)),
        PRIMARY KEY (document_id, rule_id)
      ) STRICT, WITHOUT ROWID;

      CREATE TABLE import_job (
        id       TEXT PRIMARY KEY,
        folder   TEXT,
        skipped  INTEGER NOT NULL CHECK (skipped >= 0),
        created  TEXT NOT NULL,
        finished TEXT
      ) STRICT;
      CREATE TABLE import_item (
        job_id      TEXT NOT NULL REFERENCES import_job (id) ON DELETE CASCADE,
        place       INTEGER NOT NULL CHECK (place >= 0),
        path        TEXT,
        name        TEXT NOT NULL,
        status      TEXT NOT NULL CHECK (status IN ('waiting', 'done', 'present', 'failed')),
        document_id TEXT,
        error       TEXT,
        PRIMARY KEY (job_id, place)
      ) STRICT, WITHOUT ROWID;

      CREATE TABLE review_item (
        id            TEXT PRIMARY KEY,
        annotation_id TEXT NOT NULL REFERENCES annotation (id) ON DELETE CASCADE,
        document_id   TEXT NOT NULL REFERENCES document (id) ON DELETE CASCADE,
        quote         TEXT NOT NULL,
        candidates    TEXT NOT NULL,
        created       TEXT NOT NULL,
        settled       TEXT
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX review_by_document ON review_item (document_id, settled);
      CREATE INDEX review_by_annotation ON review_item (annotation_id);
      CREATE TABLE annotation_copy (
        original_id TEXT NOT NULL REFERENCES annotation (id) ON DELETE CASCADE,
        document_id TEXT NOT NULL REFERENCES document (id) ON DELETE CASCADE,
        copy_id     TEXT NOT NULL REFERENCES annotation (id) ON DELETE CASCADE,
        PRIMARY KEY (original_id, document_id)
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX copy_by_document ON annotation_copy (document_id);
    `);
  },
};
