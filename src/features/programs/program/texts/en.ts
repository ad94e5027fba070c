import { mostAdmins, mostRunning, type PartWeight, type WeighedPart } from '../model.ts';

export const en = {
  defaultName: 'Peer mentoring',
  which: {
    title: 'Which program?',
    close: 'Close',
    intro: 'There are several programs here. Which one do you mean?',
    choose: 'Choose',
    chooseSpoken: (program: string) => `Choose ${program}`,
  },
  rhythms: { 7: 'Every week', 14: 'Every two weeks', 28: 'Every four weeks' },
  matchedFor: {
    balanced: 'A bit of everything',
    learning: 'Learning from each other',
    'same-work': 'The same kind of work',
    'other-corners': 'Meeting other corners',
    own: 'Your own weights',
  },
  parts: {
    giveAndTake: 'What one offers and the other looks for',
    goals: 'The same goals',
    interests: 'Shared interests',
    craft: 'The same kind of work',
    level: 'A similar level',
    stage: 'A similar time here',
    team: 'Different teams',
    department: 'Different departments',
    location: 'Different places',
    path: 'Different earlier work',
    tooAlike: 'Not too alike',
    hours: 'Shared working hours',
    language: 'A language in common',
    cadence: 'How often they’d like to meet',
    style: 'How they like to talk',
  } satisfies Record<WeighedPart, string>,
  weights: { 0: 'Not at all', 1: 'As usual', 2: 'Twice as much', 3: 'Three times as much' } satisfies Record<
    PartWeight,
    string
  >,
  weighed: (weight: string, parts: string) => `${weight}: ${parts}`,
  presets: { light: 'Light: 8 fields', standard: 'Standard: 16 fields', full: 'Full: 24 fields' },
  nextRound: {
    on: (day: string) => `Pairs are made in rounds. The next one is planned for *${day}*.`,
    open: 'Pairs are made in rounds. The next one has no date yet.',
    over: (day: string) =>
      `The program’s last day was *${day}*. No round is planned, and an admin can plan one.`,
  },
  refusals: {
    'not-an-admin': (admins: string) =>
      `Only the program’s admins can do that, so nothing was changed. They can help: ${admins}. \`/peer help\` shows what you can do.`,
    'guests-left-out': (admins: string) =>
      `You’re a guest in this workspace, and this program is for its members. Its admins decide that for all guests and can change it: ${admins}.`,
    'not-among-people':
      'I can only add active people of this workspace, and no apps. Please choose someone else.',
    'too-many-admins': `A program can have ${mostAdmins} admins. Please choose fewer people.`,
    'not-appointed':
      'That person is no longer an admin of this program, so nothing was changed. `/peer admins` shows who is.',
    'last-admin':
      'That’s the last admin of this program, so nothing was changed. Add another one first with `/peer admins`.',
    'name-taken':
      'A program with this name is already running here, so nothing was changed. Please choose another name.',
    'too-many-programs': `A workspace can run ${mostRunning} programs. Archive one first with \`/peer setup\`.`,
    'program-gone':
      'That program is no longer here, so nothing was changed. The Home tab of Peer Pairs shows your programs.',
    'program-archived':
      'That program is archived and takes on nothing new, so nothing was changed. The Home tab of Peer Pairs shows what is open.',
    'no-program':
      'No program is running here right now. An admin of this Slack workspace can start one with `/peer setup`.',
    'setup-outdated':
      'Someone changed these settings while you had them open, so yours weren’t saved. `/peer setup` shows the current ones.',
  },
};
