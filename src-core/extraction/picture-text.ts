/**
 * Whether what a page says in place of a picture is text of it: a rare character or a sign drawn as a
 * picture, or a sentence. Names of files, logos and titles repeated are not.
 */
export function isMeaningfulAlt(alt: string, isLink: boolean): boolean {
  if (alt === '' || isLink || furniture.test(alt)) return false;
  const points = [...alt];
  if (points.length <= 2)
    return points.every((point) => /[\p{Script=Han}\p{N}\p{Extended_Pictographic}]/u.test(point));
  return points.length >= 12 && /[，。；：、]/u.test(alt) && /\p{Script=Han}/u.test(alt);
}

const furniture =
  /\.(?:jpe?g|png|gif|bmp|webp|svg)$|^(?:图片|圖片|照片|image|img|pic|logo|icon|图标|圖示|头像|二维码|QR ?code|广告|廣告|打印|列印|分享)/iu;
