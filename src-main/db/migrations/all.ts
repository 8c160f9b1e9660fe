import type { Migration } from '../migrate';
import { library } from './0001-library';
import { conversion } from './0002-conversion';
import { importing } from './0003-import';
import { readings } from './0004-readings';
import { glossary } from './0005-glossary';

/** Every step from an empty file to the present schema, in order. */
export const migrations: readonly Migration[] = [
  library,
  conversion,
  importing,
  readings,
  glossary,
];
