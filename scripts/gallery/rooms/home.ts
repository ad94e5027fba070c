import type { Overview, PairOverview } from '../../../src/features/home/model.ts';
import { home, pairCard } from '../../../src/features/home/views.ts';
import type { OpenRoom } from '../exhibit.ts';
import { agreement, goals, pair, people, rota, said, wish } from '../sample-data.ts';
import { nextRoundOn } from '../sample-program.ts';

const newcomer: Overview = {
  personId: people.ana.id,
  program: said.program,
  purpose: said.purpose,
  membership: { kind: 'out' },
  isAdmin: false,
  isFirstRoundAhead: false,
  isAsked: false,
  nextRound: nextRoundOn,
  pairs: [],
};

const overviewOf = (standing: Omit<PairOverview['standing'], 'pair'>, held: number): PairOverview => ({
  pair,
  standing: { ...standing, pair },
  rota: rota(held),
  goals: held > 0 ? [goals.own, goals.shared] : [],
  wish: undefined,
});

const begun = overviewOf({ signed: undefined, proposed: undefined }, 0);
const proposed = overviewOf({ signed: undefined, proposed: agreement }, 1);
const paused: PairOverview = { ...begun, pair: { ...pair, state: 'paused' } };
const withWish: PairOverview = { ...begun, wish };
const underWay = overviewOf({ signed: agreement, proposed: undefined }, 3);

export const homeRoom: OpenRoom = (reader) => {
  const withPair = (overview: PairOverview): Overview => ({
    ...newcomer,
    membership: { kind: 'in' },
    pairs: [overview],
  });
  const card = pairCard(withPair(underWay), reader);
  return {
    name: 'Home',
    exhibits: [
      { title: 'Somebody new', when: 'The Home tab is opened.', view: home(newcomer, reader) },
      {
        title: 'An admin, before the first round',
        when: 'The Home tab is opened.',
        view: home({ ...newcomer, isAdmin: true, isFirstRoundAhead: true }, reader),
      },
      {
        title: 'Waiting for a round, as an admin',
        when: 'The Home tab is opened.',
        view: home({ ...newcomer, membership: { kind: 'in' }, isAdmin: true }, reader),
      },
      {
        title: 'Asked about a peer',
        when: 'The Home tab is opened before the time for answering is over.',
        view: home({ ...newcomer, membership: { kind: 'in' }, isAsked: true }, reader),
      },
      {
        title: 'In a pause',
        when: 'The Home tab is opened.',
        view: home(
          {
            ...withPair(paused),
            membership: { kind: 'paused', until: Temporal.PlainDate.from('2026-04-13') },
          },
          reader,
        ),
      },
      { title: 'A pair that begins', when: 'The Home tab is opened.', view: home(withPair(begun), reader) },
      {
        title: 'A pair whose agreement is proposed',
        when: 'The Home tab is opened.',
        view: home(withPair(proposed), reader),
      },
      {
        title: 'A pair of which one would like another peer',
        when: 'That one opens the Home tab; the other sees nothing of it.',
        view: home(withPair(withWish), reader),
      },
      { title: 'A pair under way', when: 'The Home tab is opened.', view: home(withPair(underWay), reader) },
      ...(card
        ? [{ title: 'The pair at a glance', when: '`/peer pair`, seen by that person alone.', message: card }]
        : []),
    ],
  };
};
