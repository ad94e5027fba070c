import { counted, formatNumber, inPlural, type Notation } from '../../../../language.ts';

export const en = (notation: Notation) => ({
  command: { line: 'ask people, a user group, a channel or a list to join', button: 'Invite people' },
  title: 'Invite people',
  submit: 'Invite',
  close: 'Not now',
  intro: (program: string) =>
    `Everybody gets one message from me that names you and *${program}*, says why they got it, and lets them join or decline. Nobody is in without their own yes, and nobody is asked twice.`,
  people: 'People',
  group: 'Or everybody in a user group',
  groupHint: 'Its handle, such as @design-guild',
  channel: 'Or everybody in a public channel',
  list: 'Or a list, which also fills in what you know of them',
  listHint:
    'A CSV, or cells copied from a spreadsheet. The first line names the columns, in any order: person, level, craft, months, team, department, location, languages, manager. Only person is needed: a Slack member id, or their name or handle in Slack. level is 1 to 5; months is how long they have been here; languages are parted by ;. craft is one of: engineering, design, product, data, research, marketing, sales, support, people, finance, legal, operations.',
  unknownColumns: (count: number) =>
    inPlural(
      count,
      {
        one: 'I don’t know this column of your list. Press *Invite* to leave it out and take the rest, or change the list first.',
        other:
          'I don’t know these columns of your list. Press *Invite* to leave them out and take the rest, or change the list first.',
      },
      notation,
    ),
  badLines: (lines: string) => `Nothing was taken over yet. ${lines}`,
  moreBadLines: (count: number) =>
    `And ${counted(count, { one: 'more line', other: 'more lines' }, notation)}.`,
  badLine: {
    columns: (line: number) =>
      `Line ${formatNumber(line, notation)} should name the columns, each once, person among them.`,
    cells: (line: number) =>
      `Line ${formatNumber(line, notation)} has more cells than there are columns, or an open quote.`,
    nobody: (line: number, said: string) =>
      `Line ${formatNumber(line, notation)}: I find nobody called "${said}" here.`,
    several: (line: number, said: string) =>
      `Line ${formatNumber(line, notation)}: several people are called "${said}"; a member id tells them apart.`,
    twice: (line: number, said: string) =>
      `Line ${formatNumber(line, notation)}: "${said}" stands in a line above already.`,
    level: (line: number, said: string) =>
      `Line ${formatNumber(line, notation)}: level is a number from 1 to 5, not "${said}".`,
    craft: (line: number, said: string) =>
      `Line ${formatNumber(line, notation)}: "${said}" is none of the crafts.`,
    months: (line: number, said: string) =>
      `Line ${formatNumber(line, notation)}: months is a whole number up to 720, not "${said}".`,
    team: (line: number) => `Line ${formatNumber(line, notation)}: the team is too long.`,
    department: (line: number) => `Line ${formatNumber(line, notation)}: the department is too long.`,
    location: (line: number) => `Line ${formatNumber(line, notation)}: the location is too long.`,
    languages: (line: number) => `Line ${formatNumber(line, notation)}: the languages are too long.`,
    manager: (line: number, said: string) =>
      `Line ${formatNumber(line, notation)}: I find not exactly one manager called "${said}".`,
  },
  nobodyNamed: 'Please name at least one person, a user group, a channel or a list.',
  cannotRead: {
    group:
      'I may not read user groups here: that needs the optional permission `usergroups:read`, which whoever installed me can add. Naming people one by one works without it.',
    channel:
      'I may not read who is in channels here: that needs the optional permission `channels:read`, which whoever installed me can add. Naming people one by one works without it.',
  },
  notFound: {
    group: 'I find no user group of that handle. Is it spelled as in Slack?',
    channel: 'I cannot see that channel. Please choose a public one.',
  },
  invited: (count: number) =>
    count === 0
      ? 'Nobody new was invited.'
      : `${counted(count, { one: 'invitation is', other: 'invitations are' }, notation)} on the way.`,
  joined: (count: number) =>
    `${counted(count, { one: 'person has', other: 'people have' }, notation)} joined before.`,
  asked: (count: number) =>
    `${counted(count, { one: 'person was', other: 'people were' }, notation)} asked before, and ${inPlural(count, { one: 'is', other: 'are' }, notation)} not asked again.`,
  leftOut: (count: number) =>
    `${counted(count, { one: 'person is a guest', other: 'people are guests' }, notation)} of this workspace, whom the program leaves out, and ${inPlural(count, { one: 'was', other: 'were' }, notation)} not asked. \`/peer setup\` is where guests can be made welcome.`,
  invitationText: (inviter: string, program: string) => `${inviter} invites you to ${program}.`,
  invitation: (inviter: string, program: string) =>
    `*${inviter}* invites you to *${program}*: you get a peer with similar work and a different background, and take turns thinking things through.`,
  purpose: 'What it is for, in the words of those who run it:',
  startedBy: (name: string) => `This program was started by ${name}.`,
  because: {
    named: 'You get this because you were named personally.',
    list: 'You get this because you were named in a list, which fills in some of your profile for you. You see it all, and change what you like, before it counts.',
    group: (group: string) => `You get this because you are in ${group}.`,
    channel: (channel: string) => `You get this because you are in ${channel}.`,
  },
  yourYes: 'Nothing happens unless you say yes, and you hear this once.',
  join: 'Join',
  decline: 'No, thank you',
  accepted: (program: string) =>
    `:white_check_mark: You’re in *${program}*. I write to you when there’s a peer for you.`,
  closed: (program: string) =>
    `This invitation to *${program}* isn’t open any longer. \`/peer join\` shows what you can join.`,
  declined:
    'All right, and thank you for telling me. You are not asked again for this program. Should you change your mind, `/peer join` is open to you.',
  refusals: {
    'not-invited':
      'That invitation is not open any more, so nothing was changed. `/peer join` is open to you whenever you like.',
  },
});
