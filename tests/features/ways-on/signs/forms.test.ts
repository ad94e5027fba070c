import { expect, it } from '@jest/globals';
import { array, assert, constantFrom, oneof, property, string as anyString } from 'fast-check';
import { sendingMetadata, readWording } from '../../../../src/features/ways-on/signs/forms.ts';
import { wordingLength } from '../../../../src/features/ways-on/signs/model/telling.ts';
import { fields } from '../../../../src/features/ways-on/signs/views.ts';
import { pairReader } from '../../../../src/language.ts';

const pairId = '6f2b8a54-6f0e-4f5c-9f39-0d5c1f0f7c11';
const odd = constantFrom('\u0000', '\u0001', '\ud800', '"', '\\', '\n', '\u202e', '😀', 'é', 'x');
const text = array(oneof(odd, anyString({ unit: 'binary', minLength: 1, maxLength: 1 })), {
  maxLength: wordingLength,
});
const read = (value: string) =>
  readWording({ [fields.wording]: { value: { type: 'plain_text_input', value } } }, pairReader);

it('whatever is typed stands in the metadata of a preview that Slack takes, and is said as it was shown', () => {
  const long = constantFrom(...['\u0001', '\ud800', '"', '😀'].map((each) => Array(599).fill(each)));
  assert(
    property(oneof(text, long), (all: readonly string[]) => {
      const written = read([...all, 'x'].slice(-wordingLength).join(''));
      if (!('value' in written)) throw new Error('an x can be read');
      const metadata = JSON.stringify({ pairId, wording: written.value });
      expect(metadata.length).toBeLessThanOrEqual(3000);
      expect(sendingMetadata.parse(metadata).wording).toBe(written.value);
    }),
    { numRuns: 60 },
  );
});

it.each(['', ' ', '\u0000', '\ud800', '\u200b\u0007', '\ud800\n\ud800'])(
  'nothing that cannot be read is said: %j',
  (wording) => {
    expect(read(wording)).toHaveProperty('errors');
    expect(sendingMetadata.safeParse(JSON.stringify({ pairId, wording })).success).toBe(false);
  },
);
