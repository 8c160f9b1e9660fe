import { z } from 'zod';

import { documentId, job } from './schema-parts';

const printing = z.strictObject({ document: documentId, job });

export const printParams = {
  'print:document': printing,
  'print:save-pdf': printing,
  'print:report': z.strictObject({ job, fraction: z.number().min(0).max(1) }),
  'print:cancel': z.strictObject({ job }),
};
