import { counted, formatNumber, inPlural, type Notation } from '../../../../language.ts';

export const en = (notation: Notation) => ({
  command: { line: 'invite people, a user group, a channel or a list', button: 'Invite people' },
  title: 'Invite people',
  submit: 'Invite',
  close: 'Not now',
  intro: (program: string) =>
    `Each person gets one message that names you and *${program}*, and can join or decline. Nobody joins without their own yes, and nobody is asked twice.`,
  people: 'People',
  group: 'Or everybody in a user group',
  groupHint: 'Its handle, such as @design-guild',
  channel: 'Or everybody in a public channel',
  list: 'Or a list that fills in what you know about them',
  listHint: (levels: string, work: string) =>
    `A CSV, or cells copied from a spreadsheet. The first line names the columns, in any order: person, level, craft, months, team, department, location, languages, manager. Only person is needed: a Slack member ID, or their name or handle in Slack. No first line? I take names alone, one a line, or the columns in that order. months is how long they have been here; separate languages with ;. level is one of: ${levels}. craft is one of: ${work}.`,
  unknownColumns: (count: number) =>
    inPlural(
      count,
      {
        one: 'I don’t know this column of your list. Press *Invite* to import the rest, or change the list first.',
        other:
          'I don’t know these columns of your list. Press *Invite* to import the rest, or change the list first.',
      },
      notation,
    ),
  badLines: (lines: string) => `Nothing was imported yet. ${lines}`,
  moreBadLines: (count: number) =>
    `And ${counted(count, { one: 'more line', other: 'more lines' }, notation)}.`,
  badLine: (line: number, faults: string) => `Line ${formatNumber(line, notation)}: ${faults}.`,
  faults: {
    columns: () =>
      'it should name the columns, each once, including person, or begin with somebody I can find',
    cells: () => 'it has more cells than there are columns, or an open quote',
    unnamed: () => 'it names nobody',
    nobody: (said: string) => `I can’t find “${said}” here`,
    several: (said: string) => `several people are called “${said}”, so use a member ID`,
    twice: (said: string) => `“${said}” is already on a line above`,
    'own-manager': (said: string) => `“${said}” can’t be their own manager`,
    level: (said: string) => `“${said}” isn’t one of the levels`,
    craft: (said: string) => `“${said}” isn’t one of the kinds of work`,
    months: (said: string) => `months is a whole number from 0 to 720, not “${said}”`,
    team: () => 'the team is too long',
    department: () => 'the department is too long',
    location: () => 'the location is too long',
    languages: () => 'the languages are too long',
    manager: (said: string) => `I can’t find exactly one person called “${said}” for the manager`,
  },
  nobodyNamed: 'Please name at least one person, a user group, a channel or a list.',
  cannotRead: {
    group:
      'I can’t read user groups here. The person who installed me can add the optional permission `usergroups:read`. You can still name people one by one.',
    channel:
      'I can’t see who’s in a channel here. The person who installed me can add the optional permission `channels:read`. You can still name people one by one.',
  },
  notFound: {
    group: 'I can’t find a user group with that handle. Please check how it’s spelled in Slack.',
    channel: 'I can’t see that channel. Please choose a public one.',
  },
  invited: (count: number) =>
    count === 0
      ? 'Nobody new was invited.'
      : `${counted(count, { one: 'invitation is', other: 'invitations are' }, notation)} on the way.`,
  joined: (count: number) =>
    `${counted(count, { one: 'person has', other: 'people have' }, notation)} joined before, so I won’t ask again.`,
  asked: (count: number) =>
    `${counted(count, { one: 'person was', other: 'people were' }, notation)} already asked, so I won’t ask again.`,
  leftOut: (count: number) =>
    `${counted(count, { one: 'guest wasn’t', other: 'guests weren’t' }, notation)} asked, since guests can’t join this program. \`/peer setup\` can change that.`,
  invitationText: (inviter: string, program: string) => `${inviter} invites you to ${program}.`,
  invitation: (inviter: string, program: string) =>
    `*${inviter}* invites you to *${program}*. You get a peer with similar work and a different background, and you take turns thinking things through.`,
  purpose: 'What it’s for, in its admins’ words:',
  startedBy: (name: string) => `This program was started by ${name}.`,
  because: {
    named: 'You’re getting this because you were named personally.',
    list: 'You’re getting this because you’re on a list, which fills in part of your profile. You can change it before it counts.',
    group: (group: string) => `You’re getting this because you’re in ${group}.`,
    channel: (channel: string) => `You’re getting this because you’re in ${channel}.`,
  },
  yourYes: 'Nothing happens unless you say yes. You’ll only get this once.',
  join: 'Join',
  decline: 'No, thank you',
  accepted: (program: string) =>
    `:white_check_mark: You’re in *${program}*. I’ll write when I have a peer for you. \`/peer profile\` changes what you told me.`,
  closed: (program: string) =>
    `This invitation to *${program}* is no longer open. \`/peer join\` shows what’s open.`,
  declined:
    'Thank you for telling me. I won’t ask again for this program. If you change your mind, `/peer join` shows what’s open.',
  refusals: {
    'not-invited':
      'That invitation is no longer open, so nothing was changed. `/peer join` shows what’s open.',
  },
});
