import { useEffect, type MouseEvent } from 'react';
import { useTranslation } from 'react-i18next';

import type { ListedChange } from '#core/ipc/contract';
import { useChangeReason } from '../../state/use-change-reason';
import { changeAt, useChanges, wantChange } from '../../state/changes';
import { chooseCandidate } from '../../state/ledger';
import { useRuleName } from '../../state/use-rule-name';
import { CandidateChoice } from '../../ui/CandidateChoice';
import { ChangedText } from '../../ui/ChangedText';
import { spelled } from '../../ui/SpelledText';

type ChangeItemProps = {
  readonly id: string;
  /** Its place in the list. */
  readonly index: number;
  readonly isCurrent: boolean;
  /** BCP 47 tag of the text. */
  readonly language: string;
  onShow(): void;
  onPick(event: MouseEvent): void;
  onToggle(change: ListedChange): void;
};

/** One change of the list; room is kept for one that is still on its way. */
export function ChangeItem(props: ChangeItemProps) {
  const { id, index, isCurrent, language, onShow, onPick, onToggle } = props;
  const { t } = useTranslation();
  const ruleName = useRuleName();
  const reasonOf = useChangeReason();
  const edition = useChanges((state) => state.edition);
  const change = useChanges((state) => changeAt(state, index));
  const isPicked = useChanges((state) => change !== null && state.picked.has(change.sourceStart));
  useEffect(() => wantChange(index), [index, edition]);
  if (!change) return <div id={id} className="change-item waiting" aria-busy="true" />;
  const { rule, before, after, accepted, candidates, confidence, textBefore, textAfter } = change;
  const state = accepted ? 'applied' : candidates === undefined ? 'undone' : 'offered';
  const isKept = rule === 'kept';
  const onClick = (event: MouseEvent): void => {
    if (event.shiftKey || event.ctrlKey || event.metaKey) onPick(event);
    else onShow();
  };
  return (
    <div id={id} className="change-item" data-current={isCurrent} data-accepted={accepted}>
      <input
        type="checkbox"
        className="change-pick"
        aria-label={t('changes.pick', { text: spelled(before || after).slice(0, 40) })}
        checked={isPicked}
        onChange={() => undefined}
        onClick={onPick}
      />
      <div className="change-body">
        <button
          type="button"
          className="change-context"
          lang={language}
          title={t('changes.show')}
          onClick={onClick}
        >
          <ChangedText
            textBefore={textBefore}
            before={before}
            after={isKept ? before : after}
            textAfter={textAfter}
          />
        </button>
        <p className="hint" title={reasonOf(change)}>
          {ruleName(rule)}
          {rule === 'boilerplate' && change.reason !== undefined && (
            <> · {t(`changes.reasons.${change.reason as 'navigation'}`)}</>
          )}
          {confidence < 1 && (
            <> · {t('changes.candidate', { percent: Math.round(confidence * 100) })}</>
          )}
          {!isKept && <> · {t(`changes.state.${state}`)}</>}
        </p>
        <CandidateChoice
          change={change}
          language={language}
          onChoose={(text) => void chooseCandidate(change, text)}
        />
        <div className="change-actions">
          <button type="button" className="button plain" onClick={onShow}>
            {t('changes.show')}
          </button>
          <button type="button" className="button plain" onClick={() => onToggle(change)}>
            {t(accepted ? 'changes.undo' : 'changes.apply')}
          </button>
        </div>
      </div>
    </div>
  );
}
