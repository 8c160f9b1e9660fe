import { useEffect } from 'react';

import { useDocument } from '../../state/document-store';
import { announceReviews } from '../../state/reviews';

/** Tells of notes that wait in the document that was opened, or whose text has just changed. */
export function useReviewNotice(): void {
  const document = useDocument((state) => state.opened?.summary.id);
  const count = useDocument((state) => state.opened?.summary.reviews ?? 0);
  useEffect(() => {
    if (document && count > 0) announceReviews(document, count);
  }, [document, count]);
}
