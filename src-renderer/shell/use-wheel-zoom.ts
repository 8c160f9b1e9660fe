import { useEffect } from 'react';

import { stepTextSize } from '../state/appearance';

/** How far a wheel turns for one step: a notch of a wheel, or a good part of a pinch. */
const stepPixels = 40;
/** After this long without turning, a turn begins anew. */
const pauseMilliseconds = 250;

/** Ctrl with the wheel over the text, and the pinch that Chromium reports so, make it larger and smaller. */
export function useWheelZoom(): void {
  useEffect(() => {
    let turned = 0;
    let last = 0;
    const onWheel = (event: WheelEvent): void => {
      const isOverText = event.target instanceof Element && event.target.closest('.reader-scroll');
      if (!event.ctrlKey || !isOverText) return;
      event.preventDefault();
      if (event.timeStamp - last > pauseMilliseconds) turned = 0;
      last = event.timeStamp;
      // One notch is one step, however many pixels a system makes of it.
      turned += Math.max(-stepPixels, Math.min(stepPixels, event.deltaY));
      if (Math.abs(turned) < stepPixels) return;
      stepTextSize(turned < 0 ? 1 : -1);
      turned = 0;
    };
    window.addEventListener('wheel', onWheel, { passive: false });
    return () => window.removeEventListener('wheel', onWheel);
  }, []);
}
