import type { Milestone } from '../../../src/features/relationship/check-ins/model/check-in.ts';
import { itemsFor } from '../../../src/features/relationship/check-ins/model/choosing.ts';
import { texts } from '../../../src/features/relationship/check-ins/texts.ts';
import {
  privateInvitation,
  privateInvitationAs,
} from '../../../src/features/relationship/check-ins/views/alone.ts';
import { afterAnswering, checkInModal } from '../../../src/features/relationship/check-ins/views/form.ts';
import {
  allIn,
  everybodyAnswered,
  invitation,
  invitationGone,
  invitationOver,
} from '../../../src/features/relationship/check-ins/views/invitation.ts';
import {
  sharedCard,
  shareModal,
  unsharedCard,
} from '../../../src/features/relationship/check-ins/views/sharing.ts';
import { saying } from '../../../src/slack/listening/answering.ts';
import type { Exhibit, OpenRoom } from '../exhibit.ts';
import { marked, noticeOf } from '../notices.ts';
import { checkIn, checkInItems as pack, pair, people } from '../sample-data.ts';

type Reader = Parameters<OpenRoom>[0];

const afterSession = {
  ...checkIn,
  kind: 'check-in-session',
  items: itemsFor({ kind: 'check-in-session', hasMet: true }, pack, []),
  sessionNumber: 1,
} as const;
const atMilestone = (milestone: Milestone) =>
  ({
    ...checkIn,
    kind: 'check-in-milestone',
    items: itemsFor({ kind: 'check-in-milestone', hasMet: true }, pack, []),
    milestone,
  }) as const;

const alone = { ...checkIn, kind: 'check-in-private' } as const;
const toBen = { pair, personId: people.ben.id };

const given = { usefulness: 4, openness: 5, movement: 2 } as const;
const answeredBefore = ([1, 3, 4] as const).map((point, index) => ({
  ...checkIn,
  occurrence: index + 1,
  answers: {
    usefulness: point,
    openness: point,
    movement: 2,
    'replies-in-time': point,
    'room-at-work': 3,
  } as const,
  answeredAt: checkIn.askedAt,
  isFinished: true,
}));

const invitations = (reader: Reader): readonly Exhibit[] => [
  {
    title: 'An invitation',
    when: 'Every two weeks, where no session was held; in the pair DM.',
    message: invitation(checkIn, reader),
  },
  {
    title: 'An invitation after a session',
    when: 'Two hours after it is recorded; in the pair DM.',
    message: invitation(afterSession, reader),
  },
  {
    title: 'An invitation after a month',
    when: 'On day 30; in the pair DM.',
    message: invitation(atMilestone('first-month'), reader),
  },
  {
    title: 'An invitation mid-way',
    when: 'Half-way to the pair’s last day, else every twelve weeks; in the pair DM.',
    message: invitation(atMilestone('mid-way'), reader),
  },
  {
    title: 'An invitation in the last days',
    when: 'Five days before the pair ends with its program; in the pair DM.',
    message: invitation(atMilestone('end'), reader),
  },
  {
    title: 'A check-in that all have answered',
    when: 'The last answer; in the place of the invitation.',
    message: allIn(checkIn, reader),
  },
  {
    title: 'A check-in that is closed',
    when: 'Another one has come; in the place of the invitation.',
    message: invitationOver(reader),
  },
  {
    title: 'A check-in that is gone',
    when: '_Undo_ under the session that it was about; in the place of the invitation.',
    message: invitationGone(reader),
  },
  {
    title: 'Both have answered',
    ofOnePeer: true,
    when: 'In the pair DM.',
    message: everybodyAnswered(2, reader),
  },
  { title: 'All have answered', when: 'In the DM of a trio.', message: everybodyAnswered(3, reader) },
];

