// @ts-check
import { policy } from './import/policy.mjs';

/**
 * Everything about import that is measured, one topic after the other.
 *
 * @returns {Promise<import('./figure.mjs').Measured[]>}
 */
export async function importing() {
  const topics = /** @type {(() => Promise<import('./figure.mjs').Measured[]>)[]} */ ([policy]);
  const measured = [];
  for (const topic of topics) measured.push(...(await topic()));
  return measured;
}
