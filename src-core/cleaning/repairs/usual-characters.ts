import { commonness } from '../../text/common-characters';
import { gbkTable } from '../gbk';

/** Every first byte of a character of two. */
export const allLeads = Array.from({ length: 0x7e }, (_, at) => at + 0x81);

/** The characters in usual use that a lead byte begins, by their second byte. */
export function usualWithLead(lead: number): number[] {
  const { units } = gbkTable();
  return Array.from({ length: 0xbf }, (_, at) => units[(lead << 8) | (at + 0x40)] ?? 0).filter(
    isUsual,
  );
}

/** The lead bytes that make a usual character with a second one. */
export function usualLeads(trail: number): readonly number[] {
  let leads = usualByTrail.get(trail);
  if (!leads) {
    const { units } = gbkTable();
    leads = allLeads.filter((lead) => isUsual(units[(lead << 8) | trail] ?? 0));
    usualByTrail.set(trail, leads);
  }
  return leads;
}

const usualByTrail = new Map<number, readonly number[]>();

function isUsual(unit: number): boolean {
  const char = String.fromCharCode(unit);
  return commonness(char) !== 'rare' || /[，。、；：“”《》（）？！]/u.test(char);
}
