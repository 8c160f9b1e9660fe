import { useTranslation } from 'react-i18next';

import { rowUnits } from '#core/model/locale';
import { layouts } from '#core/model/settings';
import { changeLayout, changeRowUnit } from '../../state/pane-views';
import { useSettings } from '../../state/settings-store';
import { Menu } from '../../ui/Menu';

/** How the panes stand, and what a row holds. */
export function LayoutMenu() {
  const { t } = useTranslation();
  const { layout, rowUnit } = useSettings(({ settings }) => settings);
  return (
    <Menu
      label={t('layout.menu')}
      icon="layout"
      items={[
        ...layouts.map((value) => ({
          label: t(`layout.${value}`),
          isChosen: value === layout,
          run: () => changeLayout({ layout: value }),
        })),
        ...rowUnits.map((value, at) => ({
          label: t(`layout.rows.${value}`),
          isChosen: value === rowUnit,
          isFirstOfGroup: at === 0,
          run: () => void changeRowUnit(value),
        })),
      ]}
    />
  );
}
