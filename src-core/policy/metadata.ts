import type { StatedMetadata } from '../model/extraction';
import type { PolicyMetadata } from '../model/policy';
import type { Block } from '../model/structure';
import { readAdoptionNote } from './adoption-note';
import { findDates, firstDate } from './dates';
import { findDocumentNumbers, findOrderOverLines } from './document-number';
import { foldPolicyText } from './fold';
import { readInfoTable, type InfoTable } from './info-table';
import { bodiesIn, findSignature, loneDate, mastheadIssuers, namesIn } from './issuers';
import { closeUp, policyLines, type PolicyLine } from './policy-lines';
import { findPolicyTitle, isPolicyTitle, issuersOfTitle } from './policy-title';
import { titleKey } from './title-keys';
import { endOfTerm, findValidity } from './validity';

export type MetadataSource = {
  /** In canonical offsets. */
  readonly blocks?: readonly Block[];
  readonly stated?: StatedMetadata;
  /** Empty for pasted text. */
  readonly fileName: string;
};

/** UTF-16 units at either end of a text that are looked at. */
const headLength = 20_000;
const tailLength = 8_000;
/** Lines from the top in which a document's own number stands. */
const topLines = 40;

/**
 * What a document says of itself: in the information table of its page, its masthead, title, number, the
 * note below the title, the signature above the date, and the clause on when it takes effect. Only the
 * beginning and the end of the text are read, so it costs the same for a text of any length.
 *
 * A news text has no title, issuer or date of signature in this sense, but when it was published.
 */
export function readPolicyMetadata(text: string, source: MetadataSource): PolicyMetadata {
  const { blocks = [], stated, fileName } = source;
  const head = text.slice(0, headLength);
  const tail = text.slice(Math.max(headLength, text.length - tailLength));
  const lines = policyLines(head);
  const table = readInfoTable(lines);
  const order = orderOf(head, lines);
  const found = findPolicyTitle(lines, (index) => table.lines.has(index));
  const note = readAdoptionNote(lines, found?.end ?? 0);
  const documentNumber =
    numberIn(table.values.get('number')) ?? order ?? numberLine(lines) ?? orderIn(note?.text ?? '');
  const title =
    titleInTable(table) ??
    headingTitle(text, blocks) ??
    found?.title ??
    (order === null ? null : titleOfOrder(lines)) ??
    subjectOf(table) ??
    statedTitle(stated?.title ?? null, fileName);
  const signature =
    findSignature(lines, found?.end ?? 0) ??
    (tail === '' ? null : findSignature(policyLines(tail), 0));
  const isPolicy = title !== null || documentNumber !== null || table.values.has('issuers');
  const issuers = isPolicy ? issuersOf() : statedIssuers(stated?.author ?? null);
  const published =
    dateIn(table, 'published') ??
    printedDate(lines) ??
    (tail === '' ? null : printedDate(policyLines(tail))) ??
    note?.published ??
    newsDate(lines, isPolicy) ??
    stated?.date ??
    null;
  const written =
    dateIn(table, 'written') ??
    signature?.date ??
    note?.adopted ??
    writtenLine(lines, isPolicy, note?.published !== undefined && note.published !== null);
  const clauses = `${foldPolicyText(head)}\n${foldPolicyText(tail)}`;
  const said = isPolicy
    ? findValidity(clauses, { written, published })
    : { effective: null, expires: null };
  const effective = dateIn(table, 'effective') ?? said.effective;
  const expires =
    dateIn(table, 'expires') ?? termInTable(table, effective ?? written) ?? said.expires;
  return { title, issuers, documentNumber, written, published, effective, expires };

  function issuersOf(): readonly string[] {
    const ofTitle = title === null ? [] : issuersOfTitle(title, foldPolicyText(title));
    const choices = [
      issuersInTable(table),
      orderIssuers(documentNumber),
      signature?.issuers ?? [],
      mastheadIssuers(lines),
      ofTitle,
      note?.adoptedBy ? [note.adoptedBy] : [],
      headerIssuers(lines.filter((_, index) => !table.lines.has(index))),
      statedIssuers(stated?.author ?? null),
    ];
    return choices.find((names) => names.length > 0) ?? [];
  }
}

function titleInTable(table: InfoTable): string | null {
  const title = table.values.get('title');
  return title === undefined || !/\p{L}/u.test(title) ? null : closeUp(title);
}

/** The outermost heading of the file, where it reads like a policy title; lines of it are one title. */
function headingTitle(text: string, blocks: readonly Block[]): string | null {
  for (const { kind, level, start, end } of blocks) {
    if (start >= headLength) break;
    if (kind !== 'heading' || level !== 1 || end - start > 300) continue;
    const title = policyLines(text.slice(start, end))
      .map((line) => closeUp(line.text))
      .join('');
    if (isPolicyTitle(foldPolicyText(title))) return title;
  }
  return null;
}

/** An order hands on a text whose name it gives in 《》, and which follows below the signature. */
function titleOfOrder(lines: readonly PolicyLine[]): string | null {
  const names = new Set<string>();
  for (const { text, folded } of lines.slice(0, topLines)) {
    const name = /《([^《》]{2,100})》/u.exec(text)?.[1];
    if (names.size > 0 && !folded.includes('《') && names.has(titleKey(text))) return closeUp(text);
    if (name !== undefined && /公布|发布/u.test(folded)) names.add(titleKey(name));
  }
  return null;
}

/** A letter of an office in Taiwan has a subject in place of a title. */
function subjectOf(table: InfoTable): string | null {
  const subject = table.values.get('subject');
  const first = subject?.split(/。|，(?:請|请)/u)[0]?.trim();
  return first === undefined || first === '' || first.length > 200 ? null : first;
}

