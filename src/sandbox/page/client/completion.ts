import type { SlashCommand } from '../../page-server/page-state.ts';
import { make } from '../dom.ts';

type Suggestion = { readonly line: string; readonly note: string };

/** Slash commands and their words that fit what is typed. */
export function suggestionsFor(commands: readonly SlashCommand[], typed: string): readonly Suggestion[] {
  if (!typed.startsWith('/') || typed.includes('\n')) return [];
  return commands
    .flatMap(({ command, description, usageHint }) => [
      { line: command, note: description },
      ...wordsIn(usageHint).map((word) => ({ line: `${command} ${word}`, note: '' })),
    ])
    .filter(({ line }) => line.startsWith(typed) && line !== typed);
}

const wordsIn = (usageHint: string): readonly string[] =>
  usageHint
    .split('|')
    .map((word) => word.trim())
    .filter((word) => /^[\w-]+$/.test(word));

/**
 * The list above the field. Tab takes the first or the one that the arrows chose, Enter only what they chose; after it more can be
 * typed at once.
 */
export function watchCompletion(field: HTMLTextAreaElement, commands: readonly SlashCommand[]): HTMLElement {
  const list = make('ul', {
    class: 'suggestions',
    id: 'suggestions',
    role: 'listbox',
    'aria-label': 'Commands',
    hidden: true,
  });
  let shown: readonly Suggestion[] = [];
  let chosen = -1;
  const draw = (): void => {
    list.replaceChildren(
      ...shown.map(({ line, note }, index) => suggestionNode(line, note, index === chosen)),
    );
    list.hidden = shown.length === 0;
    list.children[chosen]?.scrollIntoView({ block: 'nearest' });
  };
  const close = (): void => {
    shown = [];
    draw();
  };
  const take = (line: string | undefined): void => {
    if (line === undefined) return;
    field.value = `${line} `;
    field.dispatchEvent(new Event('input', { bubbles: true }));
  };
  field.addEventListener('input', () => {
    shown = suggestionsFor(commands, field.value);
    chosen = -1;
    draw();
  });
  field.addEventListener('blur', close);
  field.addEventListener('keydown', (event) => {
    if (list.hidden) return;
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const isTaken = event.key === 'Tab' || (event.key === 'Enter' && chosen >= 0);
    if (by === undefined && !isTaken && event.key !== 'Escape') return;
    event.preventDefault();
    if (isTaken) return take(shown[Math.max(chosen, 0)]?.line);
    if (by === undefined) return close();
    chosen = (Math.max(chosen, by < 0 ? 0 : -1) + by + shown.length) % shown.length;
    draw();
  });
  list.addEventListener('mousedown', (event) => {
    event.preventDefault();
    const line = event.target instanceof Element ? event.target.closest('li')?.dataset['line'] : undefined;
    take(line);
  });
  return list;
}

const suggestionNode = (line: string, note: string, isChosen: boolean): HTMLElement =>
  make('li', { role: 'option', 'aria-selected': String(isChosen), 'data-line': line }, [
    make('strong', {}, [line]),
    note === '' ? undefined : make('span', { class: 'note' }, [note]),
  ]);
