import { useTranslation } from 'react-i18next';

import type { ImportJob } from '#core/model/importing';

/** What an import is called: by its folder, its file, or the first of its files. */
export function useImportName(): (job: ImportJob) => string {
  const { t } = useTranslation();
  return ({ folder, firstName, total }) => {
    if (folder !== null) return folder;
    const name = firstName || t('import.pastedName');
    return total === 1 ? name : t('imports.andMore', { name, count: total - 1 });
  };
}
