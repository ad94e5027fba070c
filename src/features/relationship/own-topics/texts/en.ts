import { formatNumber, type Notation } from '../../../../language.ts';

export const en = (notation: Notation) => ({
  command: { line: 'write topics for your program', button: 'Edit own topics' },
  title: 'Own topics',
  close: 'Close',
  intro: (program: string) =>
    `These are *${program}*’s own topics. Pairs get them alongside mine, chosen the same way: by how far they’ve come, who’s mentee, and the themes they want.`,
  none: 'None yet. A good topic is an open question that two colleagues can think about for ten minutes.',
  add: 'Add a topic',
  edit: 'Edit',
  retire: 'Retire',
  spoken: (act: string, topic: string) => `${act}: ${topic}`,
  bringBack: 'Restore',
  retired: ':zzz: Retired, so no pair gets it.',
  leftOut: (reason: string) =>
    `:warning: Left out for now, so no pair gets it. ${reason} Edit it to use it again.`,
  page: (page: number, pages: number) =>
    `Page ${formatNumber(page, notation)} of ${formatNumber(pages, notation)}`,
  newer: 'Show newer',
  older: 'Show older',
  newTitle: 'A new topic',
  editTitle: 'Edit this topic',
  save: 'Save',
  notNow: 'Not now',
  cancel: 'Cancel',
  back: 'Go back',
  text: 'What is the question?',
  textHint: (longest: number) =>
    `One open question for any two colleagues, ${formatNumber(longest, notation)} characters at most`,
  textExample: 'What would make the next planning week easier for you?',
  phase: 'When in the life of a pair?',
  role: 'Who is it for?',
  theme: 'What is it about?',
  depth: 'How deep does it go?',
  kept: ':white_check_mark: Saved. From now on, pairs can get it.',
  nowRetired: ':white_check_mark: Retired. It stays with pairs that already have it. No other pair gets it.',
  nowBack: ':white_check_mark: Restored.',
  refusals: {
    gone: 'That topic is no longer here, so nothing was changed. `/peer own-topics` shows the topics you have.',
    enough: 'A program can have a hundred topics of its own. Retire one first, then add this one.',
  },
});
