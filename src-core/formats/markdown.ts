import type { DocumentMetadata } from '../model/policy';
import { disarmMarkdown, escapeMarkdown, quoteYaml } from './markdown-escape';
import {
  encodingOf,
  formatTime,
  linesOfQuote,
  sourceNameOf,
  type ExportedNote,
  type NotesExport,
} from './notes-export';

/**
 * The notes of a document as one Markdown file with YAML front matter.
 *
 * Quotes and notes stand in block quotes, each after its label: whatever a note holds, an unclosed
 * fence or a heading, ends with its block quote.
 */
export function notesToMarkdown(exported: NotesExport): string {
  const { document, notes, labels } = exported;
  const blocks = [
    frontMatter(exported),
    `# ${escapeMarkdown(document.title)}`,
    notes.length === 0 ? labels.noNotes : null,
    ...notes.map((note, index) => noteToMarkdown(note, index + 1, exported)),
  ];
  return `${blocks.filter((block) => block !== null).join('\n\n')}\n`;
}

function frontMatter(exported: NotesExport): string {
  const { document, notes, language } = exported;
  const fields: readonly (readonly [string, string | number])[] = [
    ['title', quoteYaml(document.title)],
    ['lang', quoteYaml(language)],
    ['source', quoteYaml(sourceNameOf(exported))],
    ['source_sha256', quoteYaml(document.sourceSha256)],
    ['encoding', quoteYaml(encodingOf(exported))],
    ['script', quoteYaml(document.script)],
    ...yamlMetadata(document.metadata),
    ['imported', quoteYaml(document.created)],
    ['document_id', quoteYaml(document.id)],
    ['notes', notes.length],
  ];
  return ['---', ...fields.map(([name, value]) => `${name}: ${value}`), '---'].join('\n');
}

/** What is not known is left out. */
function yamlMetadata(metadata: DocumentMetadata): (readonly [string, string])[] {
  const { issuers, documentNumber, written, published, effective, expires, address } = metadata;
  const fields: readonly (readonly [string, string | null])[] = [
    ['document_number', documentNumber],
    ['written', written],
    ['published', published],
    ['effective', effective],
    ['expires', expires],
    ['address', address],
  ];
  return [
    ...(issuers.length > 0 ? [['issuers', `[${issuers.map(quoteYaml).join(', ')}]`] as const] : []),
    ...fields.flatMap(([name, value]) =>
      value === null ? [] : [[name, quoteYaml(value)] as const],
    ),
  ];
}

function noteToMarkdown(exported: ExportedNote, number: number, all: NotesExport): string {
  const { annotation, quote, headingPath } = exported;
  const { labels } = all;
  const { body, color, target, created, modified, id } = annotation;
  const { start, end } = target.position;
  const path = headingPath.map(escapeMarkdown).join(' › ');
  const facts: readonly (readonly [string, string])[] = [
    [labels.color, labels.colors[color]],
    [labels.tags, body.tags.map(escapeMarkdown).join(labels.separator)],
    [labels.position, `${start}–${end}`],
    [labels.created, formatTime(created)],
    [labels.modified, formatTime(modified)],
    ['ID', id],
  ];
  return [
    `## ${number}. ${path || escapeMarkdown(all.document.title)}`,
    `**${labels.hant}**`,
    quoteBlock(quote.hant),
    `**${labels.hans}**`,
    quoteBlock(quote.hans),
    ...(body.note.trim() === '' ? [] : [`**${labels.note}**`, inQuote(disarmMarkdown(body.note))]),
    facts
      .filter(([, value]) => value !== '')
      .map(([name, value]) => `- ${name}: ${value}`)
      .join('\n'),
  ].join('\n\n');
}

/** Each line of the text is a paragraph of the quote. */
function quoteBlock(quote: string): string {
  const lines = linesOfQuote(quote);
  return lines.length === 0 ? '>' : lines.map((line) => `> ${escapeMarkdown(line)}`).join('\n>\n');
}

function inQuote(markdown: string): string {
  return markdown
    .split('\n')
    .map((line) => (line === '' ? '>' : `> ${line}`))
    .join('\n');
}
