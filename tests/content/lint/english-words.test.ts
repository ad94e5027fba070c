import { describe, expect, it } from '@jest/globals';
import { styleFaults } from '../../../src/content/lint/house-style.ts';
import { wordFaults } from '../../../src/content/lint/english-words.ts';

describe('an English text', () => {
  it.each([
    ['Leave your comfort zone today.', 'comfort zone', 'worn out'],
    ['How quite sure are you?', 'quite', 'two meanings'],
    ['What oversight did you have?', 'oversight', 'two meanings'],
    ['What did you turn down?', 'turn down', 'two meanings'],
    ['We do not judge.', 'do not', 'stiff'],
    ['It cannot wait.', 'cannot', 'stiff'],
    ['Whom did you ask?', 'whom', 'stiff'],
    ['What will you practise?', 'practise', 'American'],
    ['Which organisation helps?', 'organisation', 'American'],
    ['What should the two of you try?', 'the two of you', 'can be three'],
    ['What do both of you need?', 'both of you', 'can be three'],
    ['The mentee today begins.', 'mentee today', 'the word that the bot has'],
    ['Change seats after ten minutes.', 'change seats', 'the word that the bot has'],
  ])('%j is told what to say otherwise', (text, word, why) => {
    expect(wordFaults(text)).toEqual([
      expect.stringMatching(new RegExp(`^says "${word}", which .*${why}`, 'u')),
    ]);
  });

  it('is told of each kind at once', () => {
    expect(wordFaults('Whom will you empower?')).toHaveLength(2);
  });

  it.each([
    "We don't judge, and we can't know.",
    "Today's mentee begins, then swap roles.",
    'Who did you ask about both plans?',
    'Which project made your center famous?',
    'What would an honest neighbor say?',
  ])('%j is fine', (text) => {
    expect(wordFaults(text)).toEqual([]);
  });

  it('is refused where a sentence takes more than one breath', () => {
    const most = `We ${'talk and '.repeat(12)}`;
    expect(styleFaults(`${most}.`, 'en')).toEqual([]);
    expect(styleFaults(`We rest. ${most} go on.`, 'en')).toEqual([
      'in one sentence has 27 words, where 25 are the most',
    ]);
  });
});

describe('a text in another language', () => {
  it('may use any of these words', () => {
    expect(styleFaults('Nous content de quite partner, whom nor upon.', 'fr')).toEqual([]);
  });
});
