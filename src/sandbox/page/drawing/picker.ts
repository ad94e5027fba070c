import { make, makeButton } from '../dom.ts';
import { wordNodes } from './emoji.ts';
import { choicesFor } from './picker-matches.ts';
import type { PickerChoice } from './picker-matches.ts';

export type PickerParts = {
  readonly label: string;
  readonly placeholder: string;
  /** For the focus, which outlives a new drawing. */
  readonly key: string;
  readonly choices: readonly PickerChoice[];
  readonly chosen: readonly string[];
  /** Whether one is picked, or several, which then stand before the field. */
  readonly picks: 'one' | 'several';
  /** So many of several. */
  readonly atMost?: number | undefined;
  /** What else somebody may mean by what they typed, where it is not among the choices. */
  readonly typed?: (words: string) => PickerChoice | undefined;
  readonly enter: (values: readonly string[]) => void;
};

let pickers = 0;

/** A field to search in, with a list of what fits below it: ARIA's combobox. */
export function picker(parts: PickerParts): HTMLElement {
  const listId = `picker-${(pickers += 1)}`;
  const field = make('input', {
    type: 'text',
    role: 'combobox',
    autocomplete: 'off',
    spellcheck: 'false',
    'aria-autocomplete': 'list',
    'aria-expanded': 'false',
    'aria-controls': listId,
    'aria-label': parts.label,
    'data-key': parts.key,
    placeholder: parts.placeholder,
  });
  const list = make('ul', { role: 'listbox', id: listId, 'aria-label': parts.label, hidden: true });
  const chips = make('span', { class: 'chips' });
  const box = make('div', { class: 'picker' }, [chips, field, list]);
  new Picking(parts, { box, chips, field, list }).begin();
  return box;
}

type Nodes = {
  readonly box: HTMLElement;
  readonly chips: HTMLElement;
  readonly field: HTMLInputElement;
  readonly list: HTMLElement;
};

const unpickable = (words: string): HTMLElement =>
  make('li', { class: 'none', role: 'option', 'aria-disabled': 'true', 'aria-selected': 'false' }, [words]);

class Picking {
  readonly #parts: PickerParts;
  readonly #nodes: Nodes;
  #chosen: readonly string[];
  #shown: readonly PickerChoice[] = [];
  #active = -1;
  /** Those that were typed. */
  readonly #others: PickerChoice[] = [];

  constructor(parts: PickerParts, nodes: Nodes) {
    this.#parts = parts;
    this.#nodes = nodes;
    this.#chosen = parts.chosen;
  }

