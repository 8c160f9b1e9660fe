import type { Citation } from '../model/policy';
export function findCitations(_text: string): Citation[] {
  return [];
}
