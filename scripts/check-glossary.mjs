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
  'economy industry region governance institution title finance environment technology law diplomacy society planning document'.split(
    ' ',
  ),
);
const toSimplified = Converter({ from: 't', to: 'cn' });

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
  const { hant = '', hans = '', subjectField = '', conversionNote } = concept;
  if (!subjectFields.has(subjectField)) problems.push(`no subject field ${subjectField}`);
  if ([...hant].length < 2) problems.push('a term has at least two characters');
  if (!conversionNote && toSimplified(hant) !== hans) {
    problems.push(`${hant} converts to ${toSimplified(hant)}, not ${hans}, and nothing says why`);
  }
  return [...problems, ...pinyinProblems(concept)];
}

/** Every character of `hans` must have the reading that stands for it, in order. */
function pinyinProblems({ hans = '', pinyin: written = '' }) {
  let rest = written.normalize('NFC').toLowerCase().replace(/[^\p{L}]/gu, '');
  for (const character of hans.replace(/[^\p{Script=Han}]/gu, '')) {
    const readings = pinyin(character, { multiple: true, type: 'array' });
    // The longest that fits: xian before xi.
    const fitting = readings
      .filter((reading) => rest.startsWith(reading))
      .sort((a, b) => b.length - a.length);
    if (fitting.length === 0) {
      return [`${written}: no reading of ${character} (${readings.join(', ')}) at “${rest}”`];
    }
    rest = rest.slice(fitting[0]?.length);
  }
  return rest === '' ? [] : [`${written}: “${rest}” is left over`];
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const file = path.join(projectRoot, 'resources/glossaries/starter.json');
  const glossary = JSON.parse(readFileSync(file, 'utf8'));
  const problems = checkGlossary(glossary);
  for (const problem of problems) process.stderr.write(`${problem}\n`);
  process.stdout.write(`${glossary.concepts.length} concepts, ${problems.length} problems\n`);
  process.exitCode = problems.length === 0 ? 0 : 1;
}
