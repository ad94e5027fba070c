import { texts as invitationTexts } from '../../../src/features/people/invitations/texts.ts';
import {
  declined,
  invitation,
  invitationClosed,
  inviteModal,
} from '../../../src/features/people/invitations/views.ts';
import {
  everybody,
  pageOf,
  peopleOnAPage,
  standings,
  withWork,
  type ProgramPerson,
} from '../../../src/features/people/listing/model.ts';
import { peopleModal } from '../../../src/features/people/listing/views.ts';
import type { Reader } from '../../../src/language.ts';
import type { Exhibit, OpenRoom } from '../exhibit.ts';
import { participantOf, people, said, vocabulary } from '../sample-data.ts';
import { program } from '../sample-program.ts';

const until = Temporal.PlainDate.from('2026-04-13');

const called = (person: { readonly id: string; readonly name: string }) => ({
  ...person,
  realName: '',
  handle: '',
});
const everyKind: readonly ProgramPerson[] = standings.map((standing) => ({
  ...called(people.ana),
  standing,
  isEnrolled: standing !== 'left',
  until,
}));
const many: readonly ProgramPerson[] = Array.from({ length: 2 * peopleOnAPage + 1 }, () => ({
  ...called(people.ben),
  standing: 'waiting',
  isEnrolled: true,
  until: undefined,
}));

export const peopleRoom: OpenRoom = (reader) => {
  const running = { programId: program.id, program: said.program, isArchived: false };
  const page = (all: readonly ProgramPerson[], wanted = everybody, { missing = 0, of = running } = {}) =>
    peopleModal(
      {
        ...withWork(pageOf(of, all, wanted), [participantOf(people.ana), participantOf(people.ben)]),
        missing,
        vocabulary,
      },
      reader,
    );
  return {
    name: 'People',
    exhibits: [
      { title: 'Who is in', when: '`/peer people`, for admins alone.', view: page(everyKind) },
      {
        title: 'Who is in, when something did not arrive',
        when: '`/peer people`.',
        view: page(everyKind, everybody, { missing: 3 }),
      },
      {
        title: 'Who was in',
        when: '_See people_, in the report of a program that has ended.',
        view: page(everyKind.slice(0, 1), everybody, { of: { ...running, isArchived: true } }),
      },
      { title: 'Nobody yet', when: 'Nobody has joined.', view: page([]) },
      {
        title: 'Nobody found',
        when: '_Search_.',
        view: page(everyKind, { ...everybody, search: said.typedWord }),
      },
      { title: 'The second page', when: '_Show more_.', view: page(many, { ...everybody, page: 1 }) },
    ],
  };
};

export const inviting: OpenRoom = (reader) => {
  const words = invitationTexts(reader);
  return {
    name: 'Inviting',
    exhibits: [
      {
        title: 'Whom to invite',
        when: '`/peer invite`, for admins alone.',
        view: inviteModal({ ...program, vocabulary }, reader),
      },
      {
        title: 'At a field',
        when: 'Something is amiss with it.',
        lines: {
          People: words.nobodyNamed,
          'User group, without the permission': words.cannotRead.group,
          'User group, unknown': words.notFound.group,
          'Channel, without the permission': words.cannotRead.channel,
          'Channel, unseen': words.notFound.channel,
          List: words.badLines(words.moreBadLines(2)),
        },
      },
      atAList(reader),
      ...unknownColumns(reader),
      {
        title: 'Invited',
        when: '_Invite_.',
        lines: {
          New: words.invited(2),
          Already: words.joined(1),
          'Not again': words.asked(3),
          Guests: words.leftOut(2),
        },
      },
      ...invitations(reader),
      {
        title: 'Declined',
        when: '_No, thank you_, in the place of the invitation.',
        message: declined(reader),
      },
      {
        title: 'Accepted',
        when: 'They have joined; in the place of the invitation.',
        message: invitationClosed('accepted', program.name, reader),
      },
      {
        title: 'An invitation that is over',
        when: 'They cannot join that program any longer; in the place of the invitation.',
        message: invitationClosed('closed', program.name, reader),
      },
      { title: 'Kindly refused', when: 'It cannot be done.', lines: words.refusals },
    ],
  };
};

function atAList(reader: Reader): Exhibit {
  const { badLine, faults } = invitationTexts(reader);
  return {
    title: 'At a list',
    when: 'Some of its lines are amiss; each is named, with all that is amiss with it.',
    lines: {
      ...Object.fromEntries(
        Object.entries(faults).map(([kind, fault]) => [kind, badLine(3, fault(said.typedWord))]),
      ),
      'More than one': badLine(3, [faults.nobody(said.typedWord), faults.team()].join('; ')),
    },
  };
}

function unknownColumns(reader: Reader): readonly Exhibit[] {
  const named = { people: [], group: undefined, channel: undefined, list: said.typedWord };
  return [
    {
      title: 'A column that means nothing here',
      when: '_Invite_, with a list that has one. What was filled in stands there again.',
      view: inviteModal({ ...program, vocabulary }, reader, { named, unknown: [said.typedWord] }),
    },
    {
      title: 'Two such columns',
      when: 'The same, of both.',
      lines: { Columns: invitationTexts(reader).unknownColumns(2) },
    },
  ];
}

function invitations(reader: Reader): readonly Exhibit[] {
  const sent = {
    programId: program.id,
    program: said.program,
    startedBy: undefined,
    invitedBy: people.ana,
    purpose: '',
  };
  return [
    {
      title: 'The invitation',
      when: 'In the own DM of somebody who was named.',
      message: invitation(
        { ...sent, purpose: said.purpose, startedBy: people.ben, reason: { kind: 'named' } },
        reader,
      ),
    },
    {
      title: 'The invitation of a user group',
      when: 'In the own DM of each of its members.',
      message: invitation({ ...sent, reason: { kind: 'group', sourceId: 'S0001' } }, reader),
    },
    {
      title: 'The invitation of a channel',
      when: 'In the own DM of each of its members.',
      message: invitation({ ...sent, reason: { kind: 'channel', sourceId: 'C0001' } }, reader),
    },
    {
      title: 'The invitation of somebody on a list',
      when: 'In their own DM.',
      message: invitation({ ...sent, reason: { kind: 'list' } }, reader),
    },
  ];
}
