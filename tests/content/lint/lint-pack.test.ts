import { describe, expect, it } from '@jest/globals';
import { inWords } from '../../../src/content/loading/content-error.ts';
import { coverageOf } from '../../../src/content/lint/coverage.ts';
import { lintPack } from '../../../src/content/lint/lint-pack.ts';
import { lintPacks } from '../../../src/content/lint/lint-packs.ts';
import { readPacks } from '../../../src/content/loading/load-content.ts';
import { readPack } from '../../../src/content/loading/load-pack.ts';
import { withPack } from '../packs.ts';
import type { EditedPack } from '../packs.ts';

const goals = 'prompts/3-goals.yaml';

function lintAfter(spoil: (pack: EditedPack) => void): readonly string[] {
  return withPack((pack) => {
    spoil(pack);
    return lintPack(readPack(pack.directory)).map(inWords);
  });
}

describe('the pack', () => {
  it('has nothing to mend', () => {
    expect(lintAfter(() => undefined)).toEqual([]);
  });

  it('covers all that is asked of it', () => {
    expect(coverageOf(readPack('content/en')).filter(({ required, found }) => found < required)).toEqual([]);
  });
});

describe('lint', () => {
  it('refuses a prompt with file, line and reason', () => {
    let line = 0;
    const faults = lintAfter((pack) => {
      line = pack.replace(goals, 'How will you celebrate being halfway to your goal?', 'Will you celebrate?');
    });
    expect(faults).toEqual([
      `${goals}:${line}: "Will you celebrate?" People can answer it with yes or no. Start with “what”, “how” or “which” instead.`,
    ]);
  });

  it('refuses a prompt that another file has already', () => {
    const faults = lintAfter((pack) => {
      pack.replace(
        'prompts/6-closing.yaml',
        'How do you usually say goodbye at work?',
        'What do your goals share, put side by side?',
      );
    });
    expect(faults).toEqual([
      expect.stringMatching(
        /^prompts\/6-closing\.yaml:\d+: .*says nearly the same as “Put your goals side by side\. What do they share\?”$/,
      ),
    ]);
  });

  it('holds every question that is put to people to the same rules', () => {
    const faults = lintAfter((pack) => {
      pack.replace('closing-actions.yaml', 'Where will you be when you do it?', 'Why did you not do it?');
      pack.replace('listening-frames.yaml', 'What happened first?', 'What does your family say?');
    });
    expect(faults).toEqual([
      expect.stringMatching(/^closing-actions\.yaml:\d+: .*can sound like blame/),
      expect.stringMatching(/^listening-frames\.yaml:\d+: .*asks about family/),
    ]);
  });

  it('refuses worn phrases, shouting and heavy prose anywhere', () => {
    const faults = lintAfter((pack) => {
      pack.append(
        'tips.yaml',
        '  - { id: worn, moment: introduced, text: Leave your comfort zone today. }\n',
      );
      pack.append('tips.yaml', '  - { id: loud, moment: introduced, text: So good to have you here!! }\n');
      pack.append(
        'tips.yaml',
        '  - { id: heavy, moment: introduced, text: Organisational interdependencies necessitate communication. }\n',
      );
    });
    expect(faults).toEqual([
      expect.stringContaining('"comfort zone"'),
      expect.stringContaining('exclamation marks in a row'),
      expect.stringContaining('reads at the age of'),
    ]);
  });

  it('refuses a pack in which too many prompts begin alike', () => {
    const faults = lintAfter((pack) => {
      const more = Array.from(
        { length: 120 },
        (_, at) =>
          `  - { id: more-${at}, role: both, theme: trust, depth: 1, text: "What was ${'x'.repeat(at + 1)}${at}?" }\n`,
      );
      pack.append(goals, more.join(''));
    });
    expect(faults).toContainEqual(
      expect.stringMatching(/prompts \(\d+ %\) begin with "what was": at most 15 % may$/),
    );
  });

  it('refuses a topic that is long to read, and an opener that is long to say', () => {
    const faults = lintAfter((pack) => {
      pack.replace(
        goals,
        'How will you celebrate being halfway to your goal?',
        'How will you and your team and all the others celebrate being halfway to the goal in March?',
      );
      pack.replace('hard-talk-openers.yaml', 'say: ', `say: ${'I would like to talk. '.repeat(5)}`);
    });
    expect(faults).toEqual([
      expect.stringMatching(/^prompts\/3-goals\.yaml:\d+: .*has 18 words, where 16 are the most$/),
      expect.stringMatching(/^hard-talk-openers\.yaml:\d+: .*has 34 words, where 9 are the most$/),
    ]);
  });

  it('refuses a pack that has too few short topics', () => {
    const faults = lintAfter((pack) => {
      const files = ['3-goals', '4-working-sessions', '5-review', '6-closing'];
      for (const file of files) pack.create(`prompts/${file}.yaml`, `phase: ${file[0]}\nprompts: []\n`);
    });
    expect(faults).toContainEqual(
      expect.stringMatching(/^prompts:1: prompts of at most 7 words: \d+, where 70 are needed$/),
    );
  });

  it('refuses a primer that takes longer than it promises', () => {
    const faults = lintAfter((pack) => {
      const talk = 'We talk and we listen. '.repeat(60);
      pack.append('primer.yaml', `  - { title: And on, text: "${talk}" }\n`);
    });
    expect(faults).toEqual(['primer.yaml:1: takes 6 minutes to read, where 5 are promised']);
  });

  it('refuses a pack that lacks something', () => {
    const faults = lintAfter((pack) => {
      pack.create('prompts/5-review.yaml', 'phase: 5\nprompts: []\n');
      pack.replace('check-in-items.yaml', '    sign: fatigue\n', '');
      pack.replace('check-in-items.yaml', '    sign: fatigue\n', '');
      pack.replace('check-in-items.yaml', '    opens: human\n', '');
      pack.replace('check-in-items.yaml', '    opens: human\n', '');
    });
    expect(faults).toEqual([
      expect.stringMatching(/^prompts:1: prompts of phase 5: 0, where 25 are needed$/),
      'check-in-items.yaml:1: items for a warning sign, fewest: 0, where 2 are needed',
      'check-in-items.yaml:1: items after a session for a warning sign, fewest: 0, where 1 are needed',
      'check-in-items.yaml:1: items at a milestone for a warning sign, fewest: 0, where 1 are needed',
      'check-in-items.yaml:1: items that open the way to a human: 0, where 1 are needed',
    ]);
  });
});

