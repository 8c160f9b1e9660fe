import { useTranslation } from 'react-i18next';

import type { PaneLocale } from '#core/model/locale';
import type { OpenDocument } from '#core/model/reading';

/** What the interface calls that which a pane may show of a document. */
export function usePaneName({ written }: OpenDocument): (locale: PaneLocale) => string {
  const { t } = useTranslation();
  return (locale) => {
    if (locale === 'source') return t('pane.source');
    if (locale !== 'written') return t(`standard.${locale}`);
    // Traditional of no known region is not yet OpenCC's.
    const standard = written === 't' ? t('script.hant') : t(`standard.${written}`);
    return t('pane.written', { standard });
  };
}
