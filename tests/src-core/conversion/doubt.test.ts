import { describe, expect, it } from 'vitest';

import { findAmbiguities } from '#core/conversion/ambiguities';
import { doubtOf } from '#core/conversion/doubt';
import { leastDoubt } from '#core/model/conversion';
import { evidence } from './evidence';

/** Where OpenCC's default is wrong, the right form stands behind the character. */
const labelled = `
由范[范]某负责该项目的审计，合并后的机构于年底前挂牌
全县存栏山羊五千只[隻]，比上年增加
由该厂统一制[製]卡并发放到户
另制[製]新证，旧证同时作废
所制[製]样品应当留存备查
凡未准[准]者不得开工
余[余]某系[係]外来务工人员
表层土质较松[鬆]，须先夯实
每斗[斗]粮补贴两元
农户卖谷[穀]收入明显增加
新签[簽]项目一百二十个
待签[簽]协议须报省政府审核
稳步推进并[併]校工作
加快乡镇整并[併]和人员分流
加快充电设施布[佈]建
请各地于三日内速复[覆]，盼复[覆]
以中水冲[沖]厕，节约用水
朴[朴]某任该公司法定代表人
郁[郁]某分管财政工作
种姜[薑]大户给予补贴
姜[薑]价连续三月下跌
已愈[癒]病例应当登记
宣传片获赞[讚]十万次
塑料杆[桿]一律更换
装表[錶]到户，抄表到户
哈沈[瀋]线改造工程由省铁路局实施
待墙面干[乾]后方可验收
小麦磨面[麪]后统一配送
患者理过发[髮]即可入院
首周[週]完成入户登记
表下另注[註]数据来源
驾驶员又困[睏]又累的，应当停车
红谷[穀]滩区人民政府负责落实
有戏曲剧团排演新戏四出[齣]
统一布[佈]点，避免重复建设
其文云[云]：民为邦本
今后干部要把工作干在实处，会议开了两天，发言热烈
只对重点企业给予补助，各地要尽快落实
党的建设和制度建设同步推进，党中央对此作出部署
他的家在农村，这个县有个具体的办法
它是国家重要的能源基地，面向全国招标，向社会公开
系统治理水、大气和土壤污染
到2030年，全省有几家企业上市，回乡创业人员达三千人
出台支持政策，出口稳步增长，推广种植面积一万亩
加强价格监测，严格控制成本，借款人应当按时还款
征收土地应当依法补偿，周边地区协同发展
困难群众的生活得到保障，实行台账管理，逐项销号
云计算和大数据产业加快发展，松花江流域综合治理
山谷地带严防山洪，复工复产有序推进
成果向市场转化，板块之间联动，种业振兴
采取措施，并报上级备案，发往各地的通知须加盖公章
适当提高标准，具有条件的地方可以先行，个别地方除外
就业局、教育局和税务局的专家组成专班，党委书记任组长
新制展板十块，自制教具一批
后者由省里统筹，前者由县里负责
果品、干鲜货和水产品批发市场各建一家
`
  .trim()
  .split('\n')
  .map(readLabels);

function readLabels(line: string): { text: string; right: Map<number, string> } {
  const right = new Map<number, string>();
  let text = '';
  for (const [, char = '', form] of line.matchAll(/(.)(?:\[(.)\])?/gu)) {
    if (form !== undefined) right.set(text.length, form);
    text += char;
  }
  return { text, right };
}

const places = labelled.flatMap(({ text, right }) =>
  findAmbiguities(text, 'cn', 't', evidence).map((place) => ({
    ...{ text, doubt: place.doubt, char: place.char, start: place.start },
    isWrong: (right.get(place.start) ?? place.chosen) !== place.chosen,
  })),
);

describe('doubts on labelled sentences', () => {
  const wrong = places.filter(({ isWrong }) => isWrong);
  const right = places.filter(({ isWrong }) => !isWrong);

  it('finds every labelled place', () => {
    const count = labelled.reduce((sum, one) => sum + one.right.size, 0);
    expect(wrong).toHaveLength(count);
    expect(right.length).toBeGreaterThan(25);
  });

  it('doubts a wrong default more than half of the right ones', () => {
    const median = right.map(({ doubt }) => doubt).sort((a, b) => a - b)[right.length >> 1] ?? 1;
    expect(wrong.filter(({ doubt }) => doubt <= median)).toEqual([]);
  });

  it('shows nine of ten wrong defaults, and two wrong ones for each right one', () => {
    const isShown = ({ doubt }: { doubt: number }) => doubt >= leastDoubt;
    const shown = places.filter(isShown);
    const hits = wrong.filter(isShown).length;
    expect(hits / wrong.length).toBeGreaterThan(0.9);
    expect(hits / shown.length).toBeGreaterThan(2 / 3);
  });

  it('keeps out what every text is full of', () => {
    const common = '个它具了后当出家局合克板尽向几于云千';
    for (const char of common) {
      const [place] = findAmbiguities(char, 'cn', 't', evidence);
      expect([char, (place?.doubt ?? 1) < leastDoubt]).toEqual([char, true]);
    }
  });

  it('keeps in what is doubtful wherever it stands alone', () => {
    const doubtful = '干里面系制复松斗谷范征准卷冲签只周台历表丑伙饥困余发';
    for (const char of doubtful) {
      const [place] = findAmbiguities(char, 'cn', 't', evidence);
      expect([char, (place?.doubt ?? 0) >= leastDoubt]).toEqual([char, true]);
    }
  });

  it('does the same for Simplified from Traditional', () => {
    const doubts = (chars: string) =>
      [...chars].map((char) => findAmbiguities(char, 'tw', 'cn', evidence)[0]?.doubt ?? -1);
    for (const doubt of doubts('於線開餘畫託劃')) expect(doubt).toBeLessThan(leastDoubt);
    for (const doubt of doubts('沈覆藉徵鍾')) expect(doubt).toBeGreaterThan(leastDoubt);
  });
});

describe('doubtOf', () => {
  const candidates = ['發', '髮'];
  const known = (phrases: [number, number], words: [number, number]) => ({
    ...{ char: '发', candidates, phrases, words },
  });

  it('rises with the phrases and with the words that have another candidate', () => {
    const base = doubtOf(known([10, 1], [4, 1]), null);
    expect(doubtOf(known([10, 5], [4, 1]), null)).toBeGreaterThan(base);
    expect(doubtOf(known([10, 1], [4, 4]), null)).toBeGreaterThan(base);
    expect(doubtOf(known([10, 1], [40, 1]), null)).toBeLessThan(base);
  });

  it('puts any place whose word disagrees above any without a word, and these above agreement', () => {
    const sure = known([1000, 0], [1000, 0]);
    const unsure = known([0, 1000], [0, 1000]);
    expect(doubtOf(sure, '髮')).toBeGreaterThan(doubtOf(unsure, null));
    expect(doubtOf(unsure, '發')).toBeLessThan(leastDoubt);
    expect(doubtOf(unsure, '髮')).toBeLessThanOrEqual(1);
  });

  it('doubts a character of which nothing is known a little', () => {
    const doubt = doubtOf(known([0, 0], [0, 0]), null);
    expect(doubt).toBeGreaterThan(0);
    expect(doubt).toBeLessThan(leastDoubt);
  });
});
