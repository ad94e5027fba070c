import { describe, expect, it } from '@jest/globals';
import { createLog } from '../../src/log.ts';
import { tellingErrors } from '../../src/sandbox/error-lines.ts';

describe('what the bot logs in the sandbox', () => {
  const told: string[] = [];
  const written: string[] = [];
  const log = createLog(
    'info',
    tellingErrors({ write: (line) => void written.push(line), tell: (words) => void told.push(words) }),
  );

  it('goes on as it is, and errors are told in a few words', () => {
    log.info('started');
    log.warn({ err: new Error('later') }, 'will try again');
    log.error({ err: new Error('no such row') }, 'a listener failed');
    log.fatal('at its end');
    expect(told).toEqual(['a listener failed: no such row', 'at its end']);
    expect(written).toHaveLength(4);
    expect(JSON.parse(written[2] ?? '')).toMatchObject({ level: 50, msg: 'a listener failed' });
  });
});
