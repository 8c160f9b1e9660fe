import type { Database } from 'better-sqlite3';

import type { Concept, ConceptId, OwnConcept } from '#core/model/termbase';

type ConceptRow = {
  id: ConceptId;
  subject_field: string;
  note: string;
  created: string;
  modified: string;
};

type Language = 'zh-Hant' | 'zh-Hans' | 'en';
type TermRow = {
  concept_id: ConceptId;
  language: Language;
  term: string;
  transliteration: string;
};

/** Between the renderings of a concept. */
const separator = '; ';

/** The concepts of the user's glossary with their terms. */
export class ConceptRepository {
  readonly #statements;

  constructor(db: Database) {
    this.#statements = statementsOf(db);
  }

  insert(concept: OwnConcept): void {
    const { id, subjectField, note, created, modified } = concept;
    this.#statements.insert.run({ id, subjectField, note, created, modified });
    this.#insertTerms(id, concept);
  }

  /** Returns whether there was such a concept, not deleted. */
  change(concept: OwnConcept): boolean {
    const { id, subjectField, note, modified } = concept;
    const { changes } = this.#statements.change.run({ id, subjectField, note, modified });
    if (changes === 0) return false;
    this.#statements.deleteTerms.run(id);
    this.#insertTerms(id, concept);
    return true;
  }

  /** All that are not deleted, the latest made first. */
  list(): OwnConcept[] {
    const terms = new Map<ConceptId, TermRow[]>();
    for (const term of this.#statements.listTerms.all()) {
      const others = terms.get(term.concept_id);
      if (others) others.push(term);
      else terms.set(term.concept_id, [term]);
    }
    return this.#statements.list.all().map((row) => toConcept(row, terms.get(row.id) ?? []));
  }

  /** A concept that is not deleted, or null. */
  find(id: ConceptId): OwnConcept | null {
    const row = this.#statements.find.get(id);
    return row ? toConcept(row, this.#statements.termsOf.all(id)) : null;
  }

  /** Returns whether there was such a concept, not deleted. */
  delete(id: ConceptId, deleted: string): boolean {
    return this.#statements.delete.run(deleted, id).changes > 0;
  }

  /** Returns whether there was such a concept, deleted. */
  restore(id: ConceptId): boolean {
    return this.#statements.restore.run(id).changes > 0;
  }

  #insertTerms(id: ConceptId, { hant, hans, pinyin, english }: Concept): void {
    const add = (language: Language, place: number, term: string, transliteration: string): void =>
      void this.#statements.insertTerm.run(id, language, place, term, transliteration);
    add('zh-Hant', 0, hant, pinyin);
    add('zh-Hans', 0, hans, pinyin);
    for (const [place, term] of renderings(english).entries()) add('en', place, term, '');
  }
}

function renderings(english: string): string[] {
  return english.split(separator).flatMap((term) => term.trim() || []);
}

function statementsOf(db: Database) {
  const columns = 'id, subject_field, note, created, modified';
  const termColumns = 'concept_id, language, term, transliteration';
  return {
    insert: db.prepare(
      `INSERT INTO concept (id, subject_field, note, created, modified)
       VALUES (@id, @subjectField, @note, @created, @modified)`,
    ),
    change: db.prepare(
      `UPDATE concept SET subject_field = @subjectField, note = @note, modified = @modified
        WHERE id = @id AND deleted IS NULL`,
    ),
    insertTerm: db.prepare<[ConceptId, Language, number, string, string]>(
      'INSERT INTO term (concept_id, language, place, term, transliteration) VALUES (?, ?, ?, ?, ?)',
    ),
    deleteTerms: db.prepare<[ConceptId]>('DELETE FROM term WHERE concept_id = ?'),
    list: db.prepare<[], ConceptRow>(
      `SELECT ${columns} FROM concept WHERE deleted IS NULL ORDER BY concept.rowid DESC`,
    ),
    listTerms: db.prepare<[], TermRow>(
      `SELECT ${termColumns} FROM term ORDER BY concept_id, language, place`,
    ),
    find: db.prepare<[ConceptId], ConceptRow>(
      `SELECT ${columns} FROM concept WHERE id = ? AND deleted IS NULL`,
    ),
    termsOf: db.prepare<[ConceptId], TermRow>(
      `SELECT ${termColumns} FROM term WHERE concept_id = ? ORDER BY language, place`,
    ),
    delete: db.prepare<[string, ConceptId]>(
      'UPDATE concept SET deleted = ? WHERE id = ? AND deleted IS NULL',
    ),
    restore: db.prepare<[ConceptId]>(
      'UPDATE concept SET deleted = NULL WHERE id = ? AND deleted IS NOT NULL',
    ),
  };
}

function toConcept(row: ConceptRow, terms: readonly TermRow[]): OwnConcept {
  const { id, subject_field: subjectField, note, created, modified } = row;
  const of = (language: Language): TermRow[] => terms.filter((term) => term.language === language);
  const [hant] = of('zh-Hant');
  const [hans] = of('zh-Hans');
  return {
    ...{ id, subjectField, note, created, modified },
    hant: hant?.term ?? '',
    hans: hans?.term ?? '',
    pinyin: hans?.transliteration ?? '',
    english: of('en')
      .map(({ term }) => term)
      .join(separator),
  };
}
