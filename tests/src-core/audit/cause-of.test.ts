import { describe, expect, it } from 'vitest';

import { auditRoundTrip } from '#core/audit/round-trip';
import type { WrittenLocale } from '#core/model/locale';
import { openccCandidates } from './opencc-candidates';

/** What the text is written in, the text, and each finding: written, expected, cause. */
type Example = [written: WrittenLocale, text: string, ...findings: string[]];

const examples: Example[] = [
  // Characters of the other script, or of both, left by a conversion.
  ['t', '關于產業轉移', '于於 leftover'],
  ['t', '国家發展', '国國 leftover'],
  ['t', '房子里面', '里裏 leftover'],
  ['t', '先后舉辦', '后後 leftover'],
  ['t', '准備工作', '准準 leftover'],
  ['t', '制造業', '制製 leftover'],
  ['t', '適用范圍', '范範 leftover'],
  ['t', '显著提高', '显顯 leftover'],
  ['t', '什么', '么麼 leftover'],
  ['t', '乾净', '净淨 leftover'],
  ['tw', '房子里面', '里裡 leftover'],
  ['tw', '关系', '关關 leftover', '系係 leftover'],
  ['hk', '关於卫生', '关關 leftover', '卫衞 leftover'],
  ['cn', '國家', '國国 leftover'],
  ['cn', '关於', '於于 leftover'],
  ['cn', '乾净', '乾干 leftover'],
  ['cn', '象徵', '徵征 leftover'],
  ['cn', '裡面', '裡里 leftover'],
  ['cn', '鐵路', '鐵铁 leftover'],
  // Forms of one character.
  ['t', '房子裡面', '裡裏 variant'],
  ['t', '台灣', '台臺 variant'],
  ['t', '人民群眾', '群羣 variant', '眾衆 variant'],
  ['t', '為人民服務', '為爲 variant'],
  ['t', '剛才', '才纔 variant'],
  ['t', '説明', '説說 variant'],
  ['t', '産業', '産產 variant'],
  ['t', '顔色', '顔顏 variant'],
  ['t', '記録', '録錄 variant'],
  ['hk', '港島線', '線綫 variant'],
  ['tw', '看着', '着著 variant'],
  ['tw', '房子裏面', '裏裡 variant'],
  ['hk', '溫度', '溫温 variant'],
  ['hk', '臺灣', '臺台 variant'],
  ['cn', '羣众', '羣群 variant'],
  ['cn', '祕密', '祕秘 variant'],
  ['cn', '山峯', '峯峰 variant'],
  // One of several, by default.
  ['t', '蕭后', '后後 ambiguity'],
  ['t', '余先生', '余餘 ambiguity'],
  ['t', '于先生', '于於 ambiguity'],
  ['t', '髮', '髮發 ambiguity'],
  ['t', '証人', '証證 ambiguity'],
  ['t', '薑', '薑姜 ambiguity'],
  ['t', '麵', '麵面 ambiguity'],
  ['tw', '麵', '麵面 ambiguity'],
  ['hk', '蕭后', '后後 ambiguity'],
  ['cn', '锺书', '锺钟 ambiguity'],
  ['cn', '馀下', '馀余 ambiguity'],
  // A phrase asks for another, or no text should have it.
  ['t', '頭發', '發髮 error'],
  ['t', '去理發', '發髮 error'],
  ['t', '製度', '製制 error'],
  ['t', '皇後', '後后 error'],
  ['t', '公裡', '裡里 error'],
  ['t', '乾部', '乾幹 error'],
  ['t', '復雜', '復複 error'],
  ['t', '曆史', '曆歷 error'],
  ['t', '一棵鬆樹', '鬆松 error'],
  ['t', '\uf914', '\uf914樂 error'],
  ['t', '\u{2f81a}', '\u{2f81a}冬 error'],
  ['tw', '頭發', '發髮 error'],
  ['hk', '製度', '製制 error'],
  ['cn', '慰借', '借藉 error'],
  ['cn', '\uf914', '\uf914乐 error'],
  // Nothing to find.
  ['t', '關於皇后的頭髮，著名，圖書'],
  ['t', '図書'],
  ['tw', '裡面看著'],
  ['hk', '裏面，衞生，着重'],
  ['cn', '关于皇后的头发，显著，乾隆，慰藉'],
];

describe('causeOf', () => {
  it.each(examples)('%s %s', (written, text, ...findings) => {
    const found = auditRoundTrip(text, written, openccCandidates);
    expect(found.map((one) => `${one.written}${one.expected} ${one.cause}`)).toEqual(findings);
  });
});
