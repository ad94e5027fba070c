import { groupsOf } from '../../../src/features/rounds/drafts/model/round.ts';
import { texts } from '../../../src/features/rounds/drafts/texts.ts';
import { introduction } from '../../../src/features/rounds/introductions/views/introduction.ts';
import { loading, roundDecided } from '../../../src/features/rounds/drafts/views/progress.ts';
import { leftOverNotice } from '../../../src/features/rounds/left-over/views.ts';
import { LEFTOVER_CAUSES } from '../../../src/matching/match.ts';
import { formatDate, formatTime, type Reader } from '../../../src/language.ts';
import type { Exhibit, OpenRoom } from '../exhibit.ts';
import { pair, participantOf, reasons, said, tipAt, trio, vocabulary } from '../sample-data.ts';
import { nextRoundOn } from '../sample-program.ts';
import { round } from '../sample-rounds.ts';
import { draftExhibits } from '../draft-exhibits.ts';

const stages = ['candidates', 'matching', 'proving', 'explaining'] as const;

function introductions(reader: Reader): readonly Exhibit[] {
  const tip = tipAt('introduced', reader);
  const introduced = {
    vocabulary,
    program: said.program,
    reasons: reasons.slice(0, 5),
    sharedHours: 35,
    tip,
  };
  return [
    {
      title: 'The introduction of two',
      ofOnePeer: true,
      isDocument: true,
      when: 'A round is confirmed; in the pair DM.',
      message: introduction({ ...introduced, pair, participants: pair.members.map(participantOf) }, reader),
    },
    {
      title: 'The introduction, once an agreement waits',
      ofOnePeer: true,
      isDocument: true,
      when: 'One of them has proposed one.',
      message: introduction(
        { ...introduced, pair, participants: pair.members.map(participantOf), agreement: 'waiting' },
        reader,
      ),
    },
    {
      title: 'The introduction, once an agreement is signed',
      ofOnePeer: true,
      isDocument: true,
      when: 'All have signed one, by which each is the mentee for a part of every session.',
      message: introduction(
        {
          ...introduced,
          pair,
          participants: pair.members.map(participantOf),
          agreement: 'signed',
          rotaForm: 'halves',
        },
        reader,
      ),
    },
    {
      title: 'The introduction, where somebody’s hours change',
      ofOnePeer: true,
      isDocument: true,
      when: 'One of them works shifts that rotate.',
      message: introduction({ ...introduced, pair, participants: onShifts }, reader),
    },
    {
      title: 'The introduction of three',
      isDocument: true,
      when: 'A round is confirmed; in the DM of the trio.',
      message: introduction({ ...introduced, pair: trio, participants: threePeople }, reader),
    },
  ];
}

const threePeople = trio.members.map(participantOf);
const onShifts = pair.members.map(participantOf).map((each) => ({
  ...each,
  profile: { ...each.profile, workingHours: { changes: true as const } },
}));

const made = groupsOf(round.plan.pairs.map(({ members }) => members));

export const matching: OpenRoom = (reader) => {
  const words = texts(reader);
  const until = [
    formatDate(Temporal.PlainDate.from('2026-04-13'), reader),
    formatTime(Temporal.PlainTime.from('14:00'), reader),
  ] as const;
  return {
    name: 'Matching',
    exhibits: [
      {
        title: 'Looking',
        when: 'An admin: `/peer match`, or _Find best pairs_ in Home.',
        view: loading(reader),
      },
      ...stages.map((stage) => ({
        title: `Looking for long: ${stage}`,
        when: 'The round is a large one; once a second at most.',
        view: loading(reader, { stage, done: 1, total: 2 }),
      })),
      ...draftExhibits(reader),
      {
        title: 'Confirmed',
        when: '_Confirm and introduce_.',
        view: roundDecided(words.confirmed(made), reader),
      },
      {
        title: 'Confirmed while Slack is out of reach',
        when: '_Confirm and introduce_, while Slack takes no messages of the workspace.',
        view: roundDecided(`${words.confirmed(made)}\n${words.held}`, reader),
      },
      {
        title: 'Confirmed, where each is asked first',
        when: '_Confirm and ask_.',
        view: roundDecided(words.confirmedAsking(made, ...until), reader),
      },
      { title: 'Discarded', when: '_Discard_.', view: roundDecided(words.discarded, reader) },
      ...introductions(reader),
      ...LEFTOVER_CAUSES.map((cause) => ({
        title: `No peer this time: ${cause}`,
        when: 'A round is confirmed; to the one it left over, in private.',
        message: leftOverNotice(
          { programId: pair.programId, cause, program: said.program, nextRound: nextRoundOn },
          reader,
        ),
      })),
      { title: 'Kindly refused', when: 'It cannot be done.', lines: words.refusals },
    ],
  };
};
