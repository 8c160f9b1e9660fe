import { Fragment, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { languageOf } from '#core/conversion/pane-conversion';
import {
  choiceScopes,
  languageOfTarget,
  type ChoiceScope,
  type Remark,
} from '#core/model/conversion';
import { comparedPanes, type ComparedPane } from '#core/model/locale';
import type { ConversionPlace } from '../../state/card-store';
import { choose, withdraw } from '../../state/choices';
import { useDocument } from '../../state/document-store';
import { useSettings } from '../../state/settings-store';
import { ScopeSelect } from '../../ui/ScopeSelect';
import { ReasonText } from '../../ui/ReasonText';

type ConversionCardProps = { readonly place: ConversionPlace; onClose(): void };

/** Why the panes show what they show at a place, and what else it could be. */
export function ConversionCard({ place, onClose }: ConversionCardProps) {
  const { t } = useTranslation();
  const { difference, remark } = place;
  const opened = useDocument((state) => state.opened);
  const { leftPane, rightPane } = useSettings(({ settings }) => settings);
  if (!opened) return null;
  const languageIn = (pane: ComparedPane): string =>
    languageOf(opened.written, pane === 'left' ? leftPane : rightPane);
  return (
    <section className="card-section">
      <h3>
        {t('word.conversion')}{' '}
        <span className="conversion-pair">
          {comparedPanes.map((pane) => (
            <span key={pane} lang={languageIn(pane)}>
              {difference.text[pane]}{' '}
            </span>
          ))}
        </span>
      </h3>
      <dl>
        {comparedPanes.map((pane) => (
          <Fragment key={pane}>
            <dt>{t(`conversion.${pane}`)}</dt>
            <dd>
              <ReasonText reason={difference.reasons[pane]} />
            </dd>
          </Fragment>
        ))}
      </dl>
      {remark && <Decide remark={remark} onClose={onClose} />}
    </section>
  );
}

type DecideProps = { readonly remark: Remark; onClose(): void };

/** The candidates of a doubtful character, or the two wordings of a word, and where a choice holds. */
function Decide({ remark, onClose }: DecideProps) {
  const { t, i18n } = useTranslation();
  const id = useId();
  const [scope, setScope] = useState<ChoiceScope>('place');
  const opened = useDocument((state) => state.opened);
  if (!opened) return null;
  const isAmbiguity = remark.kind === 'ambiguity';
  const source = isAmbiguity ? remark.char : remark.source;
  const target = isAmbiguity ? (opened.written === 'cn' ? 't' : 'cn') : remark.target;
  const options = isAmbiguity ? remark.candidates : [remark.plain, remark.worded];
  const shown = isAmbiguity ? remark.chosen : remark.isKept ? remark.plain : remark.worded;
  const language = languageOfTarget[target];
  const pick = (chosen: string): void => {
    onClose();
    void choose({ scope, start: remark.start, target, source, chosen });
  };
  return (
    <>
      {isAmbiguity ? (
        <p className="hint">{t('conversion.ambiguous', { source })}</p>
      ) : (
        <p className="hint">
          {remark.reason
            ? remark.reason[i18n.language as keyof typeof remark.reason]
            : t(remark.isKept ? 'conversion.kept' : 'conversion.worded')}
        </p>
      )}
      <div className="ambiguity-candidates" role="group" aria-label={t('conversion.candidates')}>
        {options.map((option) => (
          <button
            key={option}
            type="button"
            className="candidate"
            lang={language}
            aria-pressed={option === shown}
            onClick={() => pick(option)}
          >
            {option}
          </button>
        ))}
      </div>
      <div className="form-row">
        <label htmlFor={id}>{t('ambiguity.scope')}</label>
        <ScopeSelect
          id={id}
          scopes={choiceScopes}
          value={scope}
          document={opened.summary}
          onChange={setScope}
        />
      </div>
      {remark.choice && (
        <button
          type="button"
          className="button plain"
          onClick={() => {
            onClose();
            if (remark.choice) void withdraw(remark.choice);
          }}
        >
          {t('choice.withdraw', { scope: t(`scope.${remark.choice.scope}`) })}
        </button>
      )}
    </>
  );
}
