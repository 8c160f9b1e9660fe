import { useTranslation } from 'react-i18next';

import { librarySorts, type LibrarySort } from '#core/model/settings';
import { changeSettings, useSettings } from '../../state/settings-store';

/** How the list of documents is sorted. */
export function SortSelect() {
  const { t } = useTranslation();
  const sort = useSettings(({ settings }) => settings.librarySort);
  return (
    <select
      className="sort-select"
      aria-label={t('about.sort')}
      title={t('about.sort')}
      value={sort}
      onChange={(event) => void changeSettings({ librarySort: event.target.value as LibrarySort })}
    >
      {librarySorts.map((name) => (
        <option key={name} value={name}>
          {t(`about.sorts.${name}`)}
        </option>
      ))}
    </select>
  );
}
