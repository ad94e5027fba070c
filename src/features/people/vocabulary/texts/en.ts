import { counted, formatNumber, type Notation } from '../../../../language.ts';
import type { WordList } from '../../../programs/program/model/vocabulary.ts';

export const en = (notation: Notation) => {
  const number = (n: number) => formatNumber(n, notation);
  return {
    title: 'The program’s words',
    cancel: 'Cancel',
    save: 'Save',
    intro: (program: string) =>
      `People in *${program}* choose from these words in their profile. Peers and admins read them too.`,
    lists: {
      work: 'Kinds of work',
      topics: 'Topics to offer and look for',
      levels: 'Career levels',
    } satisfies Record<WordList, string>,
    titles: {
      work: 'Kinds of work',
      topics: 'Topics',
      levels: 'Career levels',
    } satisfies Record<WordList, string>,
    list: (name: string, count: number) => `*${name}* (${number(count)})`,
    choose: 'Choose…',
    chooseSpoken: (list: string) => `Choose… ${list}`,
    reword: 'Change wording',
    rewordSpoken: (list: string) => `Change wording: ${list}`,
    sets: '*Start from another set*',
    set: (name: string, about: string) => `*${name}*: ${about}`,
    seeSet: 'See words',
    seeSetSpoken: (name: string) => `See words: ${name}`,
    back: 'Back to setup',
    saved: ':white_check_mark: Saved. What people chose before stays with them.',
    chosen: (most: number) => `Choose up to ${number(most)}`,
    own: 'Your own',
    addOwn: 'Add your own',
    addOwnHint: 'One on each line. To take one away, take it out above.',
    otherAlways: 'People can always choose “Something else” and say what it is.',
    rewordIntro: 'Everyone who chose a word reads the new wording from now on.',
    levelsIntro: 'From the least to the most. Leave a level empty if you don’t need it.',
    level: (n: number) => `Level ${number(n)}`,
    setTitle: 'A starting set',
    setIntro: 'These words take the place of the ones you have. You can change them afterwards.',
    useSet: 'Use these words',
    removing: (words: number) =>
      `*${counted(words, { one: 'word is', other: 'words are' }, notation)} no longer offered*. For those who chose one, it stays and counts in a match until they change their profile.`,
    inAll: {
      byName: (people: number) =>
        people === 0
          ? 'Nobody chose any of these kinds of work or levels.'
          : `*${counted(people, { one: 'person', other: 'people' }, notation)}* chose one of these kinds of work or levels.`,
      atLeast: (people: number) => `At least *${number(people)} people* chose one or more of these topics.`,
      few: (floor: number) => `Fewer than ${number(floor)} people chose any of these topics, or nobody.`,
    },
    saveAgain: 'Press *Save* again to go on.',
    concern: (word: string, who: string) => `• *${word}*: ${who}`,
    named: (names: string, more: number) => `${names}${more > 0 ? ` and ${number(more)} more` : ''}`,
    nobody: 'nobody chose it',
    atLeast: (people: number) => `at least ${number(people)} people chose it`,
    few: (floor: number) => `fewer than ${number(floor)} people chose it, or nobody`,
    more: (words: number) => `And ${counted(words, { one: 'more word', other: 'more words' }, notation)}.`,
    tooFew: (least: number) => `Please keep at least ${number(least)}.`,
    tooMany: (count: number, most: number) =>
      `That makes ${number(count)}. Please choose ${number(most)} at most, yours included.`,
    tooLong: (longest: number) => `Please use ${number(longest)} characters or fewer for each.`,
    twice: 'This says the same as another one. Please choose different words.',
    taken:
      'Some people may still have this word from before, for something else. Please choose different words, or offer that one again.',
    otherTaken: 'People can always choose this, and say what it is. Please choose different words.',
    empty: 'Please enter a word. To take it away, go back and press *Choose…*.',
    refusals: {
      'words-outdated':
        'Someone changed these words while you had them open, so yours weren’t saved. `/peer setup` shows the current ones.',
      'no-such-set':
        'That starting set is no longer here, so nothing was changed. `/peer setup` shows the others.',
    },
  };
};
