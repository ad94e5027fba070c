import { describe, expect, it } from '@jest/globals';
import { loadContent } from '../../../../src/content/loading/load-content.ts';
import {
  presets,
  stepsOf,
  type Preset,
} from '../../../../src/features/relationship/agreement/model/fields.ts';
import type { Agreement, Versions } from '../../../../src/features/relationship/agreement/model/versions.ts';
import { review, unsigned } from '../../../../src/features/relationship/agreement/views/asking.ts';
import { agreementModal } from '../../../../src/features/relationship/agreement/views/form.ts';
import { agreementPart } from '../../../../src/features/relationship/agreement/views/part.ts';
import { proposal, signed } from '../../../../src/features/relationship/agreement/views/proposal.ts';
import {
  agreementCard,
  versionModal,
} from '../../../../src/features/relationship/agreement/views/reading.ts';
import type { Pair } from '../../../../src/features/pairs/pair/model.ts';
import { pairReader } from '../../../../src/language.ts';
import { escape } from '../../../../src/slack/blocks.ts';
import { faultsOf, faultsOfView, wordsOf } from '../../block-kit.ts';
import { agreement, couple, extremeText, members, pairId, personId, trio, written } from '../../extreme.ts';
import { ana, ben, held, of, three, two } from './any-version.ts';

const { agreementFields: examples } = loadContent('content').in('en');

const reversed = Object.fromEntries(
  Object.entries(agreement.values).map(([field, text]) => [
    field,
    field in written ? `${text.slice(1)}!` : text,
  ]),
);
/** Says something else in every field in which people write, and in those that are chosen. */
const counter: Agreement = {
  ...agreement,
  version: agreement.version + 1,
  proposedBy: members[1]?.id ?? '',
  values: {
    ...reversed,
    cadence: '7',
    length: '30',
    'preferred-day': '1',
    'preferred-hour': '7',
    'quiet-hours': 'usual',
    'reply-time': 'open',
    'rota-form': 'swap',
    'review-on': '2026-05-01',
  },
  clause: '',
};
const chains: readonly Versions[] = [
  [agreement],
  [agreement, held],
  [counter, agreement],
  [counter, agreement, { ...held, values: {} }],
  [counter, agreement, held],
];

const form = (preset: Preset, step: number) => ({
  pairId,
  preset,
  step,
  seen: 1,
  drawn: 1,
  values: agreement.values,
  clause: extremeText(300),
  typed: 'kept' as const,
  notice: 'Read this first.',
  examples,
});

const textLength = (value: unknown) => Array.from(wordsOf(value).replaceAll('\n', '')).length;

describe('what shows an agreement', () => {
  it.each(presets)('is a form that is sound with the longest and strangest words: %s', (preset) => {
    for (const [step] of stepsOf(preset).entries())
      expect(faultsOfView(agreementModal(form(preset, step), pairReader))).toEqual([]);
  });

  it('is a message that Slack takes, however long the versions are and however much differs', () => {
    for (const versions of chains)
      for (const pair of [couple, trio])
        for (const state of ['proposed', 'signed', 'superseded'] as const) {
          const [newest = agreement] = versions;
          const message = proposal({ pair, versions, agreement: { ...newest, state } }, pairReader);
          expect(faultsOf(message)).toEqual([]);
          expect(message.blocks.length).toBeLessThanOrEqual(50);
          expect(textLength(message.blocks)).toBeLessThan(13_000);
        }
  });

  it('is a modal that Slack takes, and gives every word of every field', () => {
    for (const versions of chains) {
      const [newest = agreement] = versions;
      const seen = {
        pair: trio,
        versions,
        signed: held,
        proposed: newest,
        refusal: undefined,
        personId,
        nextReview: undefined,
      };
      const view = versionModal(seen, newest, pairReader);
      expect(faultsOfView(view)).toEqual([]);
      const words = wordsOf(view.blocks);
      for (const value of Object.values(newest.values).filter((text) => text.length > 300))
        expect(words).toContain(value);
      expect(faultsOf(agreementCard(seen, pairReader))).toEqual([]);
    }
  });

  it('is short of nothing around it', () => {
    const seen = {
      pair: couple,
      versions: [],
      signed: undefined,
      proposed: undefined,
      refusal: undefined,
      nextReview: undefined,
    };
    expect(faultsOf(agreementCard({ ...seen, personId }, pairReader))).toEqual([]);
    expect(
      faultsOf(
        signed(
          held,
          { tip: escape(extremeText(200)), reviews: { hasMet: false, next: undefined } },
          pairReader,
        ),
      ),
    ).toEqual([]);
    expect(faultsOf(unsigned({ agreement, proposer: extremeText(80) }, pairReader))).toEqual([]);
    const about = { pairId, number: 1, agreement: held };
    expect(faultsOf(review({ ...about, fine: [], waiting: members }, pairReader))).toEqual([]);
    expect(faultsOf(review({ ...about, fine: members.slice(1), waiting: [] }, pairReader))).toEqual([]);
  });

  it('signs just the version that it shows', () => {
    const { blocks } = proposal({ pair: couple, versions: [agreement], agreement }, pairReader);
    expect(blocks.at(-1)).toMatchObject({
      elements: [
        { action_id: 'agreement.sign', value: agreement.id },
        { value: agreement.pairId },
        { value: agreement.pairId },
      ],
    });
  });
});

