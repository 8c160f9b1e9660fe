import { openLibrary } from '../../src-main/services/open-library';
import { runHere } from '../../src-main/parsing/run-here';
import type { ImportJobId } from '#core/model/importing';

/** Writes for ever, and prints the id of each write that was acknowledged. Started to be killed. */
async function writeForEver(file: string, resources: string): Promise<void> {
  const { call } = await openLibrary({
    file,
    resources,
    nativeBinding: process.env['DUIZHAO_SQLITE_ADDON'] ?? null,
    runJob: runHere,
    onProgress: () => undefined,
    onAnalysis: () => undefined,
    withSample: false,
  });
  for (let count = 0; ; count += 1) {
    const text = `推動高質量發展 ${crypto.randomUUID()}`;
    const input = { kind: 'text', text } as const;
    const { id: document } = await call('import:one', {
      job: String(count) as ImportJobId,
      place: 0,
      input,
    });
    say(`document ${document}`);
    const mark = { document, start: 0, end: 2, color: 'blue', note: '要點', tags: ['甲'] } as const;
    const { id } = await call('annotation:create', { ...mark, tags: ['甲'] });
    say(`annotation ${document} ${id}`);
  }
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

void writeForEver(process.argv[2] ?? '', process.argv[3] ?? '');
