import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { privacySentences } from '../support/privacy-sentences.ts';

/** A test that proves what is said, where it stands with what it tests: its file, and its title in there. */
type Elsewhere = readonly [file: string, title: string];

/** Each sentence that speaks of privacy, and what makes it true. What a template puts in parts a sentence. */
const claims: readonly {
  readonly true: readonly Elsewhere[];
  readonly said: Readonly<Record<string, readonly string[]>>;
}[] = [
  {
    true: [
      ['words/profile-shown.test.ts', 'is what the form says'],
      ['words/profile-shown.test.ts', 'names each answer under who sees it'],
    ],
    said: {
      'people/enrolment': [
        'The last lines of each part say who sees what.',
        'A peer I suggest sees',
        'Program admins see where the two fit together.',
        'That peer and the program admins may see what you share of this:',
        'They may see that you differ in this, but not your answers:',
        'Program admins also see',
        'I don’t show anyone',
      ],
      'people/listing': [
        'You see names, states, kinds of work, career levels, and the day a pause ends.',
        'You see nothing else from a profile here.',
      ],
    },
  },
  {
    true: [
      ['scenarios/people/pausing.test.ts', 'is quiet with their pair until the day'],
      ['features/people/listing/model.test.ts', 'says until when for a pause'],
    ],
    said: { 'people/pausing': ['Your pair and the program admins see that day.'] },
  },
  {
    true: [['manifest.test.ts', 'can never read what people write to each other']],
    said: {
      'rounds/introductions': [
        'I can’t read what you write here.',
        'A workspace owner may be able to export it from Slack.',
      ],
    },
  },
  {
    true: [
      ['words/privacy.test.ts', 'is sealed'],
      ['words/privacy.test.ts', 'is read by its own feature alone'],
    ],
    said: {
      'relationship/agreement': [
        'I store this encrypted and post it in your pair DM.',
        'Program admins don’t see it.',
        'A workspace owner may be able to export Slack messages.',
        'This is no contract.',
      ],
      'ways-on/leaving': [
        'I keep your profile, encrypted, so that \\`/peer join\\` brings you back at any time.',
      ],
    },
  },
  {
    true: [
      ['scenarios/relationship/own-answers.test.ts', 'opens with one’s own answers for each of them'],
      ['words/privacy.test.ts', 'is read by its own feature alone'],
      ['features/programs/setup/forms.test.ts', "setting: 'reportFloor', least: 5"],
    ],
    said: {
      'relationship/check-ins': [
        ':wave: *How is it going?* Three taps, answered in private.',
        'I show your answers only to you.',
        'I only say here when everyone has answered.',
        'Answer privately',
        'Program admins can get averages of five people or more, never a single answer.',
        'I show your answers only to you, and you can change them with the same button.',
      ],
      'programs/setup': [
        'At least 5, so that nobody can be recognized in a number.',
        'In a smaller group, someone could be recognized.',
      ],
    },
  },
  {
    true: [
      ['words/privacy.test.ts', 'is sealed'],
      ['words/privacy.test.ts', 'is read by its own feature alone'],
      [
        'scenarios/relationship/around-sessions.test.ts',
        'is read by its author alone until they let their peer',
      ],
    ],
    said: {
      'relationship/preparation': [
        'I store this encrypted.',
        'Program admins don’t see it.',
        'Your peer reads it in private before you meet.',
      ],
    },
  },
  {
    true: [
      ['words/privacy.test.ts', 'is sealed'],
      ['words/privacy.test.ts', 'is read by its own feature alone'],
      ['scenarios/relationship/around-sessions.test.ts', 'stands in the agenda of the next session'],
    ],
    said: {
      'relationship/actions': [
        'Everyone in your pair sees it: it stands in the agenda of your next session.',
        'I store it encrypted.',
        'Program admins don’t see it.',
      ],
    },
  },
  {
    true: [['features/relationship/goals/model.test.ts', 'is everybody where it is shared']],
    said: { 'relationship/goals': ['Who sees it?', 'Everyone in your pair sees a shared goal.'] },
  },
  {
    true: [
      ['scenarios/rounds/double-blind-alike.test.ts', 'reads the same to the letter'],
      ['scenarios/rounds/double-blind-alike.test.ts', 'is no wiser as an admin'],
      ['scenarios/rounds/double-blind.test.ts', 'asks each in private'],
    ],
    said: {
      'rounds/asked-first': [
        'I won’t tell anyone what you say.',
        'If not, a no and no answer look the same.',
        'I won’t tell anyone what you said, and you can change it until then.',
        ', and I won’t tell anyone what you said.',
        'I won’t tell anyone what you say, and I won’t ask why.',
      ],
      'rounds/left-over': [
        'I won’t tell anyone what you say, and you can change it while the question is open.',
      ],
      'rounds/drafts': ['I ask each person in private, and they have', 'in private.'],
      'programs/setup': ['Each is asked in private, and they meet if all say yes'],
    },
  },
  {
    true: [
      ['scenarios/relationship/first-weeks.test.ts', 'is asked each in their own conversation'],
      ['scenarios/relationship/first-weeks.test.ts', 'without saying who'],
    ],
    said: {
      'relationship/first-weeks': [
        'I’ve asked each of you in private.',
        'I don’t store your answer, and I don’t tell anyone.',
      ],
      'ways-on/still-wanted': ['I can suggest some in your pair DM, and I won’t say who asked.'],
    },
  },
  {
    true: [
      ['scenarios/ways-on/rematch.test.ts', 'the other’s screens stay as they were until then'],
      ['scenarios/ways-on/rematch.test.ts', 'stands in the Home of the one who asked alone'],
      ['scenarios/ways-on/rematch.test.ts', 'leaves the same line behind as any other ending'],
    ],
    said: {
      'ways-on/rematch': [
        'won’t hear of it.',
        'It doesn’t say why or who asked.',
        ', and I don’t tell anyone else.',
        'I don’t tell anyone else before then, and you can cancel it.',
        ', and I show this only to you.',
        'Your request is canceled, and I told nobody else.',
      ],
      'ways-on/leaving': ['One neutral line in your pair DM says so, and doesn’t say why.'],
    },
  },
  {
    true: [
      ['scenarios/programs/setup.test.ts', 'shows it to whoever thinks about joining'],
      ['scenarios/people/joining.test.ts', 'is told what happens next, there and in App Home'],
    ],
    said: {
      'programs/setup': ['Everybody sees this before they join.', 'People who are waiting see this day.'],
    },
  },
  {
    true: [
      ['scenarios/programs/archiving.test.ts', 'tells whoever waits in private'],
      ['scenarios/sending/undelivered.test.ts', 'stand in the list of people'],
    ],
    said: {
      'programs/archiving': ['People who are waiting for a peer hear it in private.'],
      'people/undelivered': ['You see what went missing, never what a message says.'],
    },
  },
];

