import { useEffect, useMemo, useRef, useState, type CSSProperties, type PointerEvent } from 'react';
import { useTranslation } from 'react-i18next';

import { languageOf } from '#core/conversion/pane-conversion';
import type { OpenDocument } from '#core/model/reading';
import { nearestTo, offsetOf } from '#core/reading/strip-lanes';
import { firstWhere } from '#core/text/first-where';
import { goTo, useDocument } from '../../state/document-store';
import { useFind } from '../../state/find-store';
import { useShownStretch } from '../../state/shown-stretch';
import { useSettings } from '../../state/settings-store';
import { findTerms, useStrip } from '../../state/strip-store';
import type { StripContent } from './draw-strip';
import { useStripCanvas } from './use-strip-canvas';

/** Pixels around a click within which a hit or highlight is what was meant. */
const reach = 5;
/** Milliseconds between two moves of the text while the pointer is dragged. */
const dragStep = 60;

/** All of the text in a slim strip: highlights, terms, hits and headings, and what is in the window. */
export function Strip({ opened }: { readonly opened: OpenDocument }) {
  const { t } = useTranslation();
  const annotations = useDocument((state) => state.annotations);
  const { isOpen, hits } = useFind();
  const terms = useStrip((state) => state.terms);
  const { isVertical, showTerms } = useSettings(({ settings }) => settings);
  const [pointed, setPointed] = useState<number | null>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const moved = useRef(0);
  const { length } = opened.summary;

  useEffect(() => {
    if (showTerms) void findTerms();
  }, [showTerms, opened.rows]);
  const content = useMemo<StripContent>(
    () => ({
      ...{ length, annotations, outline: opened.outline },
      hits: isOpen ? hits.starts : [],
      terms: showTerms ? terms.starts : [],
    }),
    [length, annotations, opened.outline, isOpen, hits, showTerms, terms],
  );
  useStripCanvas(canvas, content, isVertical);

  const shareAt = ({ clientX, clientY, currentTarget }: PointerEvent): number => {
    const box = currentTarget.getBoundingClientRect();
    const share = isVertical ? (box.right - clientX) / box.width : (clientY - box.top) / box.height;
    return Math.min(1, Math.max(0, share));
  };
  const goNear = (event: PointerEvent): void => {
    const box = event.currentTarget.getBoundingClientRect();
    const pixels = isVertical ? box.width : box.height;
    const offset = offsetOf(shareAt(event), length);
    const near = (length / Math.max(1, pixels)) * reach;
    const starts = annotations.map(({ target }) => target.position.start);
    goTo(nearestTo(content.hits, offset, near) ?? nearestTo(starts, offset, near) ?? offset);
  };

  return (
    <div
      className="strip"
      role="img"
      aria-label={t('strip.label', {
        marks: t('strip.marks', { count: annotations.length }),
        terms: t('strip.terms', { count: content.terms.length }),
        hits: t('strip.hits', { count: content.hits.length }),
      })}
      onPointerDown={(event) => {
        if (event.button !== 0) return;
        event.currentTarget.setPointerCapture(event.pointerId);
        goNear(event);
      }}
      onPointerMove={(event) => {
        const share = shareAt(event);
        setPointed(share);
        if (event.buttons !== 1 || event.timeStamp - moved.current < dragStep) return;
        moved.current = event.timeStamp;
        goTo(offsetOf(share, length));
      }}
      onPointerLeave={() => setPointed(null)}
    >
      <canvas ref={canvas} className="strip-canvas" aria-hidden="true" />
      <WindowFrame length={length} />
      {pointed !== null && <Tip opened={opened} share={pointed} />}
    </div>
  );
}

/** What is in the window. */
function WindowFrame({ length }: { readonly length: number }) {
  const { start, end } = useShownStretch();
  const percent = (offset: number): string => `${(offset / Math.max(1, length)) * 100}%`;
  return (
    <div
      className="strip-window"
      style={{ '--at': percent(start), '--size': percent(end - start) } as CSSProperties}
    />
  );
}

/** The heading at a place of the strip, and how far into the text it is. */
function Tip({ opened, share }: { readonly opened: OpenDocument; readonly share: number }) {
  const { t } = useTranslation();
  const { outline, summary, written } = opened;
  const offset = offsetOf(share, summary.length);
  const heading = outline[firstWhere(outline, ({ start }) => start > offset) - 1];
  return (
    <div
      className="strip-tip"
      style={{ '--at': `${share * 100}%` } as CSSProperties}
      aria-hidden="true"
    >
      {heading && (
        <span
          className="strip-heading"
          lang={languageOf(written, { locale: 'written', wording: false })}
        >
          {heading.text}
        </span>
      )}
      <span>{t('strip.percent', { percent: Math.round(share * 100) })}</span>
    </div>
  );
}
