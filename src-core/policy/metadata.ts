import { noMetadata, type PolicyMetadata } from '../model/policy';
import type { StatedMetadata } from '../model/extraction';
import type { Block } from '../model/structure';
export function readPolicyMetadata(
  _text: string,
  _options: { blocks: readonly Block[]; stated: StatedMetadata; fileName: string },
): PolicyMetadata {
  return noMetadata;
}
