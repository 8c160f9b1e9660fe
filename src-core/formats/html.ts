import { micromark } from 'micromark';

import { languageOfInterface, languageOfSide, sides } from '../model/locale';
import { exportStyle, exportStyleHash } from './html-style';
import {
  encodingOf,
  formatTime,
  linesOfQuote,
  metadataOf,
  sourceNameOf,
  type ExportedNote,
  type NotesExport,
} from './notes-export';

/**
 * The notes of a document as one HTML file. It asks for nothing from anywhere: its policy allows
 * its own style sheet and no more.
 */
export function notesToHtml(exported: NotesExport): string {
  const { document, notes, language, labels } = exported;
  const policy = `default-src 'none'; style-src '${exportStyleHash}'; base-uri 'none'; form-action 'none'`;
  const body = notes.map((note, index) => noteToHtml(note, index + 1, exported)).join('\n');
  return `<!doctype html>
<html lang="${languageOfInterface[language]}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="referrer" content="no-referrer">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(document.title || labels.notes)}</title>
<style>${exportStyle}</style>
</head>
<body>
<header>
<h1>${escapeHtml(document.title || labels.notes)}</h1>
${facts([
  [labels.source, sourceNameOf(exported)],
  ['SHA-256', document.sourceSha256],
  [labels.encoding, encodingOf(exported)],
  ...metadataOf(exported),
  [labels.writtenIn, labels.scripts[document.script]],
  [labels.imported, formatTime(document.created)],
])}
</header>
<main>
${notes.length === 0 ? `<p>${labels.noNotes}</p>` : body}
</main>
</body>
</html>
`;
}

function noteToHtml(note: ExportedNote, number: number, exported: NotesExport): string {
  const { labels, document } = exported;
  const { annotation, quote, headingPath } = note;
  const { body, color, target, created, modified, id } = annotation;
  const { start, end } = target.position;
  const heading = headingPath.join(' › ') || document.title || labels.notes;
  const quotes = sides.map((side) => {
    const lines = linesOfQuote(quote[side]).map((line) => `<p>${escapeHtml(line)}</p>`);
    return `<figure><figcaption>${labels[side]}</figcaption><blockquote lang="${languageOfSide[side]}">${lines.join('')}</blockquote></figure>`;
  });
  return `<article class="${color}" id="note-${id}">
<h2>${number}. ${escapeHtml(heading)}</h2>
<div class="quotes">
${quotes.join('\n')}
</div>
${body.note.trim() === '' ? '' : `<div class="note">\n${renderNote(body.note)}\n</div>\n`}${facts([
    [labels.color, labels.colors[color]],
    [labels.tags, body.tags.join(labels.separator)],
    [labels.position, `${start}–${end}`],
    [labels.created, formatTime(created)],
    [labels.modified, formatTime(modified)],
  ])}
</article>`;
}

/**
 * micromark writes raw HTML as text and drops protocols that could run something. Pictures become
 * their description: the file asks for nothing from anywhere. Headings step down below the note's.
 */
function renderNote(note: string): string {
  return micromark(withoutControls(note))
    .replace(/<img src="[^"]*" alt="([^"]*)"(?: title="[^"]*")? \/>/gu, '$1')
    .replace(/<(\/?)h([1-6])>/gu, (_tag, slash: string, level: string) => {
      return `<${slash}h${Math.min(6, Number(level) + 2)}>`;
    })
    .replace(/<(hr|br) \/>/gu, '<$1>');
}

function facts(pairs: readonly (readonly [string, string])[]): string {
  const items = pairs
    .filter(([, value]) => value !== '')
    .map(([name, value]) => `<div><dt>${escapeHtml(name)}</dt><dd>${escapeHtml(value)}</dd></div>`);
  return `<dl>${items.join('')}</dl>`;
}

function escapeHtml(text: string): string {
  return withoutControls(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** HTML has no place for control characters and noncharacters. */
function withoutControls(text: string): string {
  return text.replace(
    // eslint-disable-next-line no-control-regex -- they are what is looked for
    /[\u0000-\u0008\u000b\u000e-\u001f\u007f-\u009f\ufdd0-\ufdef\ufffe\uffff\p{Cs}]/gu,
    '\uFFFD',
  );
}
