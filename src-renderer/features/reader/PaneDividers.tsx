import { useRef, type KeyboardEvent, type PointerEvent } from 'react';
import { useTranslation } from 'react-i18next';

import { panes as allPanes, type Pane } from '#core/model/locale';
import { movedWidths, type PaneWidths } from '#core/reading/pane-widths';
import { changeSettings, useSettings } from '../../state/settings-store';

type PaneDividersProps = { readonly panes: readonly Pane[]; readonly isVertical: boolean };

/** How far an arrow key moves a divider, as a share of the whole width. */
const keyStep = 0.02;

/** Handles between the panes, to make one wider and its neighbour narrower; twice for equal ones. */
export function PaneDividers({ panes, isVertical }: PaneDividersProps) {
  const { t } = useTranslation();
  const widths = useSettings(({ settings }) => settings.paneWidths);
  const track = useRef<HTMLDivElement>(null);
  const held = useRef<{ at: number; from: number; widths: PaneWidths } | null>(null);
  const shown = panes.map((pane) => widths[allPanes.indexOf(pane)] ?? 1);
  const total = shown.reduce((sum, width) => sum + width, 0);

  const move = (at: number, from: PaneWidths, share: number): void =>
    void changeSettings({ paneWidths: movedWidths(from, at, share, panes.length) });
  const along = ({ clientX, clientY }: PointerEvent): number => (isVertical ? clientY : clientX);
  const length = (): number => {
    const box = track.current?.getBoundingClientRect();
    return (isVertical ? box?.height : box?.width) || 1;
  };

  return (
    <div className="pane-dividers">
      <div className="pane-divider-track" ref={track}>
        {panes.slice(0, -1).map((pane, at) => (
          <div key={pane} className="pane-divider-cell">
            <div
              className="pane-divider"
              role="separator"
              tabIndex={0}
              aria-label={t('layout.divider')}
              aria-orientation={isVertical ? 'horizontal' : 'vertical'}
              aria-valuenow={Math.round(
                (shown.slice(0, at + 1).reduce((sum, width) => sum + width, 0) / total) * 100,
              )}
              aria-valuemin={0}
              aria-valuemax={100}
              title={t('layout.dividerHint')}
              onDoubleClick={() => void changeSettings({ paneWidths: [1, 1, 1] })}
              onPointerDown={(event) => {
                event.currentTarget.setPointerCapture(event.pointerId);
                held.current = { at, from: along(event), widths };
              }}
              onPointerMove={(event) => {
                if (!held.current || event.buttons !== 1) return;
                const { from, widths: before } = held.current;
                move(at, before, (along(event) - from) / length());
              }}
              onPointerUp={() => (held.current = null)}
              onKeyDown={(event: KeyboardEvent) => {
                const step = keySteps[event.key];
                if (event.key === 'Enter') void changeSettings({ paneWidths: [1, 1, 1] });
                else if (step) move(at, widths, step * keyStep);
                else return;
                event.preventDefault();
              }}
            />
          </div>
        ))}
      </div>
    </div>
  );
}

const keySteps: Readonly<Record<string, number>> = {
  ArrowLeft: -1,
  ArrowUp: -1,
  ArrowRight: 1,
  ArrowDown: 1,
};
