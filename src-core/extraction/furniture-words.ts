import type { CutReason } from '../model/extraction';
import { attribute, namesOf, type PageElement } from './page-tree';

export type FurnitureHint = {
  readonly reason: CutReason;
  readonly confidence: number;
  /** True for a word that some sites give to the document too: other signs must speak for it. */
  readonly isWeak: boolean;
};

/**
 * What an element's tag, role and names say of furniture; null for nothing.
 *
 * @param isContent - Whether it stands within the document; a header there heads the document.
 */
export function furnitureHint(element: PageElement, isContent: boolean): FurnitureHint | null {
  const role = attribute(element, 'role')?.trim().toLowerCase() ?? '';
  const ofRole = roles.get(role);
  if (ofRole) return { reason: ofRole, confidence: 0.97, isWeak: false };
  const ofTag = tags.get(element.tagName);
  const isHeading = element.tagName === 'header' || element.tagName === 'footer';
  if (ofTag && !(isHeading && isContent)) return { reason: ofTag, confidence: 0.95, isWeak: false };
  const names = namesOf(element);
  if (names === '') return null;
  const words = ` ${names.replace(/([a-z])(\d)/gu, '$1 $2').replace(/[^a-z0-9]+/gu, ' ')} `;
  for (const { reason, pattern, isWeak } of nameHints) {
    if (!pattern.test(words)) continue;
    if (ofDocument.test(words) && (isWeak || reason === 'header' || reason === 'footer')) continue;
    return { reason, confidence: isWeak ? 0.8 : 0.9, isWeak };
  }
  return null;
}

/** Whether the page itself keeps an element from its readers. */
export function isHiddenElement(element: PageElement): boolean {
  for (const { name, value } of element.attrs) {
    if (name === 'hidden' && value !== 'until-found') return true;
    if (name === 'aria-hidden' && value === 'true') return true;
    if (name === 'style' && hiddenStyle.test(value)) return true;
  }
  return false;
}

const hiddenStyle =
  /(?:^|[;\s])(?:display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all)/iu;

const roles: ReadonlyMap<string, CutReason> = new Map([
  ['navigation', 'navigation'],
  ['menubar', 'navigation'],
  ['search', 'navigation'],
  ['banner', 'header'],
  ['contentinfo', 'footer'],
  ['complementary', 'sidebar'],
]);

const tags: ReadonlyMap<string, CutReason> = new Map([
  ['nav', 'navigation'],
  ['search', 'navigation'],
  ['header', 'header'],
  ['footer', 'footer'],
  ['aside', 'sidebar'],
]);

/** Words of names that belong to the document itself: `article-header` is no site's header. */
const ofDocument =
  / (?:article|entry|post|detail|news|doc|document|content|title|pages|xxgk|zw|wz) /u;

type NameHint = {
  readonly reason: CutReason;
  readonly pattern: RegExp;
  readonly isWeak: boolean;
};

function named(reason: CutReason, words: string, isWeak = false): NameHint {
  return { reason, pattern: new RegExp(` (?:${words}) `, 'u'), isWeak };
}

// English words, and the pinyin initials that Chinese sites use: mbx 面包屑, dqwz 当前位置, yqlj 友情链接,
// xgxw 相关新闻, ewm 二维码, dbl 底部栏.
const nameHints: readonly NameHint[] = [
  named(
    'comments',
    'comments?|commentlist|comment list|reply|replies|disqus|cmt|pinglun|pl list|liuyan|gentie',
  ),
  named(
    'share',
    'share|sharing|shares|sharebar|sharebox|bdshare|bdsharebuttonbox|jiathis|social|fenxiang|fx|' +
      'qrcode|qr|ewm|erweima|weixin qr|toolbar|tools|tool|tool bar|font ?size|fontsize|zihao|zh|print|' +
      'dayin|dy|printer|close|guanbi|func|function bar|article tool|pages tool|pagetool|xztool|' +
      'smallbtn|bigger|zoom ?(?:in|out)|read aloud|accessibility|wza',
  ),
  named(
    'navigation',
    'nav|navs|navi|navbar|navigation|topnav|mainnav|subnav|leftnav|sidenav|menu|mainmenu|submenu|menus|' +
      'breadcrumbs?|crumbs?|crumb nav|bread|mbx|dqwz|weizhi|position|curpos|cur pos|location|local|path|' +
      'search|searchbox|search box|sousuo|sitemap|pagination|pager|pages nav|prev next|prevnext|prenext|' +
      'pre next|shangxia|sxp|toc|skip|skiplink|jump|language|lang switch|langs|login|topbar|top bar|' +
      'toplink|top link|quick|quicklinks?|channel|channels|lanmu|daohang|dh|tags?|tag list|keywords',
  ),
  named(
    'related',
    'related|relate|relevant|relative|recommend|recommends|recommended|recommendation|tuijian|' +
      'hot|hotnews|hot news|rank|ranking|paihang|more|morelist|latest|latestnews|popular|readmore|' +
      'read more|more (?:article|answers?|news|stories)|similar(?: \\w+)?|attach(?:ment)?s? down|xgxw|xgyd|xglj|xgnews|xgwz|xgwd|xgbd|guess|news list|newslist|rel|rela',
  ),
  named(
    'advertisement',
    'ad|ads|adv|advert|adverts|advertisement|advertising|adbox|ad box|gg|guanggao|sponsor|sponsored|' +
      'promo|promotion|donate|donation|support us|consent|alert|banner ad|adsbygoogle|piaofu|piaochuang|float ad|app ?download|downloadapp',
  ),
  named(
    'footer',
    'footer|foot|footbox|footers|site footer|page footer|bottom ?nav|copyright|copyrights|copy|beian|' +
      'icp|disclaimer|friend ?links?|friendlink|links|link list|yqlj|youqing|dibu|dbl|banquan|siteinfo|site info',
  ),
  named(
    'header',
    'header|head|heads|masthead|site header|page header|topheader|logo|banner|site ?name|toubu|top ?logo',
  ),
  named(
    'sidebar',
    'sidebar|side|aside|sider|rightbar|leftbar|side bar|right ?side|left ?side|widget|widgets',
  ),
  named('footer', 'bottom|btm|bot', true),
  named('header', 'top|tops', true),
  named('sidebar', 'right|left|rightbox|leftbox|col ?right|col ?left|r|l', true),
  named('navigation', 'list|links?|tab|tabs|bar', true),
];
