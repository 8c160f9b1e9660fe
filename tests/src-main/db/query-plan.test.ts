import Sqlite from 'better-sqlite3';
import { expect, it, onTestFinished } from 'vitest';

import { openLibrary } from '../../../src-main/db/open';
import { findEntries } from '../../../src-main/db/word-dictionary';
import { partsOf } from '../../../src-main/services/library-parts';
import { dictionary, nativeBinding } from '../library-fixture';

type Prepared = { sql: string };

/** Every statement of the repositories, as they prepare them. */
function allStatements(db: Sqlite.Database): string[] {
  const seen: Prepared[] = [];
  const recording = new Proxy(db, {
    get(target, name) {
      if (name !== 'prepare') return Reflect.get(target, name) as unknown;
      return (sql: string) => {
        seen.push({ sql });
        return target.prepare(sql);
      };
    },
  });
  partsOf(recording, { now: () => '', newId: () => '' });
  return seen.map(({ sql }) => sql);
}

function planOf(db: Sqlite.Database, sql: string): string[] {
  const names = [...sql.matchAll(/@(\w+)/gu)].map(([, name = '']) => [name, 0] as const);
  const marks = sql.match(/\?/gu)?.length ?? 0;
  const statement = db.prepare(`EXPLAIN QUERY PLAN ${sql}`);
  const steps =
    names.length > 0
      ? statement.all(Object.fromEntries(names))
      : statement.all(...Array<number>(marks).fill(0));
  return (steps as { detail: string }[]).map(({ detail }) => detail);
}

const db = openLibrary(':memory:', { nativeBinding });
const statements = allStatements(db);

it('finds annotations in reading order by the index, without a sort', () => {
  onTestFinished(() => undefined);
  const list = statements.find((sql) =>
    /FROM annotation WHERE document_id = \? AND deleted IS NULL/u.test(sql),
  );
  const plan = planOf(db, list ?? '');
  expect(plan[0]).toBe('SEARCH annotation USING INDEX annotation_by_position (document_id=?)');
  expect(plan.filter((step) => step.includes('TEMP B-TREE'))).toEqual([]);
});

it('counts the annotations of a listed document by the covering index', () => {
  const list = statements.find((sql) => sql.includes('ORDER BY document.rowid DESC'));
  expect(planOf(db, list ?? '').join('\n')).toContain(
    'USING COVERING INDEX annotation_by_position',
  );
});

it('finds the collection of a listed document by its key', () => {
  const list = statements.find((sql) => sql.includes('ORDER BY document.rowid DESC'));
  expect(planOf(db, list ?? '')).toContain(
    'SEARCH document_conversion USING PRIMARY KEY (document_id=?) LEFT-JOIN',
  );
});

it.each(['choice', 'phrase'])('finds the %ss of a scope, and those alike, by the index', (rule) => {
  const lists = statements.filter((sql) =>
    new RegExp(`FROM conversion_${rule} AS rule\\s+WHERE scope`, 'u').test(sql),
  );
  expect(lists).toHaveLength(2);
  for (const sql of lists) {
    expect(planOf(db, sql).join('\n')).toMatch(
      new RegExp(`SEARCH rule USING INDEX ${rule}_by_\\w+ \\(scope=\\? AND owner_id=\\?`, 'u'),
    );
  }
});

/** Lists of the whole library read the whole table, and so does the one document read last. */
const wholeTable =
  /ORDER BY (?:document\.(?:id|rowid|deleted) DESC|name_key|rule\.(?:rowid|place)|concept\.rowid|import_job\.rowid)|rowid DESC LIMIT|FROM (?:term|known_character) ORDER BY|ORDER BY opened IS NULL|document_id = \? AND deleted IS NOT NULL/u;

it.each(statements.filter((sql) => !sql.trim().startsWith('INSERT') && !wholeTable.test(sql)))(
  'searches, and scans no table: %s',
  (sql) => {
    // A subquery in FROM is scanned after it was searched for, a list that was given from end to end.
    const scans = planOf(db, sql).filter((step) => step.startsWith('SCAN'));
    expect(scans.filter((step) => !/subquery|json_each|likely/u.test(step))).toEqual([]);
  },
);

it.each(['hant', 'hans'] as const)('finds entries of the dictionary by the index on %s', (side) => {
  const words = new Sqlite(dictionary ?? '', {
    ...{ readonly: true },
    ...(nativeBinding === null ? {} : { nativeBinding }),
  });
  onTestFinished(() => void words.close());
  expect(planOf(words, findEntries(side)).join('\n')).toContain(
    `SEARCH entry USING INDEX entry_by_${side} (${side}=?)`,
  );
});