const invitationsAlone = (reader: Reader): readonly Exhibit[] => [
  {
    title: 'An invitation to one of them',
    when: 'Every two weeks while none comes to the pair DM, to those who answered one of the last two; in private.',
    message: privateInvitation(alone, toBen, reader),
  },
  ...(
    [
      ['first-month', 'after a month', 'The first of them after day 30'],
      ['mid-way', 'mid-way', 'The first of them after half the time'],
      ['end', 'in the last days', 'The last of them before the pair ends'],
    ] as const
  ).map(([milestone, title, when]) => ({
    title: `An invitation to one of them ${title}`,
    when: `${when}; in private.`,
    message: privateInvitation({ ...alone, milestone }, toBen, reader),
  })),
  ...(
    [
      ['answered', 'An invitation to one of them, answered', 'Their answer'],
      ['newer', 'An invitation to one of them that is closed', 'Another one has come'],
      ['paused', 'An invitation to one of them, in a pause', 'The pair is paused'],
      ['asked-in-dm', 'An invitation to one of them, taken back', '_Ask us again_ by one of the pair'],
      ['ended', 'An invitation to one of them, of a pair that has ended', 'The pair ends'],
    ] as const
  ).map(([standing, title, why]) => ({
    title,
    when: `${why}; in its place.`,
    message: privateInvitationAs({ standing, latest: alone }, toBen, reader),
  })),
];

const forms = (reader: Reader): readonly Exhibit[] => [
  {
    title: 'The check-in',
    when: '_Answer privately_, or `/peer check-in`.',
    view: checkInModal({ asked: checkIn, earlier: given, page: 0, pack }, reader),
  },
  {
    title: 'The check-in after a session',
    when: '_Answer privately_ under that one.',
    view: checkInModal({ asked: afterSession, earlier: {}, page: 0, pack }, reader),
  },
  ...[0, 1, 2].map((page) => ({
    title: `The check-in at a milestone, part ${page + 1}`,
    when: page === 0 ? '_Answer privately_ under that one.' : '_Next_.',
    view: checkInModal({ asked: atMilestone('mid-way'), earlier: {}, page, pack }, reader),
  })),
  ...(
    [
      ['A low answer is saved', 'One of the answers is 1 or 2.', given],
      ['Somebody isn’t safe', 'An answer on safety is 1 or 2.', { safe: 1 }],
      ['Answers are saved', 'None is that low.', { usefulness: 3 }],
      ['Good answers are saved', 'All are 4 or 5.', { usefulness: 4, openness: 5 }],
      ['Nothing is answered', 'Everything is skipped.', {}],
    ] as const
  ).map(([title, when, earlier]) => ({
    title,
    when,
    view: afterAnswering(
      { pair, asked: checkIn, earlier, answered: answeredBefore, canShare: title !== 'Nothing is answered' },
      { pack, reader },
    ),
  })),
];

const sharing = (reader: Reader): readonly Exhibit[] => {
  const words = texts(reader);
  const share = { checkIn, number: 1, personId: people.ana.id, answers: { openness: 2 } } as const;
  return [
    {
      title: 'What to share',
      when: '_Share some answers_.',
      view: shareModal({ checkIn, answers: given, pack }, reader),
    },
    { title: 'It is shared', when: '_Share_.', view: noticeOf(marked(words.shared), reader) },
    {
      title: 'A shared answer',
      when: '_Share_; in the pair DM.',
      message: sharedCard(share, { pair, pack }, reader),
    },
    {
      title: 'An answer that is not shared anymore',
      when: '_Stop sharing_; in its place.',
      message: unsharedCard(reader),
    },
    {
      title: 'It is not shared anymore',
      when: '_Stop sharing_, seen by that person alone.',
      message: saying(words.isUnshared),
    },
    {
      title: 'No longer shared, where it still stands',
      when: '_Stop sharing_, of a pair whose DM is a channel now; seen by that person alone.',
      message: saying(words.isUnsharedApart),
    },
  ];
};

export const checkIns: OpenRoom = (reader) => ({
  name: 'Check-ins',
  exhibits: [
    ...invitations(reader),
    ...invitationsAlone(reader),
    ...forms(reader),
    ...sharing(reader),
    { title: 'Kindly refused', when: 'It cannot be done.', lines: texts(reader).refusals },
  ],
});
