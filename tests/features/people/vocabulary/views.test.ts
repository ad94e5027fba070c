import { describe, expect, it } from '@jest/globals';
import { choiceForm, rewordForm, setForm } from '../../../../src/features/people/vocabulary/views/forms.ts';
import { wordsModal } from '../../../../src/features/people/vocabulary/views/words-modal.ts';
import {
  removedWords,
  replaced,
  type Concern,
  type InAll,
} from '../../../../src/features/people/vocabulary/model.ts';
import { wordLists, wordsOfSet } from '../../../../src/features/programs/program/model/vocabulary.ts';
import { pairReader } from '../../../../src/language.ts';
import { keptPacks } from '../../../support/packs-read.ts';
import { faultsOfView, wordsOf } from '../../block-kit.ts';
import { extremeText, pairId as programId, vocabulary } from '../../extreme.ts';

const content = keptPacks().in('en');
const program = { id: programId, name: extremeText(60) };
const personIds = ['U1', 'U2', 'U3', 'U4'];
const names = new Map(personIds.map((id) => [id, extremeText(80)]));
const concerns: readonly Concern[] = [
  { kind: 'named', personIds },
  { kind: 'few', floor: 5 },
  { kind: 'at-least', people: 10_000 },
];

const inAll = { byName: 12, topics: { kind: 'at-least' as const, people: 10 } };

describe('the words of a program on screen', () => {
  it('are sound, as many and as long as they may be', () => {
    expect(faultsOfView(wordsModal({ program, vocabulary, content, notice: 'Saved.' }, pairReader))).toEqual(
      [],
    );
  });

  it.each(content.startingSets)('are sound where the set of $id would take their place', (set) => {
    const next = replaced(vocabulary, wordsOfSet(set, content));
    const removed = removedWords(vocabulary, next).map((each, at) => ({
      ...each,
      concern: concerns[at % concerns.length] ?? { kind: 'few' as const, floor: 5 },
    }));
    const weighed = { removed, inAll, names };
    expect(faultsOfView(setForm({ programId, vocabulary, set, next, weighed }, pairReader))).toEqual([]);
    const form = { programId, vocabulary, content, weighed };
    for (const list of wordLists) expect(faultsOfView(rewordForm({ ...form, list }, pairReader))).toEqual([]);
    for (const list of ['work', 'topics'] as const)
      expect(faultsOfView(choiceForm({ ...form, list }, pairReader))).toEqual([]);
  });

  it.each([
    [
      'work',
      [
        'Your own',
        'In most organizations',
        'Care and health',
        'Teaching and research',
        'Public and community work',
      ],
    ],
    [
      'topics',
      [
        'Working with others',
        'Leading',
        'Your own path',
        'Skills',
        'Care and health',
        'Teaching and research',
        'Public and community work',
      ],
    ],
  ] as const)('are chosen under headings, all of ours and the program’s own: %s', (list, headings) => {
    const now = { ...vocabulary, work: [{ id: 'own-1', name: 'Lamp keeping' }] };
    const { blocks } = choiceForm(
      { programId, list, vocabulary: { ...now, topics: [] }, content },
      pairReader,
    );
    const groups = blocks.flatMap((block) =>
      'element' in block && block.element.type === 'multi_static_select'
        ? (block.element.option_groups ?? [])
        : [],
    );
    expect(groups.map(({ label }) => label.text)).toEqual(headings);
    const own = list === 'work' ? 1 : 0;
    expect(groups.flatMap(({ options }) => options)).toHaveLength(content.vocabulary[list].length + own);
  });

  it('name first what somebody chose, before a long list is cut', () => {
    const [set] = content.startingSets;
    if (!set) throw new Error('No starting set is kept');
    const next = replaced(vocabulary, wordsOfSet(set, content));
    const all = removedWords(vocabulary, next);
    expect(all.length).toBeGreaterThan(12);
    const removed = all.map((each, at) => ({
      ...each,
      concern: { kind: 'named' as const, personIds: at === all.length - 1 ? ['U1'] : [] },
    }));
    const weighed = { removed, inAll, names: new Map([['U1', 'Zuri Okafor']]) };
    const said = wordsOf(setForm({ programId, vocabulary, set, next, weighed }, pairReader));
    expect(said).toContain('Zuri Okafor');
  });
  it('say how many people all words of a long list concern, and nothing of a short one, which names them', () => {
    const [set] = content.startingSets;
    if (!set) throw new Error('No starting set is kept');
    const next = replaced(vocabulary, wordsOfSet(set, content));
    const few: Concern = { kind: 'few', floor: 5 };
    const all = removedWords(vocabulary, next).map((each) => ({ ...each, concern: few }));
    const saying = (removed: typeof all, told: InAll) =>
      wordsOf(
        setForm({ programId, vocabulary, set, next, weighed: { removed, inAll: told, names } }, pairReader),
      );
    const long = saying(all, inAll);
    expect(long).toContain('*12 people* chose one of these kinds of work or levels.');
    expect(long).toContain('At least *10 people* chose one or more of these topics.');
    expect(saying(all, { byName: undefined, topics: few })).toContain('Fewer than 5 people chose any');
    expect(saying(all.slice(0, 12), inAll)).not.toContain('12 people');
  });
});
