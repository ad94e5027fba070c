import { formatNumber, type Notation } from '../../../../language.ts';

export const en = (notation: Notation) => ({
  command: { line: 'topics of your own', button: 'Our own topics' },
  title: 'Our own topics',
  close: 'Close',
  intro: (program: string) =>
    `Topics of *${program}*'s own. Its pairs get them beside mine, chosen in the same way: by how far they have come, whose turn it is, and the themes they want.`,
  none: 'None yet. A good one is an open question that two colleagues can think about for ten minutes.',
  add: 'Add a topic',
  edit: 'Edit',
  retire: 'Retire',
  bringBack: 'Bring back',
  retired: ':zzz: Retired, so no pair is given it.',
  leftOut: (reason: string) =>
    `:warning: Left out for now, so no pair is given it. ${reason} Editing it brings it back.`,
  page: (page: number, pages: number) =>
    `Page ${formatNumber(page, notation)} of ${formatNumber(pages, notation)}`,
  newer: 'Newer ones',
  older: 'Older ones',
  newTitle: 'A new topic',
  editTitle: 'Edit this topic',
  save: 'Keep it',
  notNow: 'Not now',
  back: 'Back to the list',
  text: 'What is the question?',
  textHint: (longest: number) =>
    `One open question, ${formatNumber(longest, notation)} characters at most, that any two colleagues could take up`,
  textExample: 'What would make the next planning week easier for you?',
  phase: 'When in the life of a pair?',
  role: 'Whom is it for?',
  theme: 'What is it about?',
  depth: 'How deep does it go?',
  kept: ':white_check_mark: Kept. From now on it is among the topics that pairs are given.',
  nowRetired:
    ':white_check_mark: Retired. Pairs that have it on their screen keep it; nobody is given it anew.',
  nowBack: ':white_check_mark: Brought back.',
  refusals: {
    gone: 'That topic is no longer there, so nothing was changed. `/peer prompts` shows those that are.',
    enough:
      'A hundred topics of your own are in use, which is as many as I can keep in mind. Retire one first, then add this one.',
  },
});
