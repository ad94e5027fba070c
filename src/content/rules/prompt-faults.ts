import { digsInto } from './digging-topics.ts';
import type { DiggingTopic } from './digging-topics.ts';
import { asksToJustify, asksTwice, countQuestionMarks, isClosed } from './question.ts';
import { oldestReadingAge, readingAge } from './reading-age.ts';
import { longestPrompt } from '../pack/schema.ts';
import { saidAlready } from './similarity.ts';
import { depths, phases, roles, themes } from '../pack/tags.ts';
import { isEnglish } from './language-guess.ts';

export type PromptTag = 'phase' | 'role' | 'theme' | 'depth';

/** What is wrong with a prompt, as data. `reasons.ts` has it in words. */
export type PromptFault =
  | {
      readonly rule:
        'empty' | 'not-a-question' | 'several-questions' | 'closed' | 'asks-to-justify' | 'hard-to-read';
    }
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

export type UncheckedPrompt = UncheckedTags & { readonly text: string };

export type Judging = {
  /** The prompts that it stands beside, without itself. */
  readonly beside: readonly { readonly text: string }[];
  /** Where it is known, as a pack's is. What a program's admins write may be in any. */
  readonly language?: string;
};

/** A mark alone asks nothing, and what cannot be seen says nothing. */
const saysAnything = /[\p{L}\p{N}]/u;

/**
 * Why a prompt is not taken; empty where nothing is wrong. The pack and a program's own prompts are held to the same
 * rules. Takes any text whatever and never throws.
 */
export function promptFaults(
  { text, ...tags }: UncheckedPrompt,
  { beside, language }: Judging,
): readonly PromptFault[] {
  if (!saysAnything.test(text)) return [{ rule: 'empty' }, ...tagFaults(tags)];
  const length = Array.from(text.trim()).length;
  if (length > longestPrompt)
    return [{ rule: 'too-long', length, longest: longestPrompt }, ...tagFaults(tags)];
  return [...questionFaults(text, language), ...tagFaults(tags), ...repetition(text, beside)];
}

/** The rules for a question alone, wherever in a pack it stands. Those about grammar and reading age know only English. */
export function questionFaults(text: string, language?: string): readonly PromptFault[] {
  return [...grammarFaults(text, language), ...topicFaults(text, language)];
}

function grammarFaults(text: string, language: string | undefined): readonly PromptFault[] {
  const inEnglish = language === undefined ? isEnglish(text) : language === 'en';
  const marks = countQuestionMarks(text);
  if (marks === 0) return [{ rule: 'not-a-question' }];
  const faults: PromptFault[] = [];
  if (marks > 1 || (inEnglish && asksTwice(text))) faults.push({ rule: 'several-questions' });
  if (inEnglish && isClosed(text)) faults.push({ rule: 'closed' });
  if (inEnglish && asksToJustify(text)) faults.push({ rule: 'asks-to-justify' });
  if (inEnglish && readingAge(text) > oldestReadingAge) faults.push({ rule: 'hard-to-read' });
  return faults;
}

/** The words that show them are English. In a text of an unknown language they are sought all the same. */
function topicFaults(text: string, language = 'en'): readonly PromptFault[] {
  if (language !== 'en') return [];
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
  const nearest = saidAlready(text, others);
  return nearest ? [{ rule: 'said-already', text: nearest.text }] : [];
}
