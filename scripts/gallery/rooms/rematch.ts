import { texts } from '../../../src/features/ways-on/rematch/texts.ts';
import {
  askedModal,
  moot,
  noPair,
  openingModal,
  tookEffect,
} from '../../../src/features/ways-on/rematch/views.ts';
import { home } from '../../../src/features/home/views.ts';
import { joined } from '../../../src/features/home/model.ts';
import { inWords, missedModal, missedPart } from '../../../src/features/ways-on/rematch/views/missed.ts';
import { saying } from '../../../src/slack/listening/answering.ts';
import type { Reader } from '../../../src/language.ts';
import type { Exhibit, OpenRoom } from '../exhibit.ts';
import { noticeOf } from '../notices.ts';
import { pair, people, trio, wish } from '../sample-data.ts';
import { overviewOf } from '../sample-home.ts';
import { nextRoundOn } from '../sample-program.ts';
import { newcomer } from '../sample-visitors.ts';

const nextRound = nextRoundOn;
const missed = ['time', 'work'] as const;
const paused = { kind: 'paused', until: Temporal.PlainDate.from('2026-03-20') } as const;

export const rematch: OpenRoom = (reader) => {
  const words = texts(reader);
  const seen = { personId: people.ana.id, reader };
  return {
    name: 'Find another peer',
    exhibits: [
      {
        title: 'What it does',
        when: '`/peer rematch`, or _Find another peer_ in Home.',
        view: openingModal({ kind: 'offer', pair, nextRound }, seen),
      },
      {
        title: 'What it does, in a trio',
        when: '`/peer rematch`, where no day is set for the next round.',
        view: openingModal({ kind: 'offer', pair: trio, nextRound: undefined }, seen),
      },
      {
        title: 'Which pair',
        when: '`/peer rematch` outside of a pair DM, by somebody with more than one pair.',
        view: openingModal({ kind: 'choice', pairs: [pair, trio] }, seen),
      },
      {
        title: 'Asked',
        when: '_Request another peer_.',
        view: askedModal({ pair, wish, missed, isNew: true }, seen),
      },
      {
        title: 'Asked before',
        when: '`/peer rematch` once more, while the first wish stands.',
        view: openingModal({ kind: 'asked', pair, wish, missed: [] }, seen),
      },
      { title: 'Taken back', when: '_Cancel request_.', view: noticeOf(saying(words.takenBack), reader) },
      ...onceTakenEffect(reader),
      ...whatWasMissed(reader),
      ...withoutPair(reader),
      { title: 'Kindly refused', when: 'It cannot be done.', lines: words.refusals },
    ],
  };
};

const withoutPair = (reader: Reader): readonly Exhibit[] => [
  {
    title: 'In the open pool',
    when: '`/peer rematch` by somebody who has no pair.',
    message: noPair({ kind: 'no-pair', membership: { kind: 'in' }, nextRound }, reader),
  },
  {
    title: 'Paused, with no pair',
    when: '`/peer rematch` by somebody who has no pair and is paused.',
    message: noPair({ kind: 'no-pair', membership: paused, nextRound: undefined }, reader),
  },
  {
    title: 'In no program',
    when: '`/peer rematch` by somebody who has not joined.',
    message: noPair({ kind: 'no-pair', membership: { kind: 'out' }, nextRound }, reader),
  },
];

const whatWasMissed = (reader: Reader): readonly Exhibit[] => [
  {
    title: 'What was missed',
    when: '_Say what’s missing_, or _Change what’s missing_ in Home and in the request.',
    view: missedModal({ programId: pair.programId, missed }, reader),
  },
  {
    title: 'What was missed, saved',
    when: '_Save_; in Home it stands until an introduction.',
    view: noticeOf(saying(texts(reader).missed.saved(inWords(missed, reader))), reader),
  },
  {
    title: 'What was missed, in Home',
    when: 'As long as they look for a peer, or wait for their request to take effect.',
    view: home(
      {
        ...overviewOf(newcomer, reader),
        standing: joined([missedPart([{ programId: pair.programId, missed }], reader)]),
      },
      reader,
    ),
  },
  {
    title: 'What was missed, forgotten',
    when: '_Remove this_ in Home, or saved with nothing chosen.',
    view: noticeOf(saying(texts(reader).missed.forgotten), reader),
  },
];

const onceTakenEffect = (reader: Reader): readonly Exhibit[] => [
  {
    title: 'It can’t take effect',
    when: 'The program is archived meanwhile; in private, to the one who asked.',
    message: moot(nextRound, reader),
  },
  {
    title: 'It has taken effect',
    when: 'The cooling-off is over; in private, to the one who asked. The pair reads what every pair reads that ends.',
    message: tookEffect(
      { pair, membership: { kind: 'in' }, missed: [], nextRound, isInRounds: true },
      people.ana.id,
      reader,
    ),
  },
  {
    title: 'It has taken effect, in a pause',
    when: 'As before, where the one who asked is paused.',
    message: tookEffect(
      { pair, membership: paused, missed, nextRound, isInRounds: true },
      people.ana.id,
      reader,
    ),
  },
  {
    title: 'It has taken effect, for somebody in no round',
    when: 'As before, where the program takes no guests by now, or they sit out.',
    message: tookEffect(
      { pair, membership: { kind: 'in' }, missed: [], nextRound, isInRounds: false },
      people.ana.id,
      reader,
    ),
  },
];
