import { parse, postprocess, preprocess } from 'micromark';

/**
 * Plain text as Markdown that reads as exactly that text, on one line, in CommonMark, pandoc and
 * Obsidian. Line ends become spaces.
 */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/[\n\r\u0085\u2028\u2029]+/gu, ' ')
    .replace(/[\\`*_{}[\]<>#|~$^&!@"'%=]/gu, '\\$&')
    .replace(/^[ \t]+/u, (spaces) => [...spaces].map(toReference).join(''))
    .replace(/^([-+:])/u, '\\$1')
    .replace(/^(\d{1,9})([.)])/u, '$1\\$2')
    .replace(/^\(/u, '\\(')
    .replace(/:\/\//gu, ':\\//')
    .replace(/\.{3}/gu, '\\...')
    .replace(/--/gu, '\\-\\-');
}

/** A value as a YAML double-quoted string, on one line. */
export function quoteYaml(text: string): string {
  return JSON.stringify(text).replace(
    /[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/gu,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/**
 * A user's Markdown, kept as Markdown but without raw HTML, raw pandoc blocks or metadata: what
 * stands in code stays as it is, elsewhere these become plain text.
 */
export function disarmMarkdown(note: string): string {
  const lines = note.replace(/\r\n?|[\u0085\u2028\u2029]/gu, '\n').replaceAll('\0', '\uFFFD');
  return disarmMetadata(escapeOutsideCode(lines)).trimEnd();
}

function toReference(space: string): string {
  return `&#${space.charCodeAt(0)};`;
}

function escapeOutsideCode(text: string): string {
  const code = codeRanges(text);
  return text.replace(/<(?=[a-z/!?])|(?<!\\)\{(?==)/giu, (mark, offset: number) => {
    if (code.some(([start, end]) => start <= offset && offset < end)) return mark;
    return isAutolink(text, offset) ? mark : `\\${mark}`;
  });
}

function isAutolink(text: string, offset: number): boolean {
  return /^<(?:https?:\/\/|mailto:)[^\s<>]*>/iu.test(text.slice(offset, offset + 2000));
}

/** The contents of code spans and fences; the fences' own lines are not in it. */
function codeRanges(text: string): [number, number][] {
  const events = postprocess(
    parse()
      .document()
      .write(preprocess()(text, 'utf8', true)),
  );
  return events
    .filter(([kind, { type }]) => {
      return kind === 'enter' && (type === 'codeTextData' || type === 'codeFlowValue');
    })
    .map(([, { start, end }]) => [start.offset, end.offset]);
}

/** Pandoc takes `---` after a blank line for the start of metadata, wherever it stands. */
function disarmMetadata(text: string): string {
  return text.replace(/(^|\n[ \t>]*\n)([ \t>]*)---[ \t]*(?=\n|$)/gu, '$1$2- - -');
}