  begin(): void {
    const { field, list, chips } = this.#nodes;
    field.addEventListener('input', () => this.#open());
    field.addEventListener('click', () => this.#open());
    field.addEventListener('focus', () => field.select());
    field.addEventListener('keydown', (event) => this.#onKey(event));
    field.addEventListener('blur', () => this.#leave());
    // The field keeps the focus while somebody presses on what belongs to it.
    for (const part of [list, chips]) part.addEventListener('mousedown', (event) => event.preventDefault());
    this.#showChosen();
  }

  #onKey(event: KeyboardEvent): void {
    const { field, list } = this.#nodes;
    const { key } = event;
    if (key === 'ArrowDown' || key === 'ArrowUp') {
      event.preventDefault();
      if (list.hidden) this.#open();
      else this.#move(key === 'ArrowDown' ? 1 : -1);
    } else if (key === 'Enter' && !list.hidden) {
      event.preventDefault();
      const picked = this.#shown[this.#active];
      if (picked) this.#pick(picked.value);
    } else if (key === 'Escape' && !list.hidden) {
      // It closes the list alone, not what the field stands in.
      event.preventDefault();
      event.stopPropagation();
      this.#close();
    } else if (key === 'Backspace' && field.value === '' && this.#parts.picks === 'several')
      this.#hold(this.#chosen.slice(0, -1));
  }

  #open(): void {
    const { field, list } = this.#nodes;
    const isUntouched = this.#parts.picks === 'one' && field.value === this.#textOfChosen();
    this.#shown = this.#fitting(isUntouched ? '' : field.value);
    this.#active = this.#shown.length > 0 ? 0 : -1;
    list.replaceChildren(
      ...this.#shown.map((choice, index) => this.#line(choice, index)),
      ...(this.#shown.length === 0 ? [unpickable('Nothing fits')] : []),
      ...(this.#isFull() ? [unpickable(`No more than ${this.#parts.atMost} can be chosen`)] : []),
    );
    list.hidden = false;
    field.setAttribute('aria-expanded', 'true');
    this.#move(0);
  }

  #fitting(words: string): readonly PickerChoice[] {
    const found = choicesFor(this.#parts.choices, words);
    const meant = words === '' ? undefined : this.#parts.typed?.(words);
    if (!meant) return found;
    if (!this.#others.some(({ value }) => value === meant.value)) this.#others.push(meant);
    return [meant, ...found.filter(({ value }) => value !== meant.value)];
  }

  #isFull(): boolean {
    const { picks, atMost } = this.#parts;
    return picks === 'several' && atMost !== undefined && this.#chosen.length >= atMost;
  }

  #textOf(wanted: string | undefined): string | undefined {
    return [...this.#parts.choices, ...this.#others].find(({ value }) => value === wanted)?.text;
  }

  #line({ value, text, note }: PickerChoice, index: number): HTMLElement {
    const line = make(
      'li',
      {
        role: 'option',
        id: `${this.#nodes.list.id}-${index}`,
        'aria-selected': String(this.#chosen.includes(value)),
        'aria-disabled': this.#isFull() && !this.#chosen.includes(value) ? 'true' : undefined,
      },
      [
        make('span', {}, wordNodes(text)),
        note === undefined ? undefined : make('span', { class: 'note' }, [note]),
      ],
    );
    line.addEventListener('click', () => this.#pick(value));
    return line;
  }

  #move(by: number): void {
    const { field, list } = this.#nodes;
    const count = this.#shown.length;
    if (count === 0) return;
    this.#active = (this.#active + by + count) % count;
    for (const [index, line] of [...list.children].entries())
      line.classList.toggle('active', index === this.#active);
    list.children[this.#active]?.scrollIntoView({ block: 'nearest' });
    field.setAttribute('aria-activedescendant', `${list.id}-${this.#active}`);
  }

  #pick(value: string): void {
    const isHeld = this.#chosen.includes(value);
    if (!isHeld && this.#isFull()) return;
    if (this.#parts.picks === 'one') this.#hold([value]);
    else this.#hold(isHeld ? this.#chosen.filter((each) => each !== value) : [...this.#chosen, value]);
    this.#close();
  }

  #hold(values: readonly string[]): void {
    this.#chosen = values;
    this.#showChosen();
    this.#nodes.box.dispatchEvent(new Event('input', { bubbles: true }));
    this.#parts.enter(values);
  }

  #close(): void {
    const { field, list } = this.#nodes;
    list.hidden = true;
    field.setAttribute('aria-expanded', 'false');
    field.removeAttribute('aria-activedescendant');
  }

  /** One that was emptied holds nothing from then on; what was typed and fits nothing goes. */
  #leave(): void {
    this.#close();
    const { field } = this.#nodes;
    if (this.#parts.picks === 'one' && field.value === '' && this.#chosen.length > 0) this.#hold([]);
    else this.#showChosen();
  }

  #textOfChosen(): string {
    return this.#textOf(this.#chosen[0]) ?? '';
  }

  #showChosen(): void {
    const { field, chips } = this.#nodes;
    if (this.#parts.picks === 'one') {
      field.value = this.#textOfChosen();
      return;
    }
    field.value = '';
    chips.replaceChildren(...this.#chosen.map((value) => this.#chip(value)));
  }

  #chip(value: string): HTMLElement {
    const text = this.#textOf(value) ?? value;
    const remove = makeButton('×', { class: 'plain', 'aria-label': `Remove ${text}` }, () => {
      this.#hold(this.#chosen.filter((each) => each !== value));
      this.#nodes.field.focus();
    });
    return make('span', { class: 'chip' }, [text, remove]);
  }
}
