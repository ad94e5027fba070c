export const en = {
  command: { line: 'name, purpose and rules of the program', button: 'Set up the program' },
  title: 'Set up the program',
  save: 'Save',
  close: 'Not now',
  intro: 'What stands here works as it is. Change what you like; it holds from the next `/peer match` on.',
  labels: {
    name: 'Name of the program',
    purpose: 'What is it for?',
    cadenceDays: 'How often should a pair meet?',
    nextRoundOn: 'When is the next round?',
    acceptableFit: 'Acceptable fit',
    noRepeatMonths: 'Months before the same two may meet again',
    minSharedHours: 'Working hours a week in common, at least',
    oddOneOut: 'When one person is left over',
    introductions: 'How a pair is introduced',
    answerDays: 'Days to answer, where both are asked first',
    guests: 'Guests of this Slack workspace',
    reportFloor: 'Smallest number of people a report speaks of',
  },
  purposeHint: 'Everybody sees this before they join.',
  cadenceHint: 'An agreement starts from this. Each pair settles its own rhythm.',
  nextRoundHint:
    'Whoever waits for a peer is told this day. Leave it empty where rounds come as people join.',
  hints: {
    acceptableFit: 'From 0 to 100. No pair is made below it as long as that leaves nobody out.',
    noRepeatMonths: 'With 0, the same two may meet again in the very next round.',
    minSharedHours: 'From 0 to 40. Two people with less in common are never paired.',
    answerDays: 'From 1 to 14. Somebody who has not answered by then is not asked again about that peer.',
    reportFloor: 'At least 5, so that nobody can be made out behind a number.',
  },
  oddOneOut: {
    trio: 'They make a trio with the pair that suits them best',
    wait: 'They wait, and come first in the next round',
  },
  introductions: {
    direct: 'At once, in a group DM of their own',
    'double-blind': 'Each is asked in private first; only if both say yes do they meet',
  },
  guests: {
    'left-out': 'Cannot join',
    welcome: 'Can join like everybody else',
  },
  dayGoneBy: 'That day is gone by. Please choose one to come, or none.',
  startAnother: 'Start another program',
  startTitle: 'A new program',
  start: 'Start',
  startIntro:
    'It stands beside the others, with its own people, rounds and admins. A name is enough to begin with.',
  started: (name: string) =>
    `*${name}* is started, and you are its admin. Next: ask people to join with \`/peer invite\`.`,
  nameTaken: 'A program of this name is running here already. Please choose another name.',
  nameMissing: 'Please give the program a name.',
  outside: {
    acceptableFit: (least: number, most: number) => `Please give a whole number from ${least} to ${most}.`,
    noRepeatMonths: (least: number, most: number) =>
      `Please give a whole number of months, from ${least} to ${most}.`,
    minSharedHours: (least: number, most: number) =>
      `Please give whole hours, from ${least} to ${most}: more than that no two working weeks have in common.`,
    answerDays: (least: number, most: number) =>
      `Please give a whole number of days, from ${least} to ${most}.`,
    reportFloor: (least: number, most: number) =>
      `Please give a number of people from ${least} to ${most}. Among fewer than ${least}, somebody could be made out.`,
  },
  saved: (name: string) =>
    `*${name}* is set up like this from now on. A round that is looked at but not confirmed keeps what it was made with; \`/peer match\` makes it anew.`,
};
