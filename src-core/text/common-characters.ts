import { makeDecoder } from './text-decoders';
import { simplifiedCharacter } from './simplified-character';

/** How usual a character is: `frequent` makes up most of running text, `common` the usual rest. */
export type Commonness = 'frequent' | 'common' | 'rare';

/**
 * How usual a Han character is in present-day text of either script. `common` are the characters
 * of GB 2312 level 1 and of Big5 level 1; what is neither is `rare`, and so is all but Han.
 */
export function commonness(character: string): Commonness {
  levels ??= buildLevels();
  return levels.get(character) ?? 'rare';
}

/** All characters that are not rare, with their level. Built at first use, in some 200 ms, most of it OpenCC’s. */
export function commonCharacters(): ReadonlyMap<string, Commonness> {
  levels ??= buildLevels();
  return levels;
}

let levels: Map<string, Commonness> | null = null;

function buildLevels(): Map<string, Commonness> {
  const frequent = new Set(frequentSimplified);
  const built = new Map<string, Commonness>();
  const levelOne = [
    ...charactersOf('gb18030', 0xb0, 0xd7, [[0xa1, 0xfe]]),
    // prettier-ignore
    ...charactersOf('big5', 0xa4, 0xc6, [[0x40, 0x7e], [0xa1, 0xfe]]),
    ...otherTraditional,
  ];
  for (const character of levelOne) {
    const isFrequent = frequent.has(character) || frequent.has(simplifiedCharacter(character));
    built.set(character, isFrequent ? 'frequent' : 'common');
  }
  return built;
}

function charactersOf(
  label: string,
  firstLead: number,
  lastLead: number,
  trailSpans: readonly (readonly [number, number])[],
): string[] {
  const bytes: number[] = [];
  for (let lead = firstLead; lead <= lastLead; lead += 1) {
    for (const [first, last] of trailSpans) {
      // A line feed after each pair keeps an unassigned pair from taking a byte of the next.
      for (let trail = first; trail <= last; trail += 1) bytes.push(lead, trail, 0x0a);
    }
  }
  const lines = makeDecoder(label, 'replace').decode(Uint8Array.from(bytes)).split('\n');
  return lines.filter((line) => /^\p{Script=Han}$/u.test(line));
}

/** Forms usual in typesetting that level 1 of both lacks: Traditional ones, and the zero of dates. */
const otherTraditional = '〇爲衆羣啓説裏温内鋭閲脱税産緑録戸吴録却滙擡麽麪綫';

/**
 * Characters that make up about four fifths of running modern Chinese, policy prose included, in
 * Simplified form. Chosen by hand for this project; only membership counts, not the order.
 */
const frequentSimplified =
  '的一是不了在人有我他这个们中来上大为和国地到以说时要就出会可也你对生能而子那得于着下自之年过' +
  '发后作里用道行所然家种事成方多经么去法学如都同现当没动面起看定天分还进好小部其些主样理心她本' +
  '前开但因只从想实日军者意无力它与长把机十民第公此已工使情明性知全三又关点正业外将两高间由问很' +
  '最重并物手应战向头文体政美相见被利什二等产或新己制身果加西斯月话合回特代内信表化老给世位次度' +
  '门任常先海通教儿原东声提立及比员解水名真论处走义各入几口认条平系气题活尔更别打女变四神总何电' +
  '数安少报才结反受目太量再感建务做接必场件计管期市直德资命山金指克许统区保至队形社便空决治展马' +
  '科司五基眼书非则听白却界达光放强即像难且权思王象完设式色路记南品住告类求据程北边死张该交规万' +
  '取拉格望觉术领共确传师观清今切院让识候带导争运笔往究快满流群落支持府办党委省县村镇企农城乡改' +
  '革技创济推促协调服障监督投融银税费财贸易营商环境态绿源研育医疗卫健康养收增减幅率亿元千百季底' +
  '组织署责构单负专项措施案印例范标准深善优升级转型布局链供需质效益风险防控疫息字网络台智慧算模' +
  '示试域享驱引坚贯彻习近精讲议副厅秘检察族宗宣旅游京津庆广江苏浙福河湖川云贵陕甘青宁夏疆藏蒙古' +
  '黑龙吉林辽湾香港澳春秋冬早晚午夜昨星六七八九〇零左右每另某谁哪怎吗呢吧啊呀父母亲爱友朋妈爸哥' +
  '弟姐妹孩男夫妇客房屋车船飞票街店买卖钱吃喝饭菜米茶酒花草树木鸟鱼狗猫红黄蓝铁石油煤土火雨雪冷' +
  '热暖低远短宽浅轻慢坏旧丽干净简容写读念唱画跑跳坐站睡醒哭笑谈请送拿找待离退停始终止续连断破换' +
  '洗穿脱戴帮助希喜欢怕忘虽若假除仍尽根按照随甚般似乎曾刚未须愿敢肯步武装兵器官史料存段纪初末半' +
  '双倍余约超占均批套座份届号层款章节篇页码词句参考举称谓含注释召签承担履申审核备登册执罚';
