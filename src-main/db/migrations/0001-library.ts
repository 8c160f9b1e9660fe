import type { Migration } from '../migrate';

/**
 * Sources, documents, ledgers, annotations and settings.
 *
 * `document.canonical_text` stands last: SQLite reads a row from the front, so lists never touch the
 * pages of the texts. The decoded source is not stored; it is the bytes read in their encoding.
 */
export const library: Migration = {
  version: 1,
  up(db) {
    db.exec(`
      CREATE TABLE source (
        id                  TEXT PRIMARY KEY,
        sha256              TEXT NOT NULL UNIQUE CHECK (length(sha256) = 64),
        name                TEXT NOT NULL,
        encoding            TEXT NOT NULL,
        encoding_confidence REAL NOT NULL,
        created             TEXT NOT NULL,
        bytes               BLOB NOT NULL
      ) STRICT;

      CREATE TABLE document (
        id             TEXT PRIMARY KEY,
        source_id      TEXT NOT NULL UNIQUE REFERENCES source (id),
        title          TEXT NOT NULL,
        script         TEXT NOT NULL CHECK (script IN ('hant', 'hans', 'mixed', 'unknown')),
        length_unit    INTEGER NOT NULL CHECK (length_unit >= 0),
        gloss_count    INTEGER NOT NULL CHECK (gloss_count >= 0),
        repair_count   INTEGER NOT NULL CHECK (repair_count >= 0),
        position_unit  INTEGER NOT NULL DEFAULT 0 CHECK (position_unit >= 0),
        created        TEXT NOT NULL,
        modified       TEXT NOT NULL,
        opened         TEXT,
        deleted        TEXT,
        text_sha256    TEXT NOT NULL CHECK (length(text_sha256) = 64),
        canonical_text TEXT NOT NULL
      ) STRICT;
      CREATE INDEX document_by_opened ON document (opened) WHERE deleted IS NULL;

      CREATE TABLE ledger_entry (
        document_id  TEXT NOT NULL REFERENCES document (id) ON DELETE CASCADE,
        source_start INTEGER NOT NULL CHECK (source_start >= 0),
        source_end   INTEGER NOT NULL CHECK (source_end >= source_start),
        rule         TEXT NOT NULL,
        before       TEXT NOT NULL,
        after        TEXT NOT NULL,
        confidence   REAL NOT NULL,
        reading      TEXT,
        accepted     INTEGER NOT NULL CHECK (accepted IN (0, 1)),
        PRIMARY KEY (document_id, source_start, source_end)
      ) STRICT, WITHOUT ROWID;

      CREATE TABLE annotation (
        id          TEXT PRIMARY KEY,
        document_id TEXT NOT NULL REFERENCES document (id) ON DELETE CASCADE,
        start_unit  INTEGER NOT NULL CHECK (start_unit >= 0),
        end_unit    INTEGER NOT NULL CHECK (end_unit >= start_unit),
        exact       TEXT NOT NULL,
        prefix      TEXT NOT NULL,
        suffix      TEXT NOT NULL,
        color       TEXT NOT NULL,
        note        TEXT NOT NULL,
        created     TEXT NOT NULL,
        modified    TEXT NOT NULL,
        deleted     TEXT
      ) STRICT;
      CREATE INDEX annotation_by_position ON annotation (document_id, start_unit, end_unit, id, deleted)
        WHERE deleted IS NULL;

      CREATE TABLE annotation_tag (
        annotation_id TEXT NOT NULL REFERENCES annotation (id) ON DELETE CASCADE,
        place         INTEGER NOT NULL CHECK (place >= 0),
        tag           TEXT NOT NULL,
        PRIMARY KEY (annotation_id, place)
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX annotation_tag_by_tag ON annotation_tag (tag);

      CREATE TABLE setting (
        key   TEXT PRIMARY KEY,
        value TEXT NOT NULL
      ) STRICT, WITHOUT ROWID;
    `);
  },
};
