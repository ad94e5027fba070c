import { promptFaults, type PromptFault } from '../../../content/rules/prompt-faults.ts';
import type { Prompt } from '../../../content/pack/content.ts';
import type { PromptTags } from '../../../content/pack/tags.ts';
import { RefusedError } from '../../../refused-error.ts';

/** What an admin writes, with tags that the pack knows. */
export type PromptDraft = PromptTags & { readonly text: string };

/** As it was kept. The pack may have changed since, so that its tags are whatever they were. */
export type OwnPrompt = {
  readonly id: string;
  readonly text: string;
  readonly phase: number;
  readonly role: string;
  readonly theme: string;
  readonly depth: number;
  readonly state: 'in-use' | 'retired';
};

/** With what is wrong with it by the rules as they are now. A retired one is not looked at. */
export type Examined = OwnPrompt & { readonly faults: readonly PromptFault[] };

/** As many may be in use: each is held to the rules anew, against all others, whenever a pair is given one. */
export const mostInUse = 100;

/** Characters that can be typed: more than the rules allow, so that these can say by how much a text is too long. */
export const typedAtMost = 400;

export class OwnPromptError extends RefusedError<'gone' | 'enough'> {}

/**
 * Where two say the same, the older one stands.
 * @param own oldest first
 */
export function examinePrompt(own: readonly OwnPrompt[], pack: readonly Prompt[]): readonly Examined[] {
  const beside: { readonly text: string }[] = [...pack];
  return own.map((prompt) => {
    if (prompt.state === 'retired') return { ...prompt, faults: [] };
    const faults = promptFaults(prompt, { beside });
    if (faults.length === 0) beside.push(prompt);
    return { ...prompt, faults };
  });
}

/** Those that pairs may be given; the others are left out, and stop nothing. */
export function usable(examined: readonly Examined[]): readonly Prompt[] {
  return examined
    .filter(({ state, faults }) => state === 'in-use' && faults.length === 0)
    .map(({ id, text, phase, role, theme, depth }) => ({ id, text, phase, role, theme, depth }) as Prompt);
}

/** What is wrong with a text that is to stand beside all others, or in the place of the one with this id. */
export function faultsOf(
  draft: PromptDraft,
  own: readonly OwnPrompt[],
  { pack, replacing }: { readonly pack: readonly Prompt[]; readonly replacing: string | undefined },
): readonly PromptFault[] {
  const others = own.filter(({ id, state }) => state === 'in-use' && id !== replacing);
  return promptFaults(draft, { beside: [...pack, ...others] });
}

export function requireRoom(own: readonly OwnPrompt[]): void {
  if (own.filter(({ state }) => state === 'in-use').length >= mostInUse) throw new OwnPromptError('enough');
}
