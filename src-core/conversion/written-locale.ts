import type { Script, WrittenLocale } from '../model/locale';

/**
 * The standard a text is written in.
 *
 * @param chosen - What the user said; null to go by the script. The script tells no region, so
 *   Traditional is `t` then, and so are mixed and unknown texts, which are read as Traditional.
 */
export function writtenOf(script: Script, chosen: WrittenLocale | null): WrittenLocale {
  return chosen ?? (script === 'hans' ? 'cn' : 't');
}
