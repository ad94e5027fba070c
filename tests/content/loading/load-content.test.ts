import { describe, expect, it } from '@jest/globals';
import { ContentError, inWords } from '../../../src/content/loading/content-error.ts';
import { readPack } from '../../../src/content/loading/load-pack.ts';
import { loadContent } from '../../../src/content/loading/load-content.ts';
import type { Language } from '../../../src/language.ts';
import { withPack } from '../packs.ts';
import type { EditedPack } from '../packs.ts';

const working = 'prompts/4-working-sessions.yaml';

/** What loading a spoilt copy of the pack says. */
function faultsAfter(spoil: (pack: EditedPack) => void): readonly string[] {
  return withPack((pack) => {
    spoil(pack);
    try {
      readPack(pack.directory);
    } catch (error) {
      if (error instanceof ContentError) return error.faults.map(inWords);
      throw error;
    }
    return [];
  });
}

describe('the pack', () => {
  it('loads, each prompt with the phase of its file', () => {
    const { prompts } = loadContent('content').in('en');
    expect(prompts.find(({ id }) => id === 'nobody-watching')).toEqual({
      id: 'nobody-watching',
      text: 'Which goal would you choose if nobody were watching?',
      phase: 3,
      role: 'both',
      theme: 'decisions',
      depth: 2,
    });
  });
});

const closingQuestions = (packs: string, language: Language) =>
  loadContent(packs)
    .in(language)
    .prompts.filter(({ id }) => id === 'goodbye-at-work')
    .map(({ text }) => text);

describe('the packs of several languages', () => {
  const portuguese = 'pt' as Language;
  const question = { en: 'How do you usually say goodbye at work?', pt: 'Como te despedes no trabalho?' };
  it('give each reader the words of their language', () => {
    withPack((pack) => {
      pack.copyAs('pt').replace('prompts/6-closing.yaml', question.en, question.pt);
      expect(closingQuestions(pack.packs, portuguese)).toEqual([question.pt]);
      expect(closingQuestions(pack.packs, 'en')).toEqual([question.en]);
    });
  });

  it('give the English words where a language has no pack', () => {
    expect(closingQuestions('content', portuguese)).toEqual([question.en]);
  });

  it('are refused with the faults of all of them at once, each with its language', () => {
    withPack((pack) => {
      pack.copyAs('pt').remove('primer.yaml');
      pack.replace('tips.yaml', 'moment: introduced', 'moment: introdused');
      expect(() => loadContent(pack.packs)).toThrow(
        / {2}en\/tips\.yaml:\d+: "moment": .*\n {2}pt\/primer\.yaml:1: the file is missing$/u,
      );
    });
  });

  it('are refused without English, which every other language falls back to', () => {
    withPack((pack) => {
      pack.copyAs('pt');
      for (const file of ['primer.yaml', 'tags.yaml']) pack.remove(file);
      expect(() => loadContent(pack.packs)).toThrow('en/tags.yaml:1: the file is missing');
    });
  });
});