describe('lint of what check-ins ask', () => {
  it('refuses a pack in which a dimension is hardly asked about, or a milestone has too little to ask', () => {
    const faults = lintAfter((pack) => {
      for (let left = 5; left > 2; left -= 1)
        pack.replace('check-in-items.yaml', 'dimension: outside', 'dimension: structure');
      for (let left = 29; left > 11; left -= 1)
        pack.replace('check-in-items.yaml', 'asked: milestone\n', 'asked: after-session\n');
    });
    expect(faults).toContain('check-in-items.yaml:1: items of a dimension, fewest: 2, where 3 are needed');
    expect(faults).toContain('check-in-items.yaml:1: items at a milestone: 11, where 12 are needed');
  });
});

/** What is said of a Portuguese pack that begins as a copy of the English one. */
const lintOfSecond = (spoil: (pack: EditedPack) => void): readonly string[] =>
  withPack((english) => {
    spoil(english.copyAs('pt'));
    return lintPacks(readPacks(english.packs)).map(inWords);
  });

describe('lint of a second language', () => {
  it('finds nothing where it says the same in other words', () => {
    expect(lintOfSecond((pack) => pack.replace('tips.yaml', 'text: ', 'text: Outra coisa. '))).toEqual([]);
  });

  it('names an id that it lacks, and one that the English pack lacks', () => {
    const faults = lintOfSecond((pack) =>
      pack.replace('prompts/6-closing.yaml', 'id: goodbye-at-work', 'id: despedida'),
    );
    expect(faults).toEqual([
      'pt/prompts/6-closing.yaml:1: the id "goodbye-at-work" is missing, which the English pack has',
      expect.stringMatching(
        /^pt\/prompts\/6-closing\.yaml:\d+: the id "despedida" is not in the English pack$/,
      ),
    ]);
  });

  it('names a tag that is another in English', () => {
    const faults = lintOfSecond((pack) => pack.replace('restarts.yaml', 'after: silence', 'after: pause'));
    expect(faults).toEqual([
      expect.stringMatching(
        /^pt\/restarts\.yaml:\d+: "after" of "[a-z-]+" is "silence" in the English pack$/,
      ),
    ]);
  });

  it('names the first that stands in another place, since a plan is known by its place', () => {
    const faults = lintOfSecond((pack) => {
      pack.replace('restarts.yaml', 'id: no-catching-up', 'id: first');
      pack.replace('restarts.yaml', 'id: fifteen-minutes', 'id: no-catching-up');
      pack.replace('restarts.yaml', 'id: first', 'id: fifteen-minutes');
    });
    expect(faults).toEqual([
      'pt/restarts.yaml:4: "fifteen-minutes" stands where the English pack has "no-catching-up", in restarts.yaml',
    ]);
  });

  it('knows nothing of its grammar, reading age and worn phrases', () => {
    const faults = lintOfSecond((pack) => {
      pack.replace(goals, 'How will you celebrate being halfway to your goal?', 'Vais celebrar?');
      pack.replace(
        'tips.yaml',
        'text: ',
        'text: Responsabilidades organizacionais interdependentes necessitam comunicação. Passion, quite, whom. ',
      );
    });
    expect(faults).toEqual([]);
  });

  it('wants as much of everything, said without shouting, and once', () => {
    const faults = lintOfSecond((pack) => {
      pack.replace('tips.yaml', 'text: ', 'text: Que bom!! ');
      pack.replace('closing-actions.yaml', 'Where will you be when you do it?', 'Onde? Quando?');
      pack.create('prompts/5-review.yaml', 'phase: 5\nprompts: []\n');
    });
    expect(faults).toContainEqual(
      expect.stringMatching(/^pt\/tips\.yaml:\d+: .*exclamation marks in a row$/),
    );
    expect(faults).toContainEqual(
      expect.stringMatching(/^pt\/closing-actions\.yaml:\d+: .*asks more than one thing/),
    );
    expect(faults).toContainEqual('pt/prompts:1: prompts of phase 5: 0, where 25 are needed');
  });
});
