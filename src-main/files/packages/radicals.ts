/**
 * Characters in place of the radicals that look the same. PDF fonts often name a glyph by its radical
 * (⼀ U+2F00, ⻓ U+2ED3) where the text has the character (一 U+4E00, 长 U+957F).
 */
export function withoutRadicals(text: string): string {
  return text.replace(/[\u2e80-\u2fd5]/gu, (radical) => {
    const place = supplement.indexOf(radical);
    return place >= 0 ? (supplement[place + 1] ?? radical) : radical.normalize('NFKC');
  });
}

/** Radical and character by turns: EquivalentUnifiedIdeograph.txt of Unicode, those that are whole characters. */
const supplement = [
  ...'⺁厂⺆冂⺌小⺍小⺎兀⺒巳⺓幺⺛旡⺜日⺝月⺟母⺠民⺧牛⺩王⺪疋⺫目⺬示⺮竹⺶羊⺼肉⻁虎⻄西⻅见⻆角⻉贝',
  ...'⻋车⻑長⻓长⻔门⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫斉⻬齐⻭歯⻮齿⻯竜⻰龙⻱龜⻲亀⻳龟',
];
