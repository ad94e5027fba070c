import { wordsOfSet, type Vocabulary } from '../../../src/features/programs/program/model/vocabulary.ts';
import { replaced, type RemovedAndConcern } from '../../../src/features/people/vocabulary/model.ts';
import { texts } from '../../../src/features/people/vocabulary/texts.ts';
import { choiceForm, rewordForm, setForm } from '../../../src/features/people/vocabulary/views/forms.ts';
import { wordsModal } from '../../../src/features/people/vocabulary/views/words-modal.ts';
import { vocabularyBounds, longestWord } from '../../../src/features/programs/program/model/vocabulary.ts';
import type { Reader } from '../../../src/language.ts';
import type { Exhibit, OpenRoom } from '../exhibit.ts';
import { content, people, said, vocabulary } from '../sample-data.ts';
import { program } from '../sample-program.ts';

const own = { id: 'own-1', name: said.team };
const withOwn: Vocabulary = { ...vocabulary, work: [...vocabulary.work, own] };
const names = new Map(Object.values(people).map(({ id, name }) => [id, name]));
const [work] = vocabulary.work;
const [first, second] = vocabulary.topics;
const levels = vocabulary.levels.slice(3);

const removedOnes: readonly RemovedAndConcern[] = [
  ...(work
    ? [
        {
          list: 'work' as const,
          word: work,
          concern: { kind: 'named' as const, personIds: ['U1', 'U2', 'U3', 'U4', 'U5'] },
        },
      ]
    : []),
  ...levels.map((word, at) => ({
    list: 'levels' as const,
    word,
    concern: { kind: 'named' as const, personIds: [people.ana.id, people.ben.id].slice(0, at * 2) },
  })),
  ...(first
    ? [{ list: 'topics' as const, word: first, concern: { kind: 'at-least' as const, people: 10 } }]
    : []),
  ...(second ? [{ list: 'topics' as const, word: second, concern: { kind: 'few' as const, floor: 5 } }] : []),
];
const many = Array.from({ length: 14 }, (_, at) => removedOnes[at % removedOnes.length]).flatMap((each) =>
  each ? [each] : [],
);
const weighed = (removed: readonly RemovedAndConcern[]) => ({
  removed,
  inAll: { byName: 12, topics: { kind: 'at-least' as const, people: 10 } },
  names: new Map([...names, ...['U1', 'U2', 'U3'].map((id) => [id, said.chen] as const)]),
});

export const words: OpenRoom = (reader) => {
  const form = { programId: program.id, vocabulary: withOwn, content };
  return {
    name: 'The program’s words',
    exhibits: [
      {
        title: 'The words',
        when: '_Choose words_ in the setup.',
        view: wordsModal({ program, vocabulary, content }, reader),
      },
      {
        title: 'Kinds of work',
        when: '_Choose…_',
        view: choiceForm({ ...form, list: 'work' }, reader),
      },
      { title: 'Topics', when: '_Choose…_', view: choiceForm({ ...form, list: 'topics' }, reader) },
      {
        title: 'Topics, some of which would go',
        when: '_Save_. Nothing is saved before it is pressed once more.',
        view: choiceForm({ ...form, list: 'topics', weighed: weighed(removedOnes) }, reader),
      },
      {
        title: 'The wording of topics',
        when: '_Change wording_',
        view: rewordForm({ ...form, list: 'topics' }, reader),
      },
      {
        title: 'The wording of levels',
        when: '_Change wording_',
        view: rewordForm({ ...form, list: 'levels' }, reader),
      },
      ...startingSet(reader),
      {
        title: 'Saved',
        when: '_Save_, or _Use these words_.',
        view: wordsModal({ program, vocabulary: withOwn, content, notice: texts(reader).saved }, reader),
      },
      {
        title: 'Many words that would go',
        when: 'How many people chose one of them.',
        lines: {
          'Kinds of work and levels': texts(reader).inAll.byName(1),
          'Kinds of work and levels, nobody': texts(reader).inAll.byName(0),
          'Topics, few people': texts(reader).inAll.few(5),
        },
      },
      ...atFields(reader),
      { title: 'Kindly refused', when: 'It cannot be done.', lines: texts(reader).refusals },
    ],
  };
};

function startingSet(reader: Reader): readonly Exhibit[] {
  const [, hospital] = content.startingSets;
  if (!hospital) return [];
  const next = replaced(vocabulary, wordsOfSet(hospital, content));
  const form = { programId: program.id, vocabulary, set: hospital, next, weighed: weighed(many) };
  return [{ title: 'A starting set', when: '_See words_', view: setForm(form, reader) }];
}

const atFields = (reader: Reader): readonly Exhibit[] => [
  {
    title: 'At a field',
    when: 'Something is amiss with it.',
    lines: {
      'Nothing chosen': texts(reader).tooFew(vocabularyBounds.work.least),
      'Too many': texts(reader).tooMany(vocabularyBounds.work.most + 2, vocabularyBounds.work.most),
      'Too long': texts(reader).tooLong(longestWord),
      'Said already': texts(reader).twice,
      'Said before': texts(reader).taken,
      'Always there': texts(reader).otherTaken,
      'Left empty': texts(reader).empty,
    },
  },
];
