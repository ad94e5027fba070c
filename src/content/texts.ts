import type { PromptFault } from './check-prompt.ts';
import type { DiggingTopic } from './digging-topics.ts';

const topicNames: Readonly<Record<DiggingTopic, string>> = {
  health: 'health',
  family: 'family',
  faith: 'faith',
  politics: 'politics',
  pay: 'pay',
  origin: 'who somebody is',
};

/** What is wrong with a prompt, and a way on, for the one who wrote it. */
export function reasons(fault: PromptFault): string {
  switch (fault.rule) {
    case 'empty':
      return 'There is no text yet.';
    case 'too-long':
      return `It has ${fault.length} characters. Please keep it to ${fault.longest}.`;
    case 'not-a-question':
      return 'It is not a question yet. Please end it with one question mark.';
    case 'several-questions':
      return 'It asks more than one thing. Please keep the better question, and make the other one a prompt of its own.';
    case 'closed':
      return 'It can be answered with yes or no. Starting with "what", "how" or "which" opens it up.';
    case 'asks-to-justify':
      return 'A "why" to somebody\'s face can sound like blame. "What led you to …" asks the same more kindly.';
    case 'hard-to-read':
      return 'It is hard to read at a glance. Please try shorter words, or two short sentences.';
    case 'digs':
      return `"${fault.word}" asks about ${topicNames[fault.topic]}. That is for each person to bring up, not for a prompt.`;
    case 'tag-missing':
      return `Please choose a ${fault.tag}.`;
    case 'tag-unknown':
      return `This ${fault.tag} is not one of those to choose from.`;
    case 'said-already':
      return `It says nearly the same as "${fault.text}"`;
    default:
      return fault satisfies never;
  }
}
