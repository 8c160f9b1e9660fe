import type { Migration } from '../migrate';

/**
 * Collections, what is known of a document's writing, choices of conversion and the user dictionary.
 *
 * What is chosen for a document stands in a table of its own: a column added to `document` would lie
 * behind its text (see 0001). `owner_id` is the document or the collection that a rule belongs to,
 * empty for the library, so that one index serves every scope. A choice for a place counts in the
 * decoded source, so that it stays true whatever becomes of the ledger.
 */
export const conversion: Migration = {
  version: 2,
  up(db) {
    db.exec(`
      CREATE TABLE collection (
        id       TEXT PRIMARY KEY,
        name     TEXT NOT NULL CHECK (name <> ''),
        name_key TEXT NOT NULL,
        created  TEXT NOT NULL,
        modified TEXT NOT NULL,
        deleted  TEXT
      ) STRICT;
      CREATE UNIQUE INDEX collection_by_name ON collection (name_key) WHERE deleted IS NULL;

      CREATE TABLE document_conversion (
        document_id    TEXT PRIMARY KEY REFERENCES document (id) ON DELETE CASCADE,
        collection_id  TEXT REFERENCES collection (id),
        written_locale TEXT CHECK (written_locale IN ('cn', 't', 'tw', 'hk'))
      ) STRICT, WITHOUT ROWID;

      CREATE TABLE conversion_choice (
        id            TEXT PRIMARY KEY,
        scope         TEXT NOT NULL CHECK (scope IN ('place', 'document', 'collection', 'library')),
        document_id   TEXT REFERENCES document (id) ON DELETE CASCADE,
        collection_id TEXT REFERENCES collection (id) ON DELETE CASCADE,
        owner_id      TEXT NOT NULL AS (coalesce(document_id, collection_id, '')),
        source_start  INTEGER CHECK (source_start >= 0),
        source_end    INTEGER CHECK (source_end > source_start),
        inside_unit   INTEGER CHECK (inside_unit >= 0),
        target        TEXT NOT NULL CHECK (target IN ('t', 'cn', 'twp', 'hkp', 'cnp')),
        source        TEXT NOT NULL CHECK (source <> ''),
        chosen        TEXT NOT NULL CHECK (chosen <> ''),
        created       TEXT NOT NULL,
        modified      TEXT NOT NULL,
        deleted       TEXT,
        CHECK ((document_id IS NOT NULL) = (scope IN ('place', 'document'))),
        CHECK ((collection_id IS NOT NULL) = (scope = 'collection')),
        CHECK ((source_start IS NOT NULL) = (scope = 'place')),
        CHECK ((source_end IS NOT NULL) = (scope = 'place')),
        CHECK ((inside_unit IS NOT NULL) = (scope = 'place'))
      ) STRICT;
      CREATE UNIQUE INDEX choice_by_key ON conversion_choice (
        scope, owner_id, target, source,
        coalesce(source_start, -1), coalesce(source_end, -1), coalesce(inside_unit, -1)
      ) WHERE deleted IS NULL;

      CREATE TABLE conversion_phrase (
        id            TEXT PRIMARY KEY,
        scope         TEXT NOT NULL CHECK (scope IN ('document', 'collection', 'library')),
        document_id   TEXT REFERENCES document (id) ON DELETE CASCADE,
        collection_id TEXT REFERENCES collection (id) ON DELETE CASCADE,
        owner_id      TEXT NOT NULL AS (coalesce(document_id, collection_id, '')),
        hans          TEXT NOT NULL CHECK (hans <> ''),
        hant          TEXT NOT NULL CHECK (hant <> ''),
        s2t           INTEGER NOT NULL CHECK (s2t IN (0, 1)),
        t2s           INTEGER NOT NULL CHECK (t2s IN (0, 1)),
        created       TEXT NOT NULL,
        modified      TEXT NOT NULL,
        deleted       TEXT,
        CHECK (s2t + t2s > 0),
        CHECK ((document_id IS NOT NULL) = (scope = 'document')),
        CHECK ((collection_id IS NOT NULL) = (scope = 'collection'))
      ) STRICT;
      CREATE UNIQUE INDEX phrase_by_pair ON conversion_phrase (scope, owner_id, hans, hant)
        WHERE deleted IS NULL;
      CREATE UNIQUE INDEX phrase_by_hans ON conversion_phrase (scope, owner_id, hans)
        WHERE s2t = 1 AND deleted IS NULL;
      CREATE UNIQUE INDEX phrase_by_hant ON conversion_phrase (scope, owner_id, hant)
        WHERE t2s = 1 AND deleted IS NULL;
    `);
  },
};
