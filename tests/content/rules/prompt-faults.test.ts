import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { promptFaults, questionFaults, type PromptFault } from '../../../src/content/rules/prompt-faults.ts';
import { reasons } from '../../../src/content/rules/reasons.ts';
import { sharedReader } from '../../../src/language.ts';

const tags = { phase: 4, role: 'both', theme: 'trust', depth: 1 } as const;

function faultsOf(text: string): readonly PromptFault[] {
  return promptFaults({ text, ...tags }, { beside: [] });
}

function rulesBrokenBy(text: string): readonly string[] {
  return faultsOf(text).map(({ rule }) => rule);
}

describe('a good prompt', () => {
  it.each([
    'What helps you think?',
    'In a meeting of twelve people, what part do you usually play?',
    'Some people think by talking, others by going quiet. How do you think best?',
    'Where at work do you feel like a beginner?',
    'How can your peer tell whether you want ideas or an ear?',
    'To whom do you turn when a plan fails?',
    'What do you know about what your team does and how it does it?',
    'What deserves more attention than people pay attention to?',
    'How do you earn trust in a new team?',
    'What feels familiar about your new role?',
    'Which piece of technical debt would you clear up first?',
    'How does your parent company make decisions?',
    'What do people outside health care get wrong about your work?',
    'How does your team vote on ideas?',
    'Which ill-defined task are you sitting on?',
    'What paid off more than you thought?',
    'What helps you keep a deadline?',
    'How do you leave a dead end?',
    'Where else could you look?',
    'Was bringt dich bei der Arbeit zum Lachen?',
    '最近、仕事で嬉しかったことは何ですか？',
  ])('%j is taken', (text) => {
    expect(faultsOf(text)).toEqual([]);
  });
});

describe('a closed question is refused', () => {
  it.each([
    'Do you like your job?',
    'Is there anything that you would change?',
    'When you are tired, do you take a break?',
    'After a hard week, is it easy to rest?',
    "Don't you want to talk about what happened?",
    'Are you someone who plans?',
    'Could you say what matters to you?',
    "Can't you see what it does to others?",
    'You are happy here?',
    'And have you tried it?',
    'Happy?',
  ])('%j', (text) => {
    expect(rulesBrokenBy(text)).toContain('closed');
  });
});

describe('more than one question is refused', () => {
  it.each([
    'What did you try? How did it go?',
    'What did you try, and how did it go?',
    'What helps you; what gets in the way?',
    'How do you decide and who could help you?',
    'How are you and what is new?',
    'What did you learn, or did you already know it?',
    'What went well？ What did not？',
  ])('%j', (text) => {
    expect(rulesBrokenBy(text)).toContain('several-questions');
  });
});

describe('a prompt that puts somebody on the spot is refused', () => {
  it.each([
    'Why did you say that?',
    "Why didn't you ask?",
    'So why have you stayed?',
    'Why are you here, of all places?',
  ])('%j asks to justify', (text) => {
    expect(rulesBrokenBy(text)).toContain('asks-to-justify');
  });

  it.each([
    ['health', 'How is your mental health at the moment?'],
    ['health', 'What do you do when you are burnt out?'],
    ['family', 'What do your parents think of your job?'],
    ['family', 'How do you combine work and children?'],
    ['faith', 'Which religious feasts matter to you?'],
    ['politics', 'How did you vote in the last election?'],
    ['pay', 'What would you do with a higher salary?'],
    ['pay', 'How fairly are you paid?'],
    ['pay', 'How much do you earn?'],
    ['origin', 'Which nationality do you feel closest to?'],
    ['death', 'What did you learn when someone died?'],
    ['death', 'How do you talk about death?'],
    ['death', 'Whose funeral do you remember?'],
  ])('digs into %s', (topic, text) => {
    expect(faultsOf(text)).toContainEqual(expect.objectContaining({ rule: 'digs', topic }));
  });
});

