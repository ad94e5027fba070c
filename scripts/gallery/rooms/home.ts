import type { Overview, PairOverview, ProgramOverview } from '../../../src/features/home/model.ts';
import { home } from '../../../src/features/home/views/home.ts';
import { pairCard } from '../../../src/features/home/views/pair.ts';
import type { Membership } from '../../../src/features/people/enrolment/model.ts';
import type { Reader } from '../../../src/language.ts';
import type { Exhibit, OpenRoom } from '../exhibit.ts';
import { agreement, goals, pair, people, rota, said, wish } from '../sample-data.ts';
import { nextRoundOn } from '../sample-program.ts';

const open: ProgramOverview = {
  id: pair.programId,
  name: said.program,
  purpose: said.purpose,
  membership: { kind: 'out' },
  isLeftOut: false,
  isAsked: false,
  nextRound: nextRoundOn,
};
const joined: ProgramOverview = { ...open, membership: { kind: 'in' } };
const others: readonly ProgramOverview[] = ['A', 'B', 'C', 'D'].map((id) => ({ ...open, id }));

const newcomer: Overview = {
  personId: people.ana.id,
  programs: [open],
  isAdmin: false,
  isFirstRoundAhead: false,
  windingDown: [],
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

const away: Membership = { kind: 'paused', until: Temporal.PlainDate.from('2026-04-13') };

export const homeRoom: OpenRoom = (reader) => {
  const withPair = (overview: PairOverview): Overview => ({
    ...newcomer,
    programs: [joined],
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
      ...withoutPair(reader),
      {
        title: 'In a pause',
        when: 'The Home tab is opened.',
        view: home(
          {
            ...withPair(paused),
            programs: [{ ...joined, membership: away }],
          },
          reader,
        ),
      },
      ...severalPrograms(reader, withPair(begun)),
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

function severalPrograms(reader: Reader, overview: Overview): readonly Exhibit[] {
  return [
    {
      title: 'With no program running',
      when: 'The Home tab is opened.',
      view: home({ ...newcomer, programs: [] }, reader),
    },
    {
      title: 'In two programs, with more that are open',
      when: 'The Home tab is opened.',
      view: home({ ...overview, programs: [joined, { ...joined, id: 'E' }, ...others] }, reader),
    },
    {
      title: 'Having archived a program',
      when: 'The Home tab is opened before its last day is over.',
      view: home(
        { ...newcomer, windingDown: [{ id: 'A', name: said.program, lastDay: nextRoundOn }] },
        reader,
      ),
    },
  ];
}

const withoutPair = (reader: Reader): readonly Exhibit[] => [
  {
    title: 'Waiting for a round, as an admin',
    when: 'The Home tab is opened.',
    view: home({ ...newcomer, programs: [joined], isAdmin: true }, reader),
  },
  {
    title: 'Asked about a peer',
    when: 'The Home tab is opened before the time for answering is over.',
    view: home({ ...newcomer, programs: [{ ...joined, isAsked: true }] }, reader),
  },
  {
    title: 'A guest',
    when: 'The Home tab is opened; every program leaves guests out.',
    view: home({ ...newcomer, programs: [{ ...open, isLeftOut: true }] }, reader),
  },
  {
    title: 'Somebody in it who is a guest by now',
    when: 'The Home tab is opened; the program leaves guests out.',
    view: home({ ...newcomer, programs: [{ ...joined, isLeftOut: true }] }, reader),
  },
];
