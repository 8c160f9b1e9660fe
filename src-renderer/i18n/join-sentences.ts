import { i18n } from './i18n';

/** Whole sentences in the interface's language become one text. */
export function joinSentences(sentences: readonly string[]): string {
  return sentences.join(i18n.language === 'en' ? ' ' : '');
}
