import type { PromptFault } from '../../../src/content/check-prompt.ts';
import { reasons } from '../../../src/content/texts.ts';
import type { OpenRoom } from '../exhibit.ts';
import { said } from '../sample-data.ts';

const topics = ['health', 'family', 'faith', 'politics', 'pay', 'origin'] as const;
const tags = ['phase', 'role', 'theme', 'depth'] as const;

/** One of each kind. */
const faults: readonly PromptFault[] = [
  { rule: 'empty' },
  { rule: 'too-long', length: 240, longest: 200 },
  { rule: 'not-a-question' },
  { rule: 'several-questions' },
  { rule: 'closed' },
  { rule: 'asks-to-justify' },
  { rule: 'hard-to-read' },
  ...topics.map((topic) => ({ rule: 'digs' as const, topic, word: said.diggingWord })),
  ...tags.map((tag) => ({ rule: 'tag-missing' as const, tag })),
  ...tags.map((tag) => ({ rule: 'tag-unknown' as const, tag })),
  { rule: 'said-already', text: said.prompt },
];

export const ownPrompts: OpenRoom = (reader) => ({
  name: "A program's own topics",
  exhibits: [
    {
      title: 'At the text of a topic',
      when: 'It is not one that two people at work can take up.',
      lines: Object.fromEntries(
        faults.map((fault) => [
          [fault.rule, 'topic' in fault ? fault.topic : 'tag' in fault ? fault.tag : '']
            .filter(Boolean)
            .join(', '),
          reasons(fault, reader),
        ]),
      ),
    },
  ],
});