const noReviews = { asked: undefined, next: undefined, hasMet: false };
const read = (pair: typeof couple, versions: Versions) => {
  const [newest = agreement] = versions;
  return wordsOf(proposal({ pair, versions, agreement: newest }, pairReader).blocks);
};

const part = (own: { pair?: Pair; signed?: Agreement; proposed?: Agreement }) =>
  agreementPart(
    { pair: three, signed: undefined, proposed: undefined, reviews: noReviews, ...own },
    { personId: 'U1', reader: pairReader },
  );

describe('what a pair reads of what holds', () => {
  it('names who has signed, and whom it waits for, of two and of three', () => {
    expect(read(two, [of({ version: 1 })])).toContain('Signed by Ana. Waiting for Ben.');
    expect(read(three, [of({ version: 1 })])).toContain('Waiting for Ben and Cem.');
    expect(read(three, [of({ version: 1, signedBy: ['U1', 'U3'] })])).toContain('Signed by Ana and Cem.');
    expect(read(three, [of({ version: 1 })])).not.toMatch(/\bboth\b/iu);
  });

  it('says that the version before holds until everyone has signed', () => {
    expect(read(two, [of({ version: 1 })])).toContain('It takes effect once each of you has signed');
    expect(read(two, [of({ version: 2 }), of({ ...held, version: 1 })])).toContain(
      'Version 1 holds until each of you has signed this one',
    );
  });

  it('tells each change in words', () => {
    const before = of({ ...held, version: 1, values: { 'reply-time': '2', 'our-limits': 'Old.' } });
    const after = of({ version: 2, values: { 'reply-time': '1', 'our-limits': 'New.', length: '30' } });
    const words = read(two, [after, before]);
    expect(words).toContain('*Reply time*: from 2 working days to 1 working day');
    expect(words).toContain('*How long we meet*: from 45 minutes to 30 minutes');
    expect(words).toMatch(/Was:\s+Old\.[\s\S]*Now:\s+New\./u);
    expect(words).not.toContain('Where you want different things');
  });

  it('tells where the two want different things, apart from what only one would change', () => {
    const holds = of({ ...held, version: 1, values: { cadence: '14', 'reply-time': '2', length: '45' } });
    const asked = of({ version: 2, values: { cadence: '7', 'reply-time': '2', length: '45' } });
    const answer = of({
      version: 3,
      proposedBy: 'U2',
      values: { cadence: '28', 'reply-time': '1', length: '45' },
    });
    const words = read(two, [answer, asked, holds]);
    expect(words).toContain('How often we meet*: Ana wants every week, Ben wants every four weeks');
    expect(words).toContain('*Reply time*: from 2 working days to 1 working day');
    expect(words.indexOf('Where you want different things')).toBeLessThan(words.indexOf('What changes from'));
  });

  it('tells what each of three wanted last, those who want the same together', () => {
    const holds = of({ ...held, version: 1, values: { cadence: '14', length: '45' } });
    const asked = of({
      version: 2,
      proposedBy: 'U2',
      signedBy: ['U2'],
      values: { cadence: '7', length: '45', 'our-limits': 'Bees.' },
    });
    const answered = of({
      version: 3,
      proposedBy: 'U3',
      signedBy: ['U3'],
      values: { cadence: '28', length: '45', 'our-limits': 'Bees.' },
    });
    const last = of({ version: 4, values: { cadence: '14', length: '60', 'our-limits': 'Wasps.' } });
    const words = read(three, [last, answered, asked, holds]);
    expect(words).toContain(
      'How often we meet*: Ben wants every week, Cem wants every four weeks, Ana wants every two weeks',
    );
    expect(words).toMatch(/Ben and Cem:\s+Bees\.\s+Ana:\s+Wasps\./u);
    expect(words).toContain('*How long we meet*: from 45 minutes to 60 minutes');
    const again = of({ ...last, version: 5, values: { ...last.values, cadence: '28' } });
    expect(read(three, [again, last, answered, asked, holds])).toContain(
      'Ben wants every week, Ana and Cem want every four weeks',
    );
    const signedToo = [last, { ...answered, signedBy: ['U3', 'U2'] }, asked, holds];
    expect(read(three, signedToo)).toContain('Ben and Cem want every four weeks, Ana wants every two weeks');
  });

  it('names in what people wrote stand as they are', () => {
    const asked = of({ version: 1, values: { 'our-limits': 'Bees.' } });
    const answer = of({ version: 2, proposedBy: 'U2', values: { 'our-limits': 'Wasps.' } });
    const pair = { ...couple, members: [{ ...ana, name: 'Ana & Co' }, ben] };
    expect(read(pair, [answer, asked])).toMatch(/^Ana & Co:$/mu);
  });

  it('in Home takes two lines, and offers to sign nothing unseen', () => {
    const waiting = part({ signed: of({ ...held, version: 1 }), proposed: of({ version: 2 }) });
    expect(wordsOf(waiting.blocks)).toContain('version 2 is waiting for Ben and Cem');
    expect(wordsOf(waiting.blocks)).toContain('Version 1 holds until each of you has signed');
    expect(waiting.buttons).toHaveLength(2);
    expect(part({}).buttons).toHaveLength(1);
    expect(part({ pair: two }).next?.[0]?.details?.join()).toContain('Either of you can begin');
    expect(part({}).next?.[0]?.details?.join()).toContain('Any of you can begin');
  });
});
