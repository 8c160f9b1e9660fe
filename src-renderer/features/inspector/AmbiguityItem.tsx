import { useTranslation } from 'react-i18next';

import type { ListedAmbiguity } from '#core/model/inspection';
import { languageOfSide } from '#core/model/locale';
import { withdraw } from '../../state/choices';

type AmbiguityItemProps = {
  readonly item: ListedAmbiguity;
  readonly isCurrent: boolean;
  /** Whether the converted text is Traditional. */
  readonly isTraditional: boolean;
  onGo(): void;
  onPick(candidate: string): void;
};

/** One guess: the converted text around it, what it may be, and what speaks for it. */
export function AmbiguityItem(props: AmbiguityItemProps) {
  const { item, isCurrent, isTraditional, onGo, onPick } = props;
  const { t } = useTranslation();
  const { before, after, chosen, char, candidates, evidence, choice } = item;
  const language = languageOfSide[isTraditional ? 'hant' : 'hans'];
  const sourceLanguage = languageOfSide[isTraditional ? 'hans' : 'hant'];
  const { word } = evidence;
  return (
    <div className="ambiguity-item" data-current={isCurrent} data-start={item.start}>
      <button
        type="button"
        className="ambiguity-context"
        lang={language}
        title={t('ambiguity.go')}
        onClick={onGo}
      >
        {before}
        <strong>{chosen}</strong>
        {after}
      </button>
      <div className="ambiguity-candidates">
        <span className="hint" lang={sourceLanguage}>
          {char}
        </span>
        <span className="hint" aria-hidden="true">
          →
        </span>
        {candidates.map((candidate, index) => (
          <button
            key={candidate}
            type="button"
            className="candidate"
            lang={language}
            aria-pressed={candidate === chosen}
            title={
              evidence.phrases[index] === undefined
                ? undefined
                : t('ambiguity.phrases', { count: evidence.phrases[index] })
            }
            onClick={() => onPick(candidate)}
          >
            {candidate}
          </button>
        ))}
        {choice && (
          <button type="button" className="button plain" onClick={() => void withdraw(choice)}>
            {t('choice.withdraw', { scope: t(`scope.${choice.scope}`) })}
          </button>
        )}
      </div>
      {word && (
        <p className="hint">
          {t('ambiguity.word')} <span lang={sourceLanguage}>{word.source}</span> →{' '}
          <span lang={language}>{word.target}</span>
        </p>
      )}
    </div>
  );
}
