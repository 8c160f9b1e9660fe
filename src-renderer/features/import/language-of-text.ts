import { languageOfSide, sideOfScript } from '#core/model/locale';
import { detectScript } from '#core/text/detect-script';

/** The `lang` of a text of no known language: a name of a file, a sample; none without Chinese in it. */
export function languageOfText(text: string): { readonly lang?: string } {
  if (!/\p{Script=Han}/u.test(text)) return {};
  return { lang: languageOfSide[sideOfScript(detectScript(text))] };
}
