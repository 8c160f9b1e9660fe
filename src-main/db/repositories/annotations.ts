import type { Database } from 'better-sqlite3';

import type { Annotation, AnnotationId, AnnotationTarget, Color } from '#core/model/annotation';
import type { DocumentId } from '#core/model/document';

type AnnotationRow = {
  id: AnnotationId;
  document_id: DocumentId;
  start_unit: number;
  end_unit: number;
  exact: string;
  prefix: string;
  suffix: string;
  color: Color;
  note: string;
  created: string;
  modified: string;
  /** JSON array. */
  tags: string;
};

const ownColumns = `
  id, document_id, start_unit, end_unit, exact, prefix, suffix, color, note, created, modified`;
const columns = `
  ${ownColumns},
  (SELECT json_group_array(tag) FROM (SELECT tag FROM annotation_tag
    WHERE annotation_id = annotation.id ORDER BY place)) AS tags`;

export class AnnotationRepository {
  readonly #statements;

  constructor(db: Database) {
    this.#statements = statementsOf(db);
  }

  insert(annotation: Annotation): void {
    const { id, target, body, color, created, modified } = annotation;
    const { source, position, quote } = target;
    this.#statements.insert.run({
      ...{ id, color, created, modified, ...position, ...quote },
      document: source,
      note: body.note,
    });
    this.#writeTags(id, body.tags);
  }

  /** Annotations on a document that are not deleted, in reading order. */
  list(document: DocumentId): Annotation[] {
    // Apart, not as a subquery of each row: a document may hold a hundred thousand.
    const tags = new Map<AnnotationId, string[]>();
    for (const { annotation_id: id, tag } of this.#statements.listTags.all(document)) {
      const known = tags.get(id);
      if (known) known.push(tag);
      else tags.set(id, [tag]);
    }
    return this.#statements.list
      .all(document)
      .map((row) => annotationOf(row, tags.get(row.id) ?? []));
  }

  /** Those of a document that were deleted: they move with the text, to be restored in place. */
  listDeleted(document: DocumentId): Annotation[] {
    return this.#statements.listDeleted.all(document).map(toAnnotation);
  }

  /** An annotation that is not deleted, or null. */
  find(id: AnnotationId): Annotation | null {
    const row = this.#statements.find.get(id);
    return row ? toAnnotation(row) : null;
  }

  /** An annotation, deleted or not, or null. */
  findAny(id: AnnotationId): Annotation | null {
    const row = this.#statements.findAny.get(id);
    return row ? toAnnotation(row) : null;
  }

  /** Write colour, note, tags and `modified`; the place stays. */
  changeBody({ id, body, color, modified }: Annotation): void {
    this.#statements.changeBody.run({ id, note: body.note, color, modified });
    this.#statements.deleteTags.run(id);
    this.#writeTags(id, body.tags);
  }

  /** Move an annotation, deleted or not, without touching `modified`: what the user said stands. */
  changePlace(id: AnnotationId, { position, quote }: Omit<AnnotationTarget, 'source'>): void {
    this.#statements.changePlace.run({ id, ...position, ...quote });
  }

  /** Returns whether there was such an annotation, not deleted. */
  delete(id: AnnotationId, deleted: string): boolean {
    return this.#statements.delete.run(deleted, id).changes > 0;
  }

  /** Returns whether there was such an annotation, deleted. */
  restore(id: AnnotationId): boolean {
    return this.#statements.restore.run(id).changes > 0;
  }

  #writeTags(id: AnnotationId, tags: readonly string[]): void {
    tags.forEach((tag, place) => this.#statements.insertTag.run(id, place, tag));
  }
}

function statementsOf(db: Database) {
  return {
    insert: db.prepare(
      `INSERT INTO annotation (id, document_id, start_unit, end_unit, exact, prefix, suffix, color,
                               note, created, modified)
       VALUES (@id, @document, @start, @end, @exact, @prefix, @suffix, @color,
               @note, @created, @modified)`,
    ),
    insertTag: db.prepare<[AnnotationId, number, string]>(
      'INSERT INTO annotation_tag (annotation_id, place, tag) VALUES (?, ?, ?)',
    ),
    deleteTags: db.prepare<[AnnotationId]>('DELETE FROM annotation_tag WHERE annotation_id = ?'),
    list: db.prepare<[DocumentId], Omit<AnnotationRow, 'tags'>>(
      `SELECT ${ownColumns} FROM annotation WHERE document_id = ? AND deleted IS NULL
        ORDER BY start_unit, end_unit, id`,
    ),
    listTags: db.prepare<[DocumentId], { annotation_id: AnnotationId; tag: string }>(
      `SELECT annotation_id, tag FROM annotation
         JOIN annotation_tag ON annotation_id = annotation.id
        WHERE document_id = ? AND deleted IS NULL
        ORDER BY annotation_id, place`,
    ),
    listDeleted: db.prepare<[DocumentId], AnnotationRow>(
      `SELECT ${columns} FROM annotation WHERE document_id = ? AND deleted IS NOT NULL`,
    ),
    find: db.prepare<[AnnotationId], AnnotationRow>(
      `SELECT ${columns} FROM annotation WHERE id = ? AND deleted IS NULL`,
    ),
    findAny: db.prepare<[AnnotationId], AnnotationRow>(
      `SELECT ${columns} FROM annotation WHERE id = ?`,
    ),
    changeBody: db.prepare(
      'UPDATE annotation SET note = @note, color = @color, modified = @modified WHERE id = @id',
    ),
    changePlace: db.prepare(
      `UPDATE annotation SET start_unit = @start, end_unit = @end, exact = @exact,
              prefix = @prefix, suffix = @suffix
        WHERE id = @id`,
    ),
    delete: db.prepare<[string, AnnotationId]>(
      'UPDATE annotation SET deleted = ? WHERE id = ? AND deleted IS NULL',
    ),
    restore: db.prepare<[AnnotationId]>(
      'UPDATE annotation SET deleted = NULL WHERE id = ? AND deleted IS NOT NULL',
    ),
  };
}

function toAnnotation(row: AnnotationRow): Annotation {
  return annotationOf(row, JSON.parse(row.tags) as string[]);
}

function annotationOf(row: Omit<AnnotationRow, 'tags'>, tags: string[]): Annotation {
  const { id, color, created, modified, exact, prefix, suffix } = row;
  return {
    id,
    target: {
      source: row.document_id,
      position: { start: row.start_unit, end: row.end_unit },
      quote: { exact, prefix, suffix },
    },
    body: { note: row.note, tags },
    color,
    created,
    modified,
  };
}
