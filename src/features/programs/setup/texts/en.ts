export const en = {
  command: { line: 'name, purpose and rules of the program', button: 'Set up program' },
  title: 'Set up program',
  save: 'Save',
  close: 'Not now',
  cancel: 'Cancel',
  intro:
    'These settings work as they are. Change what you like. What’s for rounds counts from the next `/peer match`, the rest at once. *Choose words* fits kinds of work, topics and levels to your organization.',
  labels: {
    name: 'Name of the program',
    purpose: 'What is it for?',
    cadenceDays: 'How often should a pair meet?',
    agreementPreset: 'How detailed should agreements be?',
    clause: 'Limits of confidentiality',
    nextRoundOn: 'When is the next round?',
    matchedFor: 'What counts most in a match?',
    endsOn: 'Ends on',
    acceptableFit: 'Acceptable fit',
    noRepeatMonths: 'Months before the same two may meet again',
    minSharedHours: 'Shared working hours a week, at least',
    oddOneOut: 'When one person is left over',
    introductions: 'How a pair is introduced',
    answerDays: 'Days to answer, if peers are asked first',
    guests: 'Guests of this Slack workspace',
    reportFloor: 'Smallest group in a report',
  },
  purposeHint: 'Everybody sees this before they join.',
  cadenceHint: 'Agreements start from this. Each pair can change its own.',
  agreementHint: 'A pair’s first agreement starts from this. Each pair can choose another.',
  clauseHint:
    'Stands in every agreement from now on. Pairs can’t change it. For example: when a client could be harmed.',
  dayHints: {
    nextRoundOn: 'People who are waiting see this day. Leave it empty if you have no date yet.',
    endsOn:
      'Three weeks before, I ask each pair to go on or to end well. Leave it empty if the program has no end.',
  },
  hints: {
    acceptableFit:
      'From 0 to 100, where 100 is the best these two could reach. I go below it only if someone would be left out otherwise. I never ask for more than half of all possible pairs here reach.',
    noRepeatMonths: 'With 0, the same two can meet again in the next round.',
    minSharedHours: 'From 0 to 40. I never pair two people who share fewer.',
    answerDays: 'From 1 to 14. If someone hasn’t answered by then, I won’t ask again about that peer.',
    reportFloor: 'At least 5, so that nobody can be recognized in a number.',
  },
  oddOneOut: {
    trio: 'They make a trio with the pair that suits them best',
    wait: 'They wait, and are first in the next round',
  },
  introductions: {
    direct: 'At once, in a pair DM',
    'double-blind': 'Each is asked in private, and they meet if all say yes',
  },
  guests: {
    'left-out': 'Can’t join',
    welcome: 'Can join like everyone else',
  },
  roundAfterEnd: 'The program ends before this day. Please choose an earlier one, or a later end.',
  endBeforeRound: 'The next round is after this day. Please choose a later end, or an earlier round.',
  dayGoneBy: 'That day has passed. Please choose a later one, or none.',
  words: 'Choose words',
  weigh: 'Set weights',
  weightsTitle: 'Weigh each part',
  weightsIntro: 'How much should each part count when I look for pairs? “Your own weights” then counts most.',
  weightsSaved: (name: string) =>
    `Weights saved for *${name}*. They count from the next \`/peer match\`. A round that’s open keeps the old ones until you re-run it, or its own if you changed its settings. Press *Save* to keep what else you change here.`,
  nothingWeighed: 'Please let at least one part count, besides “Not too alike”.',
  startAnother: 'Start another program',
  startTitle: 'A new program',
  start: 'Start',
  startIntro:
    'It runs alongside the others, with its own people, rounds and admins. A name is enough to start.',
  started: (name: string) =>
    `You’ve started *${name}* and you’re its admin. Next, invite people with \`/peer invite\`.`,
  nameTaken: 'A program with this name is already running here. Please choose another name.',
  nameMissing: 'Please enter a name for the program.',
  nameMisleading: 'Please leave out tabs, line breaks, and marks that turn the direction of text.',
  outside: {
    acceptableFit: (least: number, most: number) => `Please enter a whole number from ${least} to ${most}.`,
    noRepeatMonths: (least: number, most: number) =>
      `Please enter a whole number of months from ${least} to ${most}.`,
    minSharedHours: (least: number, most: number) =>
      `Please enter whole hours from ${least} to ${most}. Two working weeks rarely share more.`,
    answerDays: (least: number, most: number) =>
      `Please enter a whole number of days from ${least} to ${most}.`,
    reportFloor: (least: number, most: number) =>
      `Please enter a number of people from ${least} to ${most}. In a smaller group, someone could be recognized.`,
  },
  saved: (name: string) =>
    `Saved for *${name}*. A round that’s open keeps the old settings until you re-run it with \`/peer match\`, or its own if you changed them there.`,
};
