import { flip, offset, shift, useFloating } from '@floating-ui/react-dom';
import { useLayoutEffect } from 'react';
import { useTranslation } from 'react-i18next';

import { comparedPanes } from '#core/model/locale';
import { ReasonText } from '../../ui/ReasonText';
import type { PlacedReason } from './use-reason-tip';

/** Says in a line why the panes differ at a place; read out by screen readers as the caret moves. */
export function ReasonTip({ reason }: { readonly reason: PlacedReason | null }) {
  const { t } = useTranslation();
  const { refs, floatingStyles } = useFloating({
    placement: 'bottom-start',
    strategy: 'fixed',
    middleware: [offset(12), flip(), shift({ padding: 8 })],
  });
  useLayoutEffect(() => {
    if (reason) refs.setReference({ getBoundingClientRect: () => reason.box });
  }, [reason, refs]);
  return (
    <div
      ref={refs.setFloating}
      className={reason ? 'floating reason-tip' : 'visually-hidden'}
      style={reason ? floatingStyles : undefined}
      role="status"
    >
      {reason &&
        comparedPanes
          .filter((pane) => reason.difference.reasons[pane] !== null)
          .map((pane) => (
            <p key={pane}>
              {t(`conversion.${pane}`)}: <ReasonText reason={reason.difference.reasons[pane]} />
            </p>
          ))}
    </div>
  );
}
