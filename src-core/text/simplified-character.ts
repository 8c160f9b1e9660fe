import { Converter } from 'opencc-js/t2cn';

let convert: ((text: string) => string) | null = null;

/**
 * The Simplified counterpart of one character, or the character itself where it has none. Without
 * context, so of several counterparts it is OpenCC's first.
 */
export function simplifiedCharacter(character: string): string {
  convert ??= Converter({ from: 't', to: 'cn' });
  return convert(character);
}
