// @ts-check
import { damageRepair } from './import/damage.mjs';
import { sourceEncodings } from './import/encodings.mjs';
import { glossLifting } from './import/glosses.mjs';
import { policy } from './import/policy.mjs';
import { versions } from './import/versions.mjs';

/**
 * Everything about import that is measured, one topic after the other.
 *
 * @returns {Promise<import('./figure.mjs').Measured[]>}
 */
export async function importing() {
  const topics = [sourceEncodings, glossLifting, damageRepair, policy, versions];
  const measured = [];
  for (const topic of topics) measured.push(...(await topic()));
  return measured;
}
