import { useEffect, type RefObject } from 'react';

import { drawStrip, type StripContent } from './draw-strip';

/** Keeps the drawing of a strip as large as its place and in the colours of the theme. */
export function useStripCanvas(
  ref: RefObject<HTMLCanvasElement | null>,
  content: StripContent,
  isVertical: boolean,
): void {
  useEffect(() => {
    const canvas = ref.current;
    if (!canvas) return undefined;
    let frame = 0;
    const draw = (): void => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => {
        const { width, height } = canvas.getBoundingClientRect();
        canvas.width = Math.round(width * window.devicePixelRatio);
        canvas.height = Math.round(height * window.devicePixelRatio);
        if (canvas.width > 0 && canvas.height > 0) drawStrip(canvas, content, isVertical);
      });
    };
    draw();
    const size = new ResizeObserver(draw);
    size.observe(canvas);
    const theme = new MutationObserver(draw);
    theme.observe(document.documentElement, { attributeFilter: ['data-theme'] });
    return () => {
      cancelAnimationFrame(frame);
      size.disconnect();
      theme.disconnect();
    };
  }, [ref, content, isVertical]);
}
