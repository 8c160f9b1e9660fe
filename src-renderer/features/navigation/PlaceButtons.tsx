import { useTranslation } from 'react-i18next';

import { canStep } from '#core/reading/place-history';
import { goBackward, goOnward } from '../../state/navigation';
import { usePlaces } from '../../state/places-store';
import { useReadingPlace } from '../../state/reading-place-store';
import { useShortcuts } from '../../state/shortcuts';
import { IconButton } from '../../ui/IconButton';

/** Back to the place that the last jump left, and forward again. */
export function PlaceButtons() {
  const { t } = useTranslation();
  const shortcutOf = useShortcuts();
  const { before, after } = usePlaces();
  const here = useReadingPlace(({ window }) => window);
  const place = here && { document: here.document, offset: here.top };
  return (
    <span className="bar-places">
      <IconButton
        icon="back"
        label={t('navigation.back')}
        shortcut={shortcutOf('go-back')}
        disabled={!canStep(before, place)}
        onPress={() => void goBackward()}
      />
      <IconButton
        icon="forward"
        label={t('navigation.forward')}
        shortcut={shortcutOf('go-forward')}
        disabled={!canStep(after, place)}
        onPress={() => void goOnward()}
      />
    </span>
  );
}
