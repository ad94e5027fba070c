import { describe, expect, it } from '@jest/globals';
import type { Message } from '../../../../src/slack/blocks.ts';
import { offerCard } from '../../../../src/features/relationship/first-weeks/views.ts';
import { restsCard, stoppedCard } from '../../../../src/features/relationship/series/views/cards.ts';
import { pairReader as reader } from '../../../../src/language.ts';
import { couple } from '../../extreme.ts';
import { now, series } from './begun-today.ts';

const buttonsOf = ({ blocks }: Message): readonly string[] =>
  [
    ...JSON.stringify(blocks).matchAll(
      /"type":"button","action_id":"[^"]+","text":\{"type":"plain_text","text":"([^"]+)"/gu,
    ),
  ].map(([, words = '']) => words);

const cardsIn = (state: 'active' | 'paused' | 'closing') => {
  const pair = { ...couple, state };
  const offer = { pair, minutes: 45, rhythm: '14', within: 'working-hours', starts: [now] } as const;
  const rests = (why: 'untold' | 'misfit') => {
    const coming = {
      pair,
      series: { ...series, state: why },
      rhythm: '14',
      isSkipped: false,
      inMonth: undefined,
      next: [],
    };
    return restsCard({ coming, booking: undefined, offer, now }, reader);
  };
  return {
    untold: rests('untold'),
    misfit: rests('misfit'),
    stopped: stoppedCard({ pair, booking: undefined, now }, reader),
    times: offerCard(offer, reader),
  };
};

const offeredIn = (state: 'active' | 'paused' | 'closing') =>
  Object.fromEntries(Object.entries(cardsIn(state)).map(([name, card]) => [name, buttonsOf(card)]));

describe('a card on how they meet', () => {
  it('offers what is not refused, and says what holds where nothing is left', () => {
    expect(offeredIn('active')).toEqual({
      untold: ['Change our agreement', 'Find a time', 'Carry on'],
      misfit: ['Suggest this', 'Find a time', 'Stop the series'],
      stopped: ['Find a time'],
      times: ['Suggest this', 'Suggest another'],
    });
    expect(offeredIn('closing')).toEqual({
      untold: ['Find a time'],
      misfit: ['Suggest this', 'Find a time', 'Stop the series'],
      stopped: ['Find a time'],
      times: ['Suggest this', 'Suggest another'],
    });
    expect(offeredIn('paused')).toEqual({ untold: [], misfit: ['Stop the series'], stopped: [], times: [] });
    for (const card of Object.values(cardsIn('paused'))) {
      expect(JSON.stringify(card.blocks)).toContain('Your pair is paused');
      // Once the pause is over it offers them again.
      expect(card.isFollowed ?? buttonsOf(card).length > 0).toBe(true);
    }
  });
});
