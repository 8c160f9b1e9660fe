import type { Migration } from '../migrate';

/**
 * Readings that the user gave, and the characters that the user knows.
 *
 * A reading for a place counts in the decoded source, as a choice of conversion does (see 0002).
 * `syllables` is a JSON array: Hanyu Pinyin for each character of `source`, null for none. Of words
 * with the same Simplified form each Traditional one has a reading of its own.
 */
export const readings: Migration = {
  version: 4,
  up(db) {
    db.exec(`
      CREATE TABLE reading_override (
        id           TEXT PRIMARY KEY,
        scope        TEXT NOT NULL CHECK (scope IN ('place', 'word')),
        document_id  TEXT REFERENCES document (id) ON DELETE CASCADE,
        owner_id     TEXT NOT NULL AS (coalesce(document_id, '')),
        source_start INTEGER CHECK (source_start >= 0),
        source_end   INTEGER CHECK (source_end > source_start),
        inside_unit  INTEGER CHECK (inside_unit >= 0),
        source       TEXT NOT NULL CHECK (source <> ''),
        hans         TEXT NOT NULL CHECK (hans <> ''),
        syllables    TEXT NOT NULL CHECK (json_type(syllables) = 'array'),
        created      TEXT NOT NULL,
        modified     TEXT NOT NULL,
        deleted      TEXT,
        CHECK ((document_id IS NOT NULL) = (scope = 'place')),
        CHECK ((source_start IS NOT NULL) = (scope = 'place')),
        CHECK ((source_end IS NOT NULL) = (scope = 'place')),
        CHECK ((inside_unit IS NOT NULL) = (scope = 'place'))
      ) STRICT;
      CREATE UNIQUE INDEX reading_by_key ON reading_override (
        scope, owner_id, hans, source,
        coalesce(source_start, -1), coalesce(source_end, -1), coalesce(inside_unit, -1)
      ) WHERE deleted IS NULL;

      CREATE TABLE known_character (
        character TEXT PRIMARY KEY CHECK (character <> ''),
        created   TEXT NOT NULL
      ) STRICT, WITHOUT ROWID;
    `);
  },
};
