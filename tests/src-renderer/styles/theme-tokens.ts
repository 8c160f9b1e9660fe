/** The colours that a sheet gives a theme: its own, over those of the light one; by name, `#rrggbb`. */
export function tokensOf(css: string, theme: string): Map<string, string> {
  const tokens = new Map<string, string>();
  for (const wanted of new Set(['light', theme])) {
    for (const [, selector = '', block = ''] of css.matchAll(/([^{}]*)\{([^{}]*)\}/gu)) {
      const isPlain = wanted === 'light' && /:root\s*$/u.test(selector);
      if (!isPlain && !selector.includes(`[data-theme='${wanted}']`)) continue;
      for (const [, token = '', color = ''] of block.matchAll(/--([\w-]+): (#[\da-f]{6});/gu)) {
        tokens.set(token, color);
      }
    }
  }
  return tokens;
}

/** How much two colours stand apart, 1 to 21 (WCAG 2.2). */
export function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => parseInt(color.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
