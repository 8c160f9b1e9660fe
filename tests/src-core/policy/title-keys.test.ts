import fc from 'fast-check';
import { Converter } from 'opencc-js';
import { describe, expect, it } from 'vitest';

import { looseTitleKey, titleKey, titleKeys, withoutIssuer } from '#core/policy/title-keys';
import { policyText } from './policy-text';

describe('titleKeys', () => {
  it('gives a title in one spelling', () => {
    expect(titleKeys('國務院關於 “十四五”規劃（2021—2025年）的決定')).toEqual([
      '国务院关于十四五规划20212025年的决定',
    ]);
  });

  it('gives the title that is handed on as well, with marks around it or without', () => {
    const own = '国务院关于印发推动大规模设备更新行动方案的通知';
    const keys = [own, '推动大规模设备更新行动方案'];
    expect(titleKeys('國務院關於印發《推動大規模設備更新行動方案》的通知')).toEqual(keys);
    expect(titleKeys('國務院關於印發推動大規模設備更新行動方案的通知')).toEqual(keys);
    expect(titleKeys('国务院关于印发〈推动大规模设备更新行动方案〉的通知')).toEqual(keys);
  });

  it('takes the object of other titles for no title', () => {
    expect(titleKeys('國務院關於《甘肅省國土空間規劃》的批覆')).toHaveLength(1);
    expect(titleKeys('關於印發工作安排的通知')).toHaveLength(1);
  });

  it('leaves out a number behind the title', () => {
    expect(titleKeys('關於產業轉移的意見（國發〔2024〕5號）')).toEqual(['关于产业转移的意见']);
  });

  it('is empty for marks alone', () => {
    expect(titleKeys('《》……')).toEqual([]);
  });
});

describe('titleKey', () => {
  it('is its own key', () => {
    fc.assert(
      fc.property(policyText, (text) => {
        expect(titleKey(titleKey(text))).toBe(titleKey(text));
      }),
    );
  });

  it('is the same from both scripts', () => {
    const toHant = Converter({ from: 'cn', to: 't' });
    const words = [
      '关于',
      '发展',
      '头发',
      '制造业',
      '干部',
      '台湾',
      '里程',
      '后备',
      '云计算',
      '复杂',
      '征收',
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...words), { minLength: 1 }), (parts) => {
        expect(titleKey(toHant(parts.join('')))).toBe(titleKey(parts.join('')));
      }),
    );
  });
});

describe('looseTitleKey', () => {
  it('leaves out 中華人民共和國 and the state of a text, but not that it is a draft', () => {
    expect(looseTitleKey('中华人民共和国公司法')).toBe('公司法');
    expect(looseTitleKey('管理办法试行')).toBe('管理办法');
    expect(looseTitleKey('安全生产法2021年修订')).toBe('安全生产法');
    expect(looseTitleKey('能源法草案')).toBe('能源法草案');
    expect(looseTitleKey('中华人民共和国')).toBe('中华人民共和国');
  });
});

describe('withoutIssuer', () => {
  it('begins with 關於, or is null', () => {
    expect(withoutIssuer('国务院关于产业转移的意见')).toBe('关于产业转移的意见');
    expect(withoutIssuer('关于产业转移的意见')).toBeNull();
  });
});
