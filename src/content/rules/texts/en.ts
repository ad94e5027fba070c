import { counted, formatNumber, type Notation } from '../../../language.ts';

export const en = (notation: Notation) => ({
  topics: {
    health: 'health',
    family: 'family',
    faith: 'faith',
    politics: 'politics',
    pay: 'pay',
    origin: 'who somebody is',
    death: 'death',
  },
  tags: { phase: 'phase', role: 'role', theme: 'theme', depth: 'depth' },
  faults: {
    empty: 'There’s no question here yet. Write one.',
    'too-long': (length: number, longest: number) =>
      `It has ${counted(length, { one: 'character', other: 'characters' }, notation)}. Please use at most ${formatNumber(longest, notation)}.`,
    'not-a-question': 'It isn’t a question yet. Please end it with one question mark.',
    'several-questions':
      'It asks more than one thing. Please keep the better question, and make the other one a topic of its own.',
    closed: 'People can answer it with yes or no. Start with “what”, “how” or “which” instead.',
    'asks-to-justify': 'A “why” can sound like blame. “What made you …” asks the same more kindly.',
    'hard-to-read': 'It’s hard to read at a glance. Please try shorter words, or two short sentences.',
    digs: (word: string, topic: string) =>
      `“${word}” asks about ${topic}. That’s for each person to raise, not for a topic.`,
    'tag-missing': (tag: string) => `Please choose a ${tag}.`,
    'tag-unknown': (tag: string) => `This ${tag} isn’t on the list.`,
    'said-already': (text: string) => `It says nearly the same as “${text}”`,
  },
});
