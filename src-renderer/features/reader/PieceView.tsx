import type { Piece } from '#core/reading/draw-row';
import { ReadingText } from '../../ui/ReadingText';
import { codePointName } from '#core/text/unicode-block';
import { hasGlyph } from './glyphs';

type PieceViewProps = { readonly piece: Piece; readonly active: string | null };

/** A run of text with what is drawn over it. Its first text node, or its ruby's, is the run's text. */
export function PieceView({ piece, active }: PieceViewProps) {
  const { annotations, repair, conceptId, remark, difference, isRemoved, isRightToLeft } = piece;
  const top = annotations.at(-1);
  const isUndrawn = piece.isRare && !hasGlyph(piece.text);
  const names = [
    conceptId && 'term',
    repair && 'repair',
    remark?.kind,
    difference && 'difference',
    isRemoved && 'removed',
    top && 'mark',
    isUndrawn && 'code-point',
  ]
    .filter(Boolean)
    .join(' ');
  return (
    <span
      data-at={piece.at}
      {...(names ? { className: names } : {})}
      {...(isRightToLeft ? { dir: 'rtl' } : {})}
      {...(conceptId ? { 'data-concept': conceptId } : {})}
      {...(repair
        ? {
            'data-repair': repair.sourceStart,
            'data-rule': repair.rule,
            'data-accepted': repair.accepted,
            'data-offered': !repair.accepted && repair.candidates !== undefined,
          }
        : {})}
      {...(remark?.kind === 'wording' ? { 'data-kept': remark.isKept } : {})}
      {...(top
        ? {
            'data-color': top.color,
            'data-annotation': top.id,
            'data-active': annotations.some(({ id }) => id === active),
          }
        : {})}
      {...(isUndrawn
        ? { 'data-code': nameOf(piece.text).slice(2), title: nameOf(piece.text) }
        : {})}
    >
      {piece.reading ? (
        <ruby>
          {piece.text}
          <ReadingText reading={piece.reading} />
        </ruby>
      ) : (
        piece.text
      )}
    </span>
  );
}

/** `U+` and its code point. */
function nameOf(character: string): string {
  return codePointName(character.codePointAt(0) ?? 0);
}
