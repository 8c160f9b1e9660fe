import type { AppError, ErrorCode, ErrorDetails } from '#core/model/app-error';

/** A failure as one line of English. */
export function errorText({ code, details }: AppError): string {
  return fill(texts[code], details).replace(/\s+/gu, ' ');
}

const texts: Readonly<Record<ErrorCode, string>> = {
  'empty-file': '“{name}” is empty.',
  'binary-file': '“{name}” is not a text file.',
  'too-large': '“{name}” has {megabytes} MB; the limit is {limit} MB.',
  'unknown-encoding': 'The encoding of “{name}” could not be determined; save it as UTF-8.',
  'is-folder': '“{name}” is a folder; name a file.',
  'file-missing': '“{name}” was not found.',
  'no-permission': 'No permission to read “{name}”.',
  'already-in-library': '“{name}” is already in the library, as {document}.',
  'print-failed': 'Printing failed: {reason}.',
  'too-long-to-print': 'The text is longer than the {limit} characters that can be printed.',
  cancelled: 'The import of “{name}” was cancelled; nothing was imported.',
  'document-missing': 'There is no such document in the library.',
  'annotation-missing': 'There is no such note in the library.',
  'bad-range': 'The range {start}–{end} does not fit the text, or cuts a character.',
  'place-repaired': '“{text}” lies within a repair; undo that first.',
  'bad-request': 'The request was not understood; nothing was changed.',
  'newer-library': 'The library was written by a newer version of Duizhao; it was not touched.',
  'damaged-library': 'The library is damaged or is none; it was not touched.',
  'library-locked': 'Another program is using the library; nothing was changed. Try again.',
  'disk-full': 'The disk is full; nothing was saved.',
  'write-failed': 'Could not write ({reason}); nothing was saved.',
  internal: 'Duizhao failed inside; what you had is still there.',
  'collection-missing': 'There is no such collection in the library.',
  'collection-exists': 'There is a collection “{name}” already.',
  'no-collection': 'The document is in no collection.',
  'choice-missing': 'There is no such choice in the library.',
  'phrase-missing': 'There is no such phrase in the dictionary.',
  'reading-missing': 'There is no such reading in the library.',
  'too-complex': 'The file is built too intricately to be read; nothing was imported.',
  'concept-missing': 'This term is no longer in the glossary.',
  'too-many-places':
    'The word stands in {count} places; at most {limit} can be marked at once. Nothing was marked.',
  'no-page': 'The web archive holds no page; nothing was imported.',
  'parser-stopped':
    '“{name}” could not be read: the reader stopped ({reason}); nothing was imported.',
  'import-missing': 'There is no such import.',
  'rule-missing': 'There is no such cleaning rule.',
  'review-missing': 'There is no such note to be placed.',
  'same-document': 'A document cannot be compared with itself, nor be a version of itself.',
  'empty-folder': '“{name}” holds no file of a format that is read.',
  'too-many-rules': 'There can be {limit} cleaning rules at most.',
  'foreign-file':
    '“{name}” is no file of conversions or cleaning rules that this version of Duizhao can read.',
  'bad-pattern': 'The pattern of the rule “{name}” is no regular expression ({reason}).',
  'rule-timeout': 'The rule “{name}” takes too long on this text; it was not run.',
  'bad-find-pattern': 'The pattern is no regular expression ({reason}).',
  'find-timeout': 'The pattern took more than {seconds} s on this text; make it simpler.',
  'damaged-file': '“{name}” is damaged or cut short; nothing was imported. Fetch it again.',
  'encrypted-file': '“{name}” is locked with a password or copy protection; save an open copy.',
  'unsafe-file': '“{name}” is built to harm the program that opens it ({reason}); it was not read.',
  'wrong-format': '“{name}” is a {found} file; save it as .docx, .epub, .pdf or plain text.',
  'no-text-layer': '“{name}” holds pictures of pages and no text; run OCR on it first.',
};

function fill(text: string, details: ErrorDetails): string {
  return text.replace(/\{(\w+)\}/gu, (_gap, key: string) => String(details[key] ?? '?'));
}