describe('a broken pack', () => {
  it('is refused with file, line and cause, all faults at once', () => {
    let line = 0;
    const faults = faultsAfter((pack) => {
      line = pack.replace(working, 'theme: trust', 'theme: thrust');
      pack.replace('restarts.yaml', 'after: silence', 'after: silense');
      pack.remove('primer.yaml');
    });
    expect(faults).toEqual([
      'primer.yaml:1: the file is missing',
      expect.stringMatching(/^prompts\/4-working-sessions\.yaml:\d+: "theme": Invalid option: .*trust/),
      expect.stringMatching(
        /^restarts\.yaml:5: "after": Invalid option: expected one of "skips"\|"silence"\|"pause"$/,
      ),
    ]);
    expect(faults[1]).toContain(`:${line}:`);
  });

  it('names a key that is not known, and one that is missing', () => {
    const faults = faultsAfter((pack) => pack.replace(working, '    depth: 3', '    deepth: 3'));
    expect(faults).toEqual([
      expect.stringMatching(/:\d+: "depth": is missing$/),
      expect.stringMatching(/:10: "deepth" is not known here$/),
    ]);
  });

  it('is refused where the YAML itself is broken', () => {
    const faults = faultsAfter((pack) =>
      pack.replace('tips.yaml', 'moment: introduced', 'moment: "introduced'),
    );
    expect(faults[0]).toMatch(/^tips\.yaml:\d+: this is not valid YAML: /);
  });

  it('is refused where an id is given twice, even in two files', () => {
    const faults = faultsAfter((pack) =>
      pack.replace('prompts/6-closing.yaml', 'id: keep-doing', 'id: nobody-watching'),
    );
    expect(faults).toEqual([
      expect.stringMatching(
        /^prompts\/6-closing\.yaml:6: the id "nobody-watching" stands at prompts\/3-goals\.yaml:\d+/,
      ),
    ]);
  });

  it.each(['nursing, group: care-work', 'feedback, group: with-others'])(
    'is refused where a word to choose from stands under no heading: %s',
    (word) => {
      let line = 0;
      const faults = faultsAfter((pack) => {
        line = pack.replace('vocabulary.yaml', word, word.replace(/group: .*/, 'group: nowhere'));
      });
      expect(faults).toEqual([`vocabulary.yaml:${line}: "group": is none of the groups`]);
    },
  );

  it('is refused where the minutes of a plan do not add up', () => {
    const faults = faultsAfter((pack) => pack.replace('session-plans.yaml', 'minutes: 20', 'minutes: 25'));
    expect(faults).toEqual([
      expect.stringMatching(/^session-plans\.yaml:\d+: "whole": must add up to 45 minutes$/),
    ]);
  });

  it('is refused where a text is too long, empty, or a number', () => {
    const faults = faultsAfter((pack) => {
      pack.append('tips.yaml', `  - { id: long, moment: introduced, text: ${'a'.repeat(601)} }\n`);
      pack.append('tips.yaml', '  - { id: empty, moment: introduced, text: "" }\n');
      pack.append('tips.yaml', '  - { id: number, moment: introduced, text: 12 }\n');
    });
    expect(faults).toEqual([
      expect.stringContaining('is longer than 600 characters'),
      expect.stringContaining('is empty'),
      expect.stringContaining('expected string, received number'),
    ]);
  });

  it('is refused where a question on safety speaks for a sign too', () => {
    const faults = faultsAfter((pack) =>
      pack.replace('check-in-items.yaml', '    sign: fatigue\n', '    sign: fatigue\n    opens: human\n'),
    );
    expect(faults).toEqual([
      expect.stringMatching(/^check-in-items\.yaml:\d+: .*opens the way to a human, so that it can speak/),
    ]);
  });

  it.each([
    [{ from: 'Somewhat, ', to: '' }, '"how-very": '],
    [{ from: 'Somewhat, ', to: 'Quite, ' }, '"how-very": names two answers alike'],
    [{ from: 'scale: how-very', to: 'scale: how-cold' }, '"scale": is none of the scales'],
  ])(
    'is refused where a scale of the check-ins lacks a word, says one twice, or is missing: %j',
    (change, cause) => {
      const faults = faultsAfter((pack) => pack.replace('check-in-items.yaml', change.from, change.to));
      expect(faults).toEqual([
        expect.stringMatching(new RegExp(`^check-in-items\\.yaml:\\d+: ${cause}`, 'u')),
      ]);
    },
  );

  it('is refused where a dimension is not known, or not three are asked every time', () => {
    expect(
      faultsAfter((pack) => pack.replace('check-in-items.yaml', 'dimension: outside', 'dimension: weather')),
    ).toEqual([expect.stringMatching(/^check-in-items\.yaml:\d+: "dimension": Invalid option/u)]);
    expect(
      faultsAfter((pack) => pack.replace('check-in-items.yaml', 'asked: every-time', 'asked: either')),
    ).toEqual([
      expect.stringMatching(
        /^check-in-items\.yaml:\d+: "items": 2 are asked every time, where it must be 3$/u,
      ),
    ]);
  });

  it('is refused where there is no pack', () => {
    expect(() => loadContent('no-such-folder')).toThrow(ContentError);
    expect(() => loadContent('no-such-folder')).toThrow('en/prompts:1: no .yaml file can be read here');
  });

  it.each([
    '',
    'null',
    '- 1',
    '12',
    '&a [*a]',
    'phase: 4',
    'prompts: {}',
    'phase: 4\nprompts: [null, 3, {id: 5}]',
  ])('is refused kindly where a file says %j', (text) => {
    const faults = faultsAfter((pack) => pack.create(working, text));
    expect(faults).not.toEqual([]);
  });
});
