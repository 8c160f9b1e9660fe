import type { Migration } from '../migrate';

/**
 * The user's glossary, named as ISO 30042 (TBX) does: concepts, with terms in languages. A term's
 * transliteration is its pinyin.
 */
export const glossary: Migration = {
  version: 5,
  up(db) {
    db.exec(`
      CREATE TABLE concept (
        id            TEXT PRIMARY KEY,
        subject_field TEXT NOT NULL,
        note          TEXT NOT NULL,
        created       TEXT NOT NULL,
        modified      TEXT NOT NULL,
        deleted       TEXT
      ) STRICT;
      CREATE TABLE term (
        concept_id      TEXT NOT NULL REFERENCES concept (id) ON DELETE CASCADE,
        language        TEXT NOT NULL CHECK (language IN ('zh-Hant', 'zh-Hans', 'en')),
        place           INTEGER NOT NULL CHECK (place >= 0),
        term            TEXT NOT NULL CHECK (term <> ''),
        transliteration TEXT NOT NULL,
        PRIMARY KEY (concept_id, language, place)
      ) STRICT, WITHOUT ROWID;
    `);
  },
};
