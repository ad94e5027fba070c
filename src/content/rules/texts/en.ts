import { counted, formatNumber, type Notation } from '../../../language.ts';

export const en = (notation: Notation) => ({
  topics: {
    health: 'health',
    family: 'family',
    faith: 'faith',
    politics: 'politics',
    pay: 'pay',
    origin: 'who somebody is',
  },
  tags: { phase: 'phase', role: 'role', theme: 'theme', depth: 'depth' },
  faults: {
    empty: 'There is no text yet.',
    'too-long': (length: number, longest: number) =>
      `It has ${counted(length, { one: 'character', other: 'characters' }, notation)}. Please keep it to ${formatNumber(longest, notation)}.`,
    'not-a-question': 'It is not a question yet. Please end it with one question mark.',
    'several-questions':
      'It asks more than one thing. Please keep the better question, and make the other one a prompt of its own.',
    closed: 'It can be answered with yes or no. Starting with "what", "how" or "which" opens it up.',
    'asks-to-justify':
      'A "why" to somebody\'s face can sound like blame. "What led you to …" asks the same more kindly.',
    'hard-to-read': 'It is hard to read at a glance. Please try shorter words, or two short sentences.',
    digs: (word: string, topic: string) =>
      `"${word}" asks about ${topic}. That is for each person to bring up, not for a prompt.`,
    'tag-missing': (tag: string) => `Please choose a ${tag}.`,
    'tag-unknown': (tag: string) => `This ${tag} is not one of those to choose from.`,
    'said-already': (text: string) => `It says nearly the same as "${text}"`,
  },
});
