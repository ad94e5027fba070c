import type { Notation } from '../../language.ts';
import type { PromptFault } from './prompt-faults.ts';
import { texts } from './texts.ts';

/** What is wrong with a prompt, and a way on, for the one who wrote it. */
export function reasons(fault: PromptFault, reader: Notation): string {
  const { faults, topics, tags } = texts(reader);
  switch (fault.rule) {
    case 'too-long':
      return faults[fault.rule](fault.length, fault.longest);
    case 'digs':
      return faults[fault.rule](fault.word, topics[fault.topic]);
    case 'tag-missing':
    case 'tag-unknown':
      return faults[fault.rule](tags[fault.tag]);
    case 'said-already':
      return faults[fault.rule](fault.text);
    case 'empty':
    case 'not-a-question':
    case 'several-questions':
    case 'closed':
    case 'asks-to-justify':
    case 'hard-to-read':
      return faults[fault.rule];
  }
}