function statedTitle(title: string | null, fileName: string): string | null {
  const parts = [
    ...(title ?? '').split(/\s*[_|｜]\s*|\s+[-—–]\s+/u),
    fileName.replace(/\.[^.]*$/u, ''),
  ];
  return (
    parts.map((part) => part.trim()).find((part) => isPolicyTitle(foldPolicyText(part))) ?? null
  );
}

function numberIn(value: string | undefined): string | null {
  if (value === undefined) return null;
  const [number] = findDocumentNumbers(value);
  if (number) return number.text;
  return value.length <= 60 && /\d/u.test(value) ? value.replace(/\s+/gu, '') : null;
}

/** 國務院令第790號 at the top, on one line or two. */
function orderOf(head: string, lines: readonly PolicyLine[]): string | null {
  const top = lines.slice(0, 12).map(({ text }) => text);
  const over = findOrderOverLines(top.join('\n'));
  if (over) return over.text;
  const line = top.find((text) => {
    const [number] = findDocumentNumbers(text);
    return number && /令/u.test(number.text) && text.length - (number.end - number.start) <= 6;
  });
  return line === undefined || head === '' ? null : (findDocumentNumbers(line)[0]?.text ?? null);
}

function orderIn(note: string): string | null {
  return findDocumentNumbers(note).find(({ text }) => text.includes('令'))?.text ?? null;
}

/** The first line that is a number and nothing else, or one beside the name of a body. */
function numberLine(lines: readonly PolicyLine[]): string | null {
  for (const { text, folded } of lines.slice(0, topLines)) {
    if (text.length > 80 || /[。；《]/u.test(folded)) continue;
    const [number] = findDocumentNumbers(text);
    if (!number) continue;
    const before = text.slice(0, number.start).trim();
    const after = text.slice(number.end).trim();
    const isAlone = before.length + after.length <= 4;
    const beside = after === '' && bodiesIn({ text: before, folded: foldPolicyText(before) });
    if (isAlone || beside || /^签发人/u.test(foldPolicyText(after))) return number.text;
  }
  return null;
}

function orderIssuers(number: string | null): string[] {
  const at = /令[（(第\d]/u.exec(number ?? '')?.index ?? 0;
  return at < 2 ? [] : [(number ?? '').slice(0, at)];
}

/** A name alone on a line above the text: of an office in Hong Kong, of a site that keeps its own form. */
function headerIssuers(lines: readonly PolicyLine[]): string[] {
  const top = lines.slice(0, 15);
  const body = top.findIndex(({ folded }) => /。|^第[ ]?[一1][ ]?[条章]/u.test(folded));
  for (const line of body < 0 ? top : top.slice(0, body)) {
    const names = bodiesIn(line);
    if (names && !line.folded.startsWith('附')) return names;
  }
  return [];
}

/** A site that names itself as issuer says nothing of who issued. */
function issuersInTable(table: InfoTable): string[] {
  return namesIn(table.values.get('issuers') ?? '').filter((name) => !/[網网站]$/u.test(name));
}

function statedIssuers(author: string | null): string[] {
  if (author === null) return [];
  return bodiesIn({ text: author.trim(), folded: foldPolicyText(author.trim()) }) ?? [];
}

/** 國務院辦公廳秘書局 2024年5月1日印發 */
function printedDate(lines: readonly PolicyLine[]): string | null {
  for (const { folded } of lines) {
    if (folded.length > 80) continue;
    const found = /([\d〇零○一二三四五六七八九十 ]{4,12}年.{1,14}日)[ ]?印发$/u.exec(folded);
    if (found) return firstDate(found[1] ?? '');
  }
  return null;
}

/** A date and time beside 來源, or alone below the headline of a news text. */
function newsDate(lines: readonly PolicyLine[], isPolicy: boolean): string | null {
  for (const line of lines.slice(0, 10)) {
    if (line.folded.length > 120) continue;
    const [date] = findDates(line.folded);
    if (!date) continue;
    const timed = /^[ T]*\d{1,2}：\d{2}/u.test(line.folded.slice(date.end));
    if (timed || /来源：/u.test(line.folded)) return date.iso;
    if (!isPolicy && date.start === 0 && loneDate(line) !== null && lines.indexOf(line) === 1) {
      return date.iso;
    }
  }
  return null;
}

/** A date alone on a line without a name above it: below the title, or at the very end. */
function writtenLine(
  lines: readonly PolicyLine[],
  isPolicy: boolean,
  isPublished: boolean,
): string | null {
  if (isPublished) return null;
  const dated = lines
    .map((line, index) => ({ iso: loneDate(line) ?? spokenOn(line), index }))
    .filter(({ iso, index }) => iso !== null && (isPolicy || index > 1));
  const last = dated.findLast(({ index }) => index >= lines.length - 3);
  return (isPolicy ? (dated.find(({ index }) => index < 25) ?? last) : last)?.iso ?? null;
}

/** ——2024年3月5日在第十四屆全國人民代表大會第二次會議上 */
function spokenOn({ folded }: PolicyLine): string | null {
  return /^[—–-]{1,4}.{8,60}上$/u.test(folded) ? firstDate(folded) : null;
}

function dateIn(
  table: InfoTable,
  field: 'written' | 'published' | 'effective' | 'expires',
): string | null {
  return firstDate(foldPolicyText(table.values.get(field) ?? ''));
}

function termInTable(table: InfoTable, start: string | null): string | null {
  const term = table.values.get('term');
  if (term === undefined) return null;
  const folded = foldPolicyText(term);
  return firstDate(folded) ?? endOfTerm(`有效期${folded}`, start);
}
