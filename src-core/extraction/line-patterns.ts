import type { CutReason } from '../model/extraction';

type LinePattern = {
  readonly reason: CutReason;
  readonly test: RegExp;
  /** Only where a good part of the line is links. */
  readonly needsLinks?: boolean;
  /** Only outside of the document. */
  readonly isOutside?: boolean;
};

/** Lines that sites write the same way everywhere; each pattern is of a whole line, or of its start. */
export const linePatterns: readonly LinePattern[] = [
  {
    reason: 'navigation',
    test: /^(?:您?(?:当前|當前|目前|现在|現在)?(?:的|所在)*位置|你在這裡|您在這裡|首页|首頁)\s*[:：>＞›»→/／|－-]/u,
  },
  {
    reason: 'navigation',
    test: /^(?:首页|首頁|主页|home)(?:\s|[>＞›»／/]).{0,60}$/iu,
    isOutside: true,
  },
  {
    reason: 'navigation',
    test: /^(?:上一[篇页頁条條则則]|下一[篇页頁条條则則]|前一[篇則]|後一[篇則])\s*[:：]?/u,
    needsLinks: true,
  },
  {
    reason: 'navigation',
    test: /^(?:跳至|跳到|跳轉至|移至|直接前往)(?:主要)?(?:内容|內容|正文|導覽|导航|搜索|搜尋)/u,
  },
  {
    reason: 'navigation',
    test: /^(?:回|返回)(?:到)?(?:页|頁|最)?(?:首页|首頁|顶部|頂部|顶端|頂端|上方|列表|上一页|上一頁|回上頁|上頁|頂)$/u,
  },
  {
    reason: 'navigation',
    test: /^(?:回上一頁|回頁首|回首頁|back to top|skip to (?:main )?content|:::)$/iu,
  },
  {
    reason: 'share',
    test: /^[【[（(]?\s*(?:字体|字體|字号|字號|字型大小|文字大小)(?:大小)?\s*[：:]?\s*[[【（(]?\s*(?:特?大|小|中|默认|超大)[\s\S]{0,40}$/u,
  },
  {
    reason: 'share',
    test: /^[\s【】[\]()（）|｜/·]*(?:(?:超?大|中|小|[大中小]字号|打印(?:本[页頁文])?|列印(?:本頁)?|友善列印|关闭(?:窗口|本页)?|關閉(?:視窗|本頁)?|收藏(?:本页)?|纠错|糾錯|我要纠错|分享(?:到)?|转发|轉發|下载|复制链接|复制|A[-+]|[A\-+])[\s【】[\]()（）|｜/·:：]*){1,8}$/u,
  },
  {
    reason: 'share',
    test: /^(?:分享(?:到|至|本文|给)?|转发至|轉發至|推荐给|一键分享|社群分享)\s*[:：]?(?:\s*(?:微信|微博|新浪微博|朋友圈|qq空间|qq好友|qq|空间|facebook|twitter|line|x|plurk|噗浪|email|電子郵件|复制链接|複製連結|更多|whatsapp|linkedin|人民网|豆瓣|人人网|腾讯微博)[、,，|\s]*)*$/iu,
  },
  {
    reason: 'share',
    test: /^(?:扫一扫|掃一掃|扫码|扫描(?:二维码)?|掃描|微信扫一扫|长按(?:识别)?二维码|用微信扫)[^。]{0,40}$/u,
  },
  {
    reason: 'comments',
    test: /^(?:(?:网友|網友|最新|全部|热门|精彩)?(?:评论|評論|留言|跟贴|跟帖)(?:区|區)?\s*[（(]?\d*[）)]?|我要评论|发表评论|發表評論|登录后发表评论.{0,12}|参与讨论|我有话说.{0,12})$/u,
  },
  {
    reason: 'advertisement',
    test: /^(?:广告|廣告|赞助商链接|贊助內容|ad|advertisement|sponsored)$/iu,
  },
  {
    reason: 'advertisement',
    test: /^(?:打开|下载|打開|下載).{0,12}(?:app|客户端|客戶端)[^。]{0,16}$/iu,
    isOutside: true,
  },
  {
    reason: 'footer',
    test: /(?:版权所有|版權所有|著作权归|著作權所有|copyright|©|all rights reserved)/iu,
    isOutside: true,
  },
  { reason: 'footer', test: /^(?:版权所有|版權所有|copyright\s*(?:©|\(c\)|&|\d{4})|©\s*\d{4})/iu },
  {
    reason: 'footer',
    test: /(?:[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼]\s*(?:ICP|公网安)\s*备|(?:ICP|icp)\s*备\s*(?:案)?|公网安备|网站标识码|增值电信业务|网络视听许可证|互联网新闻信息服务许可证|广播电视节目制作)/u,
  },
  {
    reason: 'footer',
    test: /^(?:主办|主辦|承办|承辦|协办|技术支持|技術支援|网站管理|网站维护|运行维护|建议使用|最佳浏览|维护单位|主管单位|主管單位|地址|電話|电话|總機|传真|傳真|邮编|通訊地址)(?:单位|單位)?\s*[：:]/u,
    isOutside: true,
  },
  {
    reason: 'footer',
    test: /^(?:网站地图|網站地圖|关于我们|關於我們|联系我们|聯絡我們|隐私(?:声明|政策|保护)|隱私權?(?:聲明|政策|保護|及安全政策).{0,8}|法律声明|网站声明|无障碍(?:声明|浏览)?|無障礙(?:聲明|網頁)?|友情链接|友情鏈接|政府網站資料開放宣告|重要告示|意見信箱)(?:[\s|｜丨·].*)?$/u,
    isOutside: true,
  },
  {
    reason: 'footer',
    test: /^(?:(?:瀏覽|访问|訪問|点击|點閱|浏览)(?:人次|次数|人數|量|数)|更新日期|上版日期|最後更新(?:日期)?|您是第)\s*[：:]?.{0,24}$/u,
    isOutside: true,
  },
];

/** A heading that promises related reading. */
export const relatedHeading =
  /^(?:[【［[]?\s*(?:相关|相關|延伸|推荐|推薦|更多|热点|熱點|热门|熱門|精彩)(?:阅读|閱讀|新闻|新聞|报道|報導|報道|链接|連結|鏈接|推荐|推薦|文章|资讯|資訊|专题|專題|解读|解讀|文档|文件|稿件|内容|內容|信息|資訊)?\s*[】\]]?[：:]?|(?:相关稿件|你可能感兴趣|猜你喜欢|大家都在看|看過這篇的人也看了).{0,6})$/u;

/** Whether a line is for a file of the document, which is no link of the site. */
export function namesAttachment(line: string): boolean {
  return attachment.test(line);
}

const attachment = /附\s*件|附表|附錄|附录|\.(?:pdf|docx?|xlsx?|pptx?|wps|ofd|zip|rar|et)\b/iu;