/** Has the words, and says nothing of privacy. */
const otherwiseMeant: readonly string[] = [
  // To an admin who has named others: nobody was written to.
  'I haven’t written to them, so please tell anyone new.',
];

describe('what the bot says of privacy', () => {
  it('is each named here with what makes it true, and nothing that it says no more', () => {
    const named = claims.flatMap(({ said }) =>
      Object.entries(said).flatMap(([where, sentences]) => sentences.map((each) => `${where}: ${each}`)),
    );
    const found = privacySentences()
      .filter(({ sentence }) => !otherwiseMeant.includes(sentence))
      .map(({ where, sentence }) => `${where}: ${sentence}`);
    expect([...new Set(found)].toSorted()).toEqual(named.toSorted());
  });

  it('is proved by tests that are there', () => {
    const missing = claims
      .flatMap((claim) => claim.true)
      .filter(([file, title]) => !readFileSync(`tests/${file}`, 'utf8').includes(title));
    expect(missing).toEqual([]);
  });
});

const tables = globSync('src/db/tables/*.ts')
  .map((file) => readFileSync(file, 'utf8'))
  .join('\n');
const naming = (what: RegExp): readonly string[] =>
  globSync('src/features/**/*.ts').filter((file) => what.test(readFileSync(file, 'utf8')));

describe('what people write or answer', () => {
  it.each(['wordingSealed', 'answersSealed', 'profileSealed', 'draftSealed', 'reasonsSealed'])(
    'is sealed: %s',
    (column) => {
      const types = [...tables.matchAll(new RegExp(`\\b${column}: (.+);`, 'gu'))].map(([, type]) => type);
      expect(new Set(types)).toEqual(new Set(['Sealed']));
    },
  );

  it.each([
    ['checkInAnswers', 'relationship/check-ins/'],
    ['agreements', 'relationship/agreement/'],
    ['dilemmas', 'relationship/preparation/'],
    ['sessionActions', 'relationship/actions/'],
  ])('is read by its own feature alone: %s', (table, owner) => {
    const others = naming(new RegExp(`'${table}'`, 'u')).filter((file) => !file.includes(owner));
    expect(others).toEqual([]);
  });
});
