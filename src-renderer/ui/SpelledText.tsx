import { useTranslation } from 'react-i18next';

/** Marks for what would not be seen; a space within a text is seen. */
const marks: Readonly<Record<string, string>> = {
  ' ': '␣',
  '\u3000': '□',
  '\t': '⇥',
  '\u00a0': '⍽',
};

/** A short text whose line ends, outer spaces and control characters can be seen; also none at all. */
export function SpelledText({ text }: { readonly text: string }) {
  const { t } = useTranslation();
  if (text === '') return <span className="hint">{t('changes.nothing')}</span>;
  return <>{spelled(text)}</>;
}

export function spelled(text: string): string {
  return text
    .replace(/^[ \t\u00a0\u3000]+|[ \t\u00a0\u3000]+$/gmu, (spaces) =>
      [...spaces].map((space) => marks[space]).join(''),
    )
    .replace(/\r\n|[\n\r\u0085\u2028\u2029]/gu, '↵')
    .replace(
      /[\p{Cc}\p{Cf}]/gu,
      (control) =>
        `[U+${(control.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}]`,
    );
}
