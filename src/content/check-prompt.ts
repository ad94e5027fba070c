import { digsInto } from './digging-topics.ts';
import type { DiggingTopic } from './digging-topics.ts';
import { asksToJustify, asksTwice, countQuestionMarks, isClosed } from './question.ts';
import { oldestReadingAge, readingAge } from './reading-age.ts';
import { longestPrompt } from './schema.ts';
import { mostAlike, tooAlike } from './similarity.ts';
import { depths, phases, roles, themes } from './tags.ts';
import { reasons } from './texts.ts';
import { isEnglish } from './wording.ts';

export type PromptTag = 'phase' | 'role' | 'theme' | 'depth';

/** What is wrong with a prompt, as data. `texts.ts` has the words. */
export type PromptFault =
  | { readonly rule: 'empty' | 'not-a-question' | 'several-questions' | 'closed' | 'asks-to-justify' | 'hard-to-read' }
  | { readonly rule: 'too-long'; readonly length: number; readonly longest: number }
  | { readonly rule: 'digs'; readonly topic: DiggingTopic; readonly word: string }
  | { readonly rule: 'tag-missing' | 'tag-unknown'; readonly tag: PromptTag }
  | { readonly rule: 'said-already'; readonly text: string };

/** Tags as they come from outside: any of them may be missing or unknown. */
export type UncheckedTags = { readonly [Tag in PromptTag]?: unknown };

const known: Readonly<Record<PromptTag, readonly unknown[]>> = {
  phase: phases,
  role: roles,
  theme: themes,
  depth: depths,
};

/**
 * Why a prompt is not taken, in plain words for the one who wrote it; empty where nothing is wrong. The pack and a
 * program's own prompts are held to the same rules. Takes any text whatever and never throws.
 */
export function checkPrompt(
  text: string,
  tags: UncheckedTags,
  others: readonly { readonly text: string }[],
): readonly string[] {
  return promptFaults(text, tags, others).map((fault) => reasons(fault));
}

/** As checkPrompt, as data. `others` are the prompts that it stands beside, without itself. */
export function promptFaults(
  text: string,
  tags: UncheckedTags,
  others: readonly { readonly text: string }[],
): readonly PromptFault[] {
  if (text.trim() === '') return [{ rule: 'empty' }, ...tagFaults(tags)];
  const length = Array.from(text.trim()).length;
  if (length > longestPrompt) return [{ rule: 'too-long', length, longest: longestPrompt }, ...tagFaults(tags)];
  return [...questionFaults(text), ...topicFaults(text), ...tagFaults(tags), ...repetition(text, others)];
}

/** The rules for a question alone, wherever in the pack it stands. */
export function questionFaults(text: string): readonly PromptFault[] {
  const english = isEnglish(text);
  const marks = countQuestionMarks(text);
  if (marks === 0) return [{ rule: 'not-a-question' }];
  const faults: PromptFault[] = [];
  if (marks > 1 || (english && asksTwice(text))) faults.push({ rule: 'several-questions' });
  if (english && isClosed(text)) faults.push({ rule: 'closed' });
  if (english && asksToJustify(text)) faults.push({ rule: 'asks-to-justify' });
  if (english && readingAge(text) > oldestReadingAge) faults.push({ rule: 'hard-to-read' });
  return faults;
}

export function topicFaults(text: string): readonly PromptFault[] {
  return digsInto(text).map(({ topic, word }) => ({ rule: 'digs', topic, word }));
}

function tagFaults(tags: UncheckedTags): readonly PromptFault[] {
  return (['phase', 'role', 'theme', 'depth'] as const).flatMap((tag): readonly PromptFault[] => {
    const value = tags[tag];
    if (value === undefined || value === null || value === '') return [{ rule: 'tag-missing', tag }];
    return known[tag].includes(value) ? [] : [{ rule: 'tag-unknown', tag }];
  });
}

function repetition(text: string, others: readonly { readonly text: string }[]): readonly PromptFault[] {
  const nearest = mostAlike(text, others);
  return nearest !== undefined && nearest.similarity >= tooAlike
    ? [{ rule: 'said-already', text: nearest.other.text }]
    : [];
}
