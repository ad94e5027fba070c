import { PairError } from '../../../src/features/pairs/pair/model.ts';
import type { AgreementSeen } from '../../../src/features/relationship/agreement/model/versions.ts';
import { texts } from '../../../src/features/relationship/agreement/texts.ts';
import {
  review,
  reviewDone,
  reviewOver,
  unsigned,
} from '../../../src/features/relationship/agreement/views/asking.ts';
import { unchanged } from '../../../src/features/relationship/agreement/views/proposal.ts';
import {
  agreementCard,
  versionModal,
  type AgreementReading,
} from '../../../src/features/relationship/agreement/views/reading.ts';
import { formatDate, todayOf, type Reader } from '../../../src/language.ts';
import { oneLine } from '../../../src/slack/blocks.ts';
import type { Exhibit, OpenRoom } from '../exhibit.ts';
import { noticeOf } from '../notices.ts';
import { changing, countering, first, full } from '../sample-agreements.ts';
import { agreement, pair, people, rowId, said } from '../sample-data.ts';

const reviewDay = Temporal.Instant.from('2026-06-29T09:00:00Z');

const seen = (some: Partial<AgreementReading>): AgreementReading => ({
  pair,
  versions: [],
  signed: undefined,
  proposed: undefined,
  refusal: undefined,
  nextReview: reviewDay,
  personId: people.ben.id,
  ...some,
});

const aside = { ...first, id: rowId(42), version: 0, signedAt: undefined };
const versions: AgreementSeen['versions'] = [changing, agreement, first, aside];
const both = seen({ versions, signed: agreement, proposed: changing });

const reading = (reader: Reader): readonly Exhibit[] => {
  const one = seen({ versions: [agreement], signed: agreement });
  return [
    {
      title: 'What holds',
      isDocument: true,
      when: '`/peer agreement`, seen by that person alone.',
      seenBy: said.ben,
      message: agreementCard(one, reader),
    },
    {
      title: 'What held, once a former peer was erased',
      isDocument: true,
      when: '`/peer agreement` or _Read our agreement_, after _Erase me_ of the peer who wrote some of it.',
      seenBy: said.ben,
      message: agreementCard(
        seen({
          pair: { ...pair, state: 'ended' },
          versions: [agreement],
          signed: { ...agreement, hasLostWords: true },
          refusal: new PairError('ended'),
        }),
        reader,
      ),
    },
    {
      title: 'What holds, while a change waits',
      isDocument: true,
      when: '`/peer agreement`, seen by that person alone.',
      seenBy: said.ben,
      message: agreementCard(both, reader),
    },
    {
      title: 'What holds, while it cannot be changed',
      isDocument: true,
      when: '`/peer agreement` or _Read our agreement_, in a pair that is paused, closing or ended.',
      seenBy: said.ben,
      message: agreementCard({ ...one, refusal: new PairError('paused') }, reader),
    },
    {
      title: 'What holds, where the pair ended before all had signed',
      isDocument: true,
      when: '`/peer agreement`, in a pair that has ended while its first proposal waited.',
      seenBy: said.ben,
      message: agreementCard(
        seen({
          pair: { ...pair, state: 'ended' },
          versions: [first],
          proposed: { ...first, state: 'proposed', signedBy: [people.ana.id] },
          refusal: new PairError('ended'),
        }),
        reader,
      ),
    },
  ];
};

const toRead = (reader: Reader): readonly Exhibit[] => {
  return [
    ...(['holds', 'waits', 'waits-for-you'] as const).map((same) => ({
      title: `Nothing changed in what ${same.replaceAll('-', ' ')}`,
      when: '_Propose_; nothing is sent.',
      view: noticeOf(unchanged(agreement.pairId, same, reader), reader),
    })),
    {
      title: 'A version to read',
      when: '_Read it all_, or _Read our agreement_ in Home.',
      seenBy: said.ben,
      view: versionModal(both, changing, reader),
    },
    {
      title: 'A version of before',
      when: 'Another version is chosen there, in a pair that has ended.',
      seenBy: said.ben,
      view: versionModal(
        { ...both, pair: { ...pair, state: 'ended' }, refusal: new PairError('ended') },
        first,
        reader,
      ),
    },
  ];
};

const settling = (reader: Reader): Exhibit => ({
  title: 'A version to read, where each wants something else',
  when: 'As before, by one of the two.',
  seenBy: said.ana,
  view: versionModal(
    seen({
      versions: [countering, changing, agreement],
      signed: agreement,
      proposed: countering,
      personId: people.ana.id,
    }),
    countering,
    reader,
  ),
});

const afterwards = (reader: Reader): readonly Exhibit[] => {
  const refusal = new PairError('ended');
  const one = {
    ...seen({ versions: [agreement], signed: agreement }),
    pair: { ...pair, state: 'ended' },
    refusal,
  } as const;
  return [
    {
      title: 'What held, in a pair that has ended',
      isDocument: true,
      when: '`/peer agreement`, seen by that person alone.',
      seenBy: said.ben,
      message: agreementCard(one, reader),
    },
    {
      title: 'The version that held to the end',
      when: '_Read our agreement_ in Home, in a pair that has ended.',
      seenBy: said.ben,
      view: versionModal(one, agreement, reader),
    },
  ];
};

const asking = (reader: Reader): readonly Exhibit[] => {
  const about = { pairId: pair.id, number: 1, agreement };
  const { ana, ben, chen } = people;
  return [
    {
      title: 'A reminder to sign',
      when: 'After the time to answer, in private, to those who haven’t signed.',
      message: unsigned({ agreement: full, proposer: ana.name }, reader),
    },
    {
      title: 'A review',
      isDocument: true,
      when: 'On the day that was agreed, then every twelve weeks; in the pair DM.',
      message: review({ ...about, fine: [], waiting: [ana, ben] }, reader),
    },
    {
      title: 'A review in which one has answered',
      isDocument: true,
      when: '_Still fine_, by one of three; in the DM of the trio.',
      message: review({ ...about, fine: [ana], waiting: [ben, chen] }, reader),
    },
    {
      title: 'A review that is done',
      when: 'The last of them has pressed _Still fine_; in the place of the question.',
      message: reviewDone(reviewDay, reader),
    },
    {
      title: 'A review that is over',
      when: 'Another version was signed since, or another review is asked; in the place of the question.',
      message: reviewOver(reader),
    },
  ];
};

export const agreementsRead: OpenRoom = (reader) => {
  const words = texts(reader);
  return {
    name: 'Agreement, to read and to review',
    exhibits: [
      ...reading(reader),
      ...toRead(reader),
      settling(reader),
      ...afterwards(reader),
      ...asking(reader),
      {
        title: 'Still fine for one',
        when: '_Still fine_, seen by that person alone.',
        seenBy: said.ana,
        message: oneLine(words.fine.waits(people.ben.name)),
      },
      {
        title: 'Still fine for all',
        when: '_Still fine_, by the last of them, seen by that person alone.',
        message: oneLine(words.fine.done(formatDate(todayOf(reader, reviewDay), reader))),
      },
    ],
  };
};