describe('length, form and tags', () => {
  it('counts characters as people do: 200 are taken, 201 are not', () => {
    expect(rulesBrokenBy(`What ${'a'.repeat(195)}?`)).toContain('too-long');
    expect(rulesBrokenBy(`What ${'a'.repeat(194)}?`)).not.toContain('too-long');
    expect(rulesBrokenBy(`What ${'😀'.repeat(194)}?`)).not.toContain('too-long');
  });

  it('wants a question mark', () => {
    expect(rulesBrokenBy('Tell about your week.')).toEqual(['not-a-question']);
    for (const nothing of ['   ', '?', '…?', '\u200b\u2060?', '🙂?'])
      expect(rulesBrokenBy(nothing)).toEqual(['empty']);
  });

  it('refuses what is hard to read', () => {
    expect(
      rulesBrokenBy(
        'Which organisational responsibilities necessitate interdisciplinary communication capabilities?',
      ),
    ).toEqual(['hard-to-read']);
  });

  it('names each tag that is missing or unknown', () => {
    expect(promptFaults({ text: 'What helps?', phase: 7, role: 'both', theme: '' }, { beside: [] })).toEqual([
      { rule: 'tag-unknown', tag: 'phase' },
      { rule: 'tag-missing', tag: 'theme' },
      { rule: 'tag-missing', tag: 'depth' },
    ]);
  });
});

describe('what is said already is refused', () => {
  const rewordings = [
    ['How do you like to be thanked?', 'How would you like to be thanked?'],
    ['What do people come and ask you about?', 'What do people usually come to ask you about?'],
    [
      'Which meeting could you miss without anyone being worse off?',
      'Which of your meetings could you skip without anybody being worse off?',
    ],
    [
      'What helps you feel welcome in a group that already knows each other?',
      'What helps you feel welcome in a new group?',
    ],
    [
      'What would you choose if you had to settle it by tonight?',
      'What would you choose if you had to decide tonight?',
    ],
    [
      'In a meeting of twelve people, what part do you usually play?',
      'What part do you usually play in a meeting of twelve people?',
    ],
    ['Whom does this decision touch besides you?', 'Who is affected by this decision besides you?'],
    [
      'Which mistake do you seem to make about once a year?',
      'Which mistake do you make again about every year?',
    ],
    ['What early mistake at work can you laugh about today?', 'Which early mistake can you laugh about now?'],
    ['What did you do?', 'what did you do ?'],
  ] as const;

  it.each(rewordings)('%j covers %j', (text, reworded) => {
    expect(promptFaults({ text: reworded, ...tags }, { beside: [{ text }] })).toEqual([
      { rule: 'said-already', text },
    ]);
  });

  it('but a shared frame is fine', () => {
    const beside = [{ text: 'What would you like to hear today?' }];
    expect(promptFaults({ text: 'What would you like to do more slowly?', ...tags }, { beside })).toEqual([]);
  });
});

function rulesIn(text: string, language?: string): readonly string[] {
  return questionFaults(text, language).map(({ rule }) => rule);
}

describe('a question whose language is known', () => {
  it('is held to the rules of English in English alone, whatever its words look like', () => {
    const closed = 'Stimmt das so für dich?';
    expect([rulesIn(closed), rulesIn(closed, 'de'), rulesIn(closed, 'en')]).toEqual([[], [], ['closed']]);
  });

  it('may say in another language what would dig in English', () => {
    const text = 'Wann hast du Mums Rat gesucht?';
    expect([rulesIn(text, 'de'), rulesIn('What does your mum say?', 'en')]).toEqual([[], ['digs']]);
  });

  it('is a single question in every language', () => {
    expect(rulesIn('Was half? Was nicht?', 'de')).toEqual(['several-questions']);
    expect(rulesIn('Erzähl von deiner Woche.', 'de')).toEqual(['not-a-question']);
  });
});

describe('whatever somebody types', () => {
  it('gets reasons in words, and never an error', () => {
    const anyTags = fc.record(
      { phase: fc.anything(), role: fc.anything(), theme: fc.anything() },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 3000 }),
        anyTags,
        fc.array(fc.record({ text: fc.string() })),
        (text, given, beside) => {
          const words = promptFaults({ text, ...given }, { beside }).map((fault) =>
            reasons(fault, sharedReader([])),
          );
          expect(words.length).toBeGreaterThan(0);
          expect(words.filter((reason) => reason.trim() === '')).toEqual([]);
        },
      ),
    );
  });

  it('is answered even where it is made to keep a pattern busy', () => {
    const hostile = [
      'what, '.repeat(33),
      `${'and '.repeat(49)}?`,
      `why ${'a'.repeat(190)}?`,
      '?'.repeat(200),
      "'".repeat(200),
    ];
    for (const text of hostile) expect(Array.isArray(faultsOf(text))).toBe(true);
  });
});
