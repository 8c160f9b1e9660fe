import { findDates } from './dates';
import { closeUp, type PolicyLine } from './policy-lines';

/** What the bracketed note below a title tells; null where it does not. */
export type AdoptionNote = {
  readonly adopted: string | null;
  /** Who adopted it, as written, without the number of its term and session. */
  readonly adoptedBy: string | null;
  readonly published: string | null;
  /** As written; for a number in it. */
  readonly text: string;
};

const session =
  /(?:第[\d一二三四五六七八九十百]{1,6}次[^，。 ]{0,12}?(?:会议|全会|大会)?|会议)(?:[^，。 ]{0,6})$/u;
const termOfOffice = /第[\d一二三四五六七八九十百]{1,6}届/u;
/** Some collections leave the brackets out. */
const plainNote = /^\d{4}年\d{1,2}月\d{1,2}日.{4,80}(?:通过|公布)[。]?$/u;
const longest = 800;
/** Lines below the title: pages may repeat it, and the issuer, above the note. */
const reach = 12;

/**
 * The note below a title: `（2021年6月10日第十三屆全國人民代表大會常務委員會第二十九次會議通過）`, or a
 * date alone in brackets. Where a text was amended, its first adoption counts.
 *
 * @param from - Index of the line after the title.
 */
export function readAdoptionNote(lines: readonly PolicyLine[], from: number): AdoptionNote | null {
  for (let at = from; at < Math.min(lines.length, from + reach); at += 1) {
    const first = lines[at];
    if (!first) break;
    const isBracketed = first.folded.startsWith('（');
    if (!isBracketed && !plainNote.test(first.folded)) continue;
    const noted = isBracketed ? joinNote(lines, at) : first;
    if (!noted) continue;
    const { text, folded } = noted;
    const dates = findDates(folded);
    if (dates.length === 0) continue;
    const lone =
      /^（[ ]?$/u.test(folded.slice(0, dates[0]?.start)) &&
      /^[ ]?）$/u.test(folded.slice(dates[0]?.end));
    let adopted: string | null = lone ? (dates[0]?.iso ?? null) : null;
    let adoptedBy: string | null = null;
    let published: string | null = null;
    dates.forEach((date, index) => {
      const until = dates[index + 1]?.start ?? folded.length;
      const clause = /^[^，。；]*/u.exec(folded.slice(date.end, until))?.[0] ?? '';
      const isAmendment = /(?:根据|依据)[ ]?$/u.test(folded.slice(0, date.start));
      if (isAmendment) return;
      const passed = /^(.{0,80}?)(?:表决)?通过/u.exec(clause);
      if (passed && adopted === null) {
        adopted = date.iso;
        adoptedBy = adopterIn(
          text.slice(date.end, date.end + (passed[1]?.length ?? 0)),
          passed[1] ?? '',
        );
      } else if (/^.{0,60}?(?:公布|发布)/u.test(clause)) published ??= date.iso;
    });
    if (lone && at >= from + 4) continue;
    if (adopted !== null || published !== null) return { adopted, adoptedBy, published, text };
  }
  return null;
}

function joinNote(lines: readonly PolicyLine[], start: number): PolicyLine | null {
  let text = '';
  let folded = '';
  for (const line of lines.slice(start, start + 8)) {
    text += line.text;
    folded += line.folded;
    if (folded.length > longest) return null;
    if (folded.split('（').length === folded.split('）').length) return { text, folded };
  }
  return null;
}

function adopterIn(text: string, folded: string): string | null {
  const without = folded.replace(session, '');
  const own = text.slice(0, without.length);
  const office = termOfOffice.exec(without);
  const cut = office
    ? own.slice(0, office.index) + own.slice(office.index + office[0].length)
    : own;
  const name = closeUp(cut).replace(/^(?:由|經|经)/u, '');
  return /^\p{Script=Han}{2,40}$/u.test(name) ? name : null;
}
