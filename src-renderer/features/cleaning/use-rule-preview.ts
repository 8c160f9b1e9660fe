import { useEffect, useState } from 'react';

import type { ParamsInput, RulePreview } from '#core/ipc/contract';
import { previewRule } from '../../state/cleaning-rules';
import { useDocument } from '../../state/document-store';

/** Milliseconds after the last key at which a rule is tried. */
const restMilliseconds = 250;

export type PreviewState =
  | { readonly status: 'empty' }
  /** `last` is what was found before, shown until the new answer is there. */
  | { readonly status: 'looking'; readonly last: RulePreview | null }
  | { readonly status: 'ready'; readonly preview: RulePreview };

/** What a rule would do to the open text, looked up as it is written; null for nothing to look for. */
export function useRulePreview(rule: ParamsInput<'rule:preview'>['rule'] | null): PreviewState {
  const opened = useDocument((state) => state.opened);
  const [state, setState] = useState<PreviewState>({ status: 'empty' });
  const key = JSON.stringify(rule);
  useEffect(() => {
    const wanted = JSON.parse(key) as typeof rule;
    if (!wanted) {
      setState({ status: 'empty' });
      return;
    }
    let isCurrent = true;
    setState((before) => ({
      status: 'looking',
      last:
        before.status === 'ready'
          ? before.preview
          : before.status === 'looking'
            ? before.last
            : null,
    }));
    const timer = setTimeout(() => {
      void previewRule(wanted).then((preview) => {
        if (isCurrent) setState(preview ? { status: 'ready', preview } : { status: 'empty' });
      });
    }, restMilliseconds);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [key, opened]);
  return state;
}
