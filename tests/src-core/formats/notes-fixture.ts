import type { NotesExport } from '#core/formats/notes-export';
import { exportLabels } from '#core/i18n/export-labels';
import type { AnnotationId } from '#core/model/annotation';
import type { DocumentId } from '#core/model/document';

/** A document with one note, to be changed at will. */
export function exportWith(
  note: string,
  change: { title?: string; tags?: string[]; quote?: string; sourceName?: string } = {},
): NotesExport {
  const document = '01a20893-2215-745d-a25b-5dd96f2202b7' as DocumentId;
  const quote = change.quote ?? '發展產業';
  return {
    document: {
      id: document,
      title: change.title ?? '關於產業的意見',
      script: 'hant',
      written: 't',
      isWrittenChosen: false,
      collection: null,
      length: 100,
      glosses: 1,
      repairs: 0,
      annotations: 1,
      sourceName: change.sourceName ?? 'policy.txt',
      sourceSha256: 'ab'.repeat(32),
      format: 'txt',
      encoding: 'utf-8',
      encodingConfidence: 1,
      isEncodingChosen: false,
      mojibake: null,
      suspectedMojibake: null,
      replaced: 0,
      metadata: {
        issuers: ['國務院'],
        documentNumber: '國發〔2025〕11號',
        written: '2025-03-05',
        published: null,
        effective: null,
        expires: null,
        address: 'https://www.example.org/a?b=c&d="e"',
        edited: [],
      },
      numberKey: '國發[2025]11號',
      version: null,
      reviews: 0,
      created: '2026-11-23T12:00:00.000Z',
      opened: null,
    },
    language: 'en',
    labels: exportLabels.en,
    notes: [
      {
        annotation: {
          id: '01a20893-2215-745d-a25b-5dd96f2202b8' as AnnotationId,
          target: {
            source: document,
            position: { start: 10, end: 14 },
            quote: { exact: quote, prefix: '', suffix: '' },
          },
          body: { note, tags: change.tags ?? ['產業', 'a*b'] },
          color: 'green',
          created: '2026-11-23T12:34:56.000Z',
          modified: '2026-11-24T01:02:03.000Z',
        },
        quote: { hant: quote, hans: '发展产业' },
        headingPath: ['一、總體要求', '（一）指導思想'],
      },
    ],
  };
}

/** Notes that try to leave their place. */
export const hostileNotes: readonly string[] = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '# not a section\n\nsetext\n======\n\nsetext\n---',
  '```\nunclosed fence',
  '~~~~ {=html}\n<script>alert(1)</script>\n~~~~',
  '```{=html}\n<script>alert(1)</script>\n```',
  '`<b onclick=x>`{=html}',
  '---\ntitle: stolen\n---',
  'text\n\n---\ntitle: stolen\n...\n',
  '<!-- unclosed',
  '<div\nonclick="x">',
  '</article></body></html>',
  '[x](javascript:alert(1)) [y](data:text/html,x) <javascript:alert(1)>',
  '![p](https://example.com/p.png "t")',
  '> > deep\n\nnot quoted',
  '- a\n- b\n\n      code\n',
  '\u0000\u0007\r\nline\u2028two',
  '<style>*{display:none}</style>\n<base href=//x>',
  '</blockquote></div>',
];
