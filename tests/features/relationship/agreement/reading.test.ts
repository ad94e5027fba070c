import { describe, expect, it } from '@jest/globals';
import { agreementPart } from '../../../../src/features/relationship/agreement/views/part.ts';
import {
  proposal,
  signed as signedCard,
} from '../../../../src/features/relationship/agreement/views/proposal.ts';
import {
  agreementCard,
  versionModal,
} from '../../../../src/features/relationship/agreement/views/reading.ts';
import { PairError } from '../../../../src/features/pairs/pair/model.ts';
import { pairReader } from '../../../../src/language.ts';
import { wordsOf } from '../../block-kit.ts';
import { agreement, personId, trio } from '../../extreme.ts';
import { held, of, three, two } from './any-version.ts';

describe('what is read of an agreement', () => {
  it('says of a pair that has ended what holds, and that nobody is waited for', () => {
    const over = { ...three, state: 'ended' as const };
    const refusal = new PairError('ended');
    const proposed = of({ version: 2, values: { cadence: '7', 'our-limits': 'Wasps.' } });
    const holding = of({ ...held, version: 1, values: { 'our-limits': 'Bees.' } });
    const none = {
      pair: over,
      versions: [proposed],
      signed: undefined,
      proposed,
      refusal,
      personId: 'U1',
      nextReview: undefined,
    };
    const some = { ...none, versions: [proposed, holding], signed: holding };
    const [without, withOne] = [none, some].map((each) => wordsOf(agreementCard(each, pairReader).blocks));
    expect(without).toContain('*No version holds.*\nYour pair ended before everyone signed version 2.');
    expect(withOne).toContain(
      '*Version 1* held until your pair ended.\nYour pair ended before everyone signed version 2.',
    );
    expect(withOne).toContain('Bees.');
    expect(withOne).not.toContain('Wasps.');
    const modal = wordsOf(versionModal(some, proposed, pairReader).blocks);
    expect(modal).toContain('Version 2, never signed by everyone');
    expect(modal).toContain('Signed by you.');
    for (const words of [without, withOne, modal]) expect(words).not.toMatch(/wait/iu);
  });

  it('by command is the day that is really next, and that an ended pair’s version held until then', () => {
    const holds = of({ ...held, version: 2, values: { cadence: '14', 'review-on': '2027-01-02' } });
    const seen = {
      pair: two,
      versions: [holds],
      signed: holds,
      proposed: undefined,
      refusal: undefined,
      nextReview: Temporal.Instant.from('2027-03-29T09:00:00Z'),
      personId: 'U1',
    };
    for (const shown of [agreementCard(seen, pairReader), versionModal(seen, holds, pairReader)])
      expect(wordsOf(shown.blocks)).toContain('*Next review*: March 29, 2027');
    const ended = { ...seen, pair: { ...two, state: 'ended' as const } };
    const words = [agreementCard(ended, pairReader), versionModal(ended, holds, pairReader)]
      .map(({ blocks }) => wordsOf(blocks))
      .join('\n');
    expect(words).toContain('Version 2* held until your pair ended');
    expect(words).toContain('Version 2, held until your pair ended');
    expect(words).not.toContain('Next review');
    expect(words).not.toContain('holds');
  });

  it('in Home is the day on which it is really asked about next, and whom such a question waits for', () => {
    const [me, ...others] = trio.members;
    const signed = { ...agreement, state: 'signed' } as const;
    const next = Temporal.Instant.from('2027-03-29T09:00:00Z');
    const part = (fine: typeof trio.members, state: typeof trio.state = 'active', hasMet = true) => {
      const waiting = trio.members.filter((each) => !fine.includes(each));
      const reviews = { asked: { number: 2, fine, waiting, next }, next, hasMet };
      const pair = { ...trio, state };
      return agreementPart({ pair, signed, proposed: undefined, reviews }, { personId, reader: pairReader });
    };
    expect(wordsOf(part([]).blocks)).toContain('I’ve asked if it still fits.');
    expect(part(others).next).toMatchObject([
      {
        urgency: 'due',
        button: { action_id: 'agreement.read' },
        others: [{ action_id: 'agreement.still-fine', value: `${trio.id}:2` }],
      },
    ]);
    expect(part(me ? [me] : []).next).toMatchObject([{ urgency: 'waiting' }]);
    expect(wordsOf(part(me ? [me] : []).blocks)).toContain('I’m waiting for');
    expect(part([], 'active', false).next).toEqual([]);
    expect(part([], 'paused').next).toEqual([]);
    expect(wordsOf(part([], 'paused').blocks)).not.toContain('I ask if');
  });

  it('writes within a sentence as one is written, and a day as a name', () => {
    const before = of({ ...held, version: 1, values: { 'preferred-hour': 'open', 'preferred-day': '2' } });
    const after = of({ version: 2, values: { 'preferred-hour': '10', 'preferred-day': 'open' } });
    const words = wordsOf(proposal({ pair: two, versions: [after, before], agreement: after }, pairReader));
    expect(words).toMatch(/Preferred hour\*: from any hour to 10:00/u);
    expect(words).toMatch(/Preferred day\*: from Tuesday to any day/u);
    const holds = wordsOf(
      signedCard(
        of({ values: { cadence: '21', 'preferred-day': '2', 'preferred-hour': 'open' } }),
        { tip: '·', reviews: undefined },
        pairReader,
      ),
    );
    expect(holds).toContain('every three weeks');
    expect(holds).toContain('near: Tuesday, any hour');
  });
});
