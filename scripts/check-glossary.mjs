// @ts-check
// node scripts/check-glossary.mjs: checks the shipped glossary's data.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

import { Converter } from 'opencc-js';
import { pinyin } from 'pinyin-pro';

import { projectRoot } from './project-root.mjs';

const fields = ['id', 'subjectField', 'hant', 'hans', 'pinyin', 'english', 'note'];
const subjectFields = new Set(
  [
    'economy industry region governance institution title finance environment technology law',
    'diplomacy society planning document',
  ]
    .join(' ')
    .split(' '),
);
const toSimplified = Converter({ from: 't', to: 'cn' });
const toTraditional = Converter({ from: 'cn', to: 't' });

/** Neutral tones that dictionaries give within a word (知識 zhīshi) and pinyin-pro lacks. */
const neutralReadings = new Map([['识', 'shi']]);

/**
 * What is wrong with the concepts of a glossary, a line each; empty where all is well.
 *
 * @param {{ concepts: Record<string, string>[] }} glossary
 * @returns {string[]}
 */
export function checkGlossary({ concepts }) {
  const problems = concepts.flatMap((concept) =>
    problemsOf(concept).map((problem) => `${concept.id ?? '?'}: ${problem}`),
  );
  for (const field of ['id', 'hant', 'hans']) {
    const seen = new Set();
    for (const concept of concepts) {
      const value = concept[field];
      if (seen.has(value)) problems.push(`${concept.id}: ${field} ${value} stands twice`);
      seen.add(value);
    }
  }
  return problems;
}

/** @param {Record<string, string>} concept */
function problemsOf(concept) {
  const problems = [];
  for (const field of fields) {
    const value = concept[field];
    if (typeof value !== 'string' || value === '' || value !== value.trim()) {
      problems.push(`${field} is empty or padded`);
    }
  }
  const {
    id = '',
    hant = '',
    hans = '',
    subjectField = '',
    english = '',
    conversionNote,
  } = concept;
  if (id !== '' && !/^[a-z]+(?:-[a-z]+)*$/.test(id)) problems.push(`${id} is not kebab-case`);
  if (!subjectFields.has(subjectField)) problems.push(`no subject field ${subjectField}`);
  if ([...hant].length < 2) problems.push('a term has at least two characters');
  const renderings = english.split(';').map((rendering) => rendering.trim());
  if (english.trim() !== renderings.filter(Boolean).join('; ')) {
    problems.push('renderings are separated by “; ”');
  }
  if (!conversionNote && toSimplified(hant) !== hans) {
    problems.push(`${hant} converts to ${toSimplified(hant)}, not ${hans}, and nothing says why`);
  }
  return [...problems, ...pinyinProblems(concept)];
}

/** Every character of `hans` must have the reading that stands for it, in order. */
function pinyinProblems({ hans = '', pinyin: written = '' }) {
  const spelling = written.normalize('NFC');
  if (/[^\p{L} '-]/u.test(spelling)) return [`${written}: letters, spaces, ' and - only`];
  const rest = spelling.toLowerCase().replace(/[^\p{L}]/gu, '');
  const far = unread([...hans.replace(/[^\p{Script=Han}]/gu, '')], rest);
  if (far === '') return [];
  return [`${written}: does not read ${hans}, at “${far}”`];
}

/**
 * What remains of `rest` on the way that reads `characters` furthest; empty where it reads them all.
 *
 * @param {string[]} characters
 * @param {string} rest
 * @returns {string}
 */
function unread(characters, rest) {
  const [character, ...others] = characters;
  if (character === undefined) return rest;
  let shortest = rest === '' ? `(nothing for ${character})` : rest;
  for (const reading of readingsOf(character)) {
    if (!rest.startsWith(reading)) continue;
    const left = unread(others, rest.slice(reading.length));
    if (left === '') return '';
    if (left.length < shortest.length || left.startsWith('(')) shortest = left;
  }
  return shortest;
}

/** @param {string} character */
function readingsOf(character) {
  const neutral = neutralReadings.get(character);
  const readings = pinyin(character, { multiple: true, type: 'array' });
  return neutral === undefined ? readings : [...readings, neutral];
}

/**
 * Where plain conversion of the Simplified form does not give the Traditional one: worth knowing,
 * and no fault, as several spellings are usual (佈局, 布局; 群, 羣).
 *
 * @param {{ concepts: Record<string, string>[] }} glossary
 */
function lossyConversions({ concepts }) {
  return concepts
    .filter(({ hant = '', hans = '' }) => toTraditional(hans) !== hant)
    .map(({ hant, hans = '' }) => `${hans} → ${toTraditional(hans)}, here ${hant}`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const file = path.join(projectRoot, 'resources/glossaries/starter.json');
  const glossary = JSON.parse(readFileSync(file, 'utf8'));
  const lossy = lossyConversions(glossary);
  const problems = checkGlossary(glossary);
  for (const line of lossy) process.stdout.write(`note: ${line}\n`);
  for (const problem of problems) process.stderr.write(`${problem}\n`);
  const counts = `${glossary.concepts.length} concepts, ${problems.length} problems`;
  process.stdout.write(`${counts}, ${lossy.length} not converted back alike\n`);
  process.exitCode = problems.length === 0 ? 0 : 1;
}
