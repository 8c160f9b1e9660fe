import { useTranslation } from 'react-i18next';

import type { Reason } from '#core/reading/differences';

/** Why a pane shows what it shows, and for more than a character the whole of what was replaced. */
export function ReasonText({ reason }: { readonly reason: Reason | null }) {
  const { t } = useTranslation();
  const isWide = reason !== null && reason.kind !== 'identity' && [...reason.source].length > 1;
  return (
    <>
      {t(`conversion.why.${reason?.kind ?? 'written'}`)}
      {isWide && (
        <span className="reason-pair">
          {' '}
          {reason.source} → {reason.target}
        </span>
      )}
    </>
  );
}
