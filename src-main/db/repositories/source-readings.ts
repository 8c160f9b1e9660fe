import type { Database } from 'better-sqlite3';

import type { EncodingPart, Mojibake, SourceFormat } from '#core/model/document';

/** How the bytes of a source were read, beyond what `source` itself holds. */
export type StoredReading = {
  readonly source: string;
  readonly format: SourceFormat;
  readonly mojibake: Mojibake | null;
  readonly suspectedMojibake: Mojibake | null;
  readonly replaced: number;
  readonly parts: readonly EncodingPart[];
  /** Whether the user said so. */
  readonly isChosen: boolean;
};

export class SourceReadingRepository {
  readonly #save;
  readonly #parts;

  constructor(db: Database) {
    this.#parts = db.prepare<[string], { parts: string }>(
      'SELECT parts FROM source_reading WHERE source_id = ?',
    );
    this.#save = db.prepare(
      `INSERT INTO source_reading (source_id, format, mojibake, suspected_mojibake, replaced_count,
                                   parts, is_chosen)
       VALUES (@source, @format, @mojibake, @suspectedMojibake, @replaced, @parts, @isChosen)
       ON CONFLICT (source_id) DO UPDATE SET
         format = excluded.format, mojibake = excluded.mojibake,
         suspected_mojibake = excluded.suspected_mojibake,
         replaced_count = excluded.replaced_count, parts = excluded.parts,
         is_chosen = excluded.is_chosen`,
    );
  }

  /** What covers the text of a mixed source; empty for any other. */
  parts(source: string): EncodingPart[] {
    return JSON.parse(this.#parts.get(source)?.parts ?? '[]') as EncodingPart[];
  }

  save({ parts, isChosen, ...rest }: StoredReading): void {
    this.#save.run({ ...rest, parts: JSON.stringify(parts), isChosen: isChosen ? 1 : 0 });
  }
}
