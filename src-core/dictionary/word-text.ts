import type { DictionaryEntry, Word } from '../model/word';

/** A word with all that is known of it as plain text, to be copied. */
export function wordText({ hant, hans, reading, entries, concepts }: Word): string {
  const forms = hant === hans ? hant : `${hant} / ${hans}`;
  const ofConcepts = concepts.map(({ pinyin, english, note }) =>
    [[forms, pinyin].filter(Boolean).join('  '), english, note].filter(Boolean).join('\n'),
  );
  const ofEntries = entries.map(entryText);
  const all = [...ofConcepts, ...ofEntries];
  return all.length > 0 ? all.join('\n\n') : `${forms}  ${reading.pinyin}`.trim();
}

function entryText({ hant, hans, pinyin, taiwan, english }: DictionaryEntry): string {
  const forms = hant === hans ? hant : `${hant} / ${hans}`;
  const readings = taiwan ? `${pinyin} (TW ${taiwan.pinyin})` : pinyin;
  return [`${forms}  ${readings}`, ...english.map((sense) => `• ${sense}`)].join('\n');
}
