import { Converter } from 'opencc-js';
import { pinyin } from 'pinyin-pro';

const bodies =
  '国务院办公厅 发展改革委 财政部 教育部 商务部 各省级人民政府 市场监管部门 行业协会 地方金融机构 县级党委'.split(
    ' ',
  );
const adverbs = '要 应当 可以 不得 必须 将 会同有关部门 依法依规 原则上 进一步'.split(' ');
const verbs =
  '加强 推动 完善 规范 落实 健全 优化 深化 统筹 促进 查处 制定 公布 评估 监督 协调 扩大 减轻'.split(
    ' ',
  );
const objects =
  '数字经济发展 里程碑式改革 粮食储备体系 后续监管机制 干部考核办法 制造业转型升级 网络安全审查 面向基层的公共服务 污染物排放标准 台账管理制度 职业技能培训 中小企业融资渠道 农村饮水工程 知识产权保护 社会信用体系 科研经费使用 医疗保障基金 征收补偿程序 沿海港口布局 历史文化名城保护'.split(
    ' ',
  );
const tails =
  '确保按期完成 并向社会公开 重大情况及时报告 自发布之日起施行 有效期五年 提高资金使用效益 切实减轻群众负担 坚决防止形式主义 形成可复制经验 覆盖全部乡镇'.split(
    ' ',
  );

/** Sentences in the style of policy, Simplified, each with its stop; hardly any two the same. */
export function sentencesOf(random: () => number, count: number): string[] {
  const pick = (list: readonly string[]) => list[Math.floor(random() * list.length)] ?? '';
  return Array.from({ length: count }, () => {
    const clauses = Array.from(
      { length: 1 + Math.floor(random() * 3) },
      () => `${pick(adverbs)}${pick(verbs)}${pick(objects)}`,
    );
    const figure =
      random() < 0.4
        ? `，${2015 + Math.floor(random() * 20)}年达到${Math.floor(random() * 900) / 10}%`
        : '';
    return `${pick(bodies)}${clauses.join('，')}${figure}，${pick(tails)}。`;
  });
}

export function textOf(sentences: readonly string[], random: () => number): string {
  return sentences.map((sentence) => sentence + (random() < 0.25 ? '\n' : '')).join('');
}

const toTaiwan = Converter({ from: 'cn', to: 'tw' });

/** The same text as another site has it: Traditional, half its punctuation half width, glossed, wrapped. */
export function disguise(text: string, random: () => number): string {
  const halfWidth: Readonly<Record<string, string>> = { '，': ', ', '。': '．', '；': ';' };
  return [...toTaiwan(text)]
    .map((character) => {
      if (/\p{Script=Han}/u.test(character)) {
        const die = random();
        if (die < 0.02) return `${character}(${pinyin(character)})`;
        return die < 0.04 ? `${character}\n` : character;
      }
      return random() < 0.5 ? (halfWidth[character] ?? character) : character;
    })
    .join('');
}
