import { lazy, Suspense } from 'react';

import type { OpenDocument } from '#core/model/reading';
import { useFind } from '../state/find-store';
import { useSettings } from '../state/settings-store';

// Neither is needed to show a text.
const FindBar = lazy(async () => {
  const { FindBar: component } = await import('../features/find/FindBar');
  return { default: component };
});
const Strip = lazy(async () => {
  const { Strip: component } = await import('../features/strip/Strip');
  return { default: component };
});

/** What stands in the frame of the text beside it, and over it. */
export function ReaderSide({ opened }: { readonly opened: OpenDocument }) {
  const isFinding = useFind((state) => state.isOpen);
  const { showStrip } = useSettings(({ settings }) => settings);
  return (
    <>
      {showStrip && (
        <Suspense fallback={<div className="strip-room" />}>
          <Strip opened={opened} />
        </Suspense>
      )}
      <Suspense>{isFinding && <FindBar />}</Suspense>
    </>
  );
}
