import { dayByKey, dayInWords, plusMonths, weeksOf } from '../../reading/month.ts';
import { make, makeButton, replaceContent } from '../dom.ts';

export type CalendarParts = {
  readonly label: string;
  readonly placeholder: string;
  /** For the focus, which outlives a new drawing. */
  readonly key: string;
  /** Of whoever looks: BCP 47 */
  readonly locale: string;
  /** ISO days, by the clock of whoever looks. */
  readonly today: string;
  readonly chosen: string | undefined;
  readonly enter: (day: string | undefined) => void;
};

let calendars = 0;

/** A field that opens a month to choose a day of, as in Slack: ARIA's date picker, all of it by the keyboard too. */
export function calendarField(parts: CalendarParts): HTMLElement {
  const id = `calendar-${(calendars += 1)}`;
  const field = make('input', {
    type: 'text',
    role: 'combobox',
    readonly: true,
    'aria-haspopup': 'dialog',
    'aria-expanded': 'false',
    'aria-controls': id,
    'aria-label': parts.label,
    'data-key': parts.key,
    placeholder: parts.placeholder,
  });
  const popup = make('div', {
    class: 'calendar',
    role: 'dialog',
    id,
    'aria-label': 'Choose a day',
    hidden: true,
  });
  const box = make('div', { class: 'picker dated' }, [field, popup]);
  new Calendar(parts, { box, field, popup }).begin();
  return box;
}

type Nodes = {
  readonly box: HTMLElement;
  readonly field: HTMLInputElement;
  readonly popup: HTMLElement;
};

class Calendar {
  readonly #parts: CalendarParts;
  readonly #nodes: Nodes;
  #chosen: string | undefined;
  /** The day on which the keys stand. */
  #day: string;
  /** What has the focus is taken away for a moment then. */
  #isDrawing = false;

  constructor(parts: CalendarParts, nodes: Nodes) {
    this.#parts = parts;
    this.#nodes = nodes;
    this.#chosen = parts.chosen;
    this.#day = parts.chosen ?? parts.today;
  }

  begin(): void {
    const { box, field, popup } = this.#nodes;
    field.addEventListener('click', () => this.#open());
    field.addEventListener('keydown', (event) => this.#onFieldKey(event));
    popup.addEventListener('keydown', (event) => this.#onKey(event));
    box.addEventListener('focusout', ({ relatedTarget }) => {
      if (!this.#isDrawing && !(relatedTarget instanceof Node && box.contains(relatedTarget))) this.#close();
    });
    // Safari gives no button the focus that is pressed: what has it keeps it.
    popup.addEventListener('mousedown', (event) => event.preventDefault());
    this.#showChosen();
  }

  #onFieldKey(event: KeyboardEvent): void {
    const { key } = event;
    if (key === 'Enter' || key === 'ArrowDown' || key === ' ') {
      event.preventDefault();
      this.#open();
    } else if (key === 'Backspace' || key === 'Delete') this.#hold(undefined);
  }

  #onKey(event: KeyboardEvent): void {
    if (event.key === 'Escape') {
      // It closes the calendar alone, not what the field stands in.
      event.preventDefault();
      event.stopPropagation();
      this.#leave();
      return;
    }
    const isOnDay = event.target instanceof HTMLElement && event.target.dataset['day'] !== undefined;
    const day = isOnDay ? dayByKey(this.#day, event.key) : undefined;
    if (day === undefined) return;
    event.preventDefault();
    this.#show(day);
    this.#focusDay();
  }

  #open(): void {
    const { field, popup } = this.#nodes;
    popup.hidden = false;
    this.#show(this.#chosen ?? this.#parts.today);
    field.setAttribute('aria-expanded', 'true');
    popup.scrollIntoView({ block: 'nearest' });
    this.#focusDay();
  }

  #close(): void {
    const { field, popup } = this.#nodes;
    popup.hidden = true;
    field.setAttribute('aria-expanded', 'false');
  }

  #leave(): void {
    this.#nodes.field.focus();
    this.#close();
  }

  #hold(day: string | undefined): void {
    this.#chosen = day;
    this.#showChosen();
    this.#nodes.box.dispatchEvent(new Event('input', { bubbles: true }));
    this.#parts.enter(day);
  }

  #pick(day: string | undefined): void {
    this.#leave();
    this.#hold(day);
  }

  #showChosen(): void {
    const month = { month: 'long', day: 'numeric', year: 'numeric' } as const;
    this.#nodes.field.value = this.#chosen === undefined ? '' : this.#inWords(this.#chosen, month);
  }

  #inWords(day: string, parts?: Intl.DateTimeFormatOptions): string {
    return dayInWords(day, this.#parts.locale, parts);
  }

  #focusDay(): void {
    this.#nodes.popup.querySelector<HTMLElement>(`[data-day="${this.#day}"]`)?.focus();
  }

  #show(day: string): void {
    this.#day = day;
    const { popup } = this.#nodes;
    this.#isDrawing = true;
    replaceContent(popup, this.#content(day));
    if (!popup.contains(document.activeElement)) this.#focusDay();
    this.#isDrawing = false;
  }

  #content(day: string): readonly HTMLElement[] {
    const turn = (sign: string, label: string, months: number): HTMLElement =>
      makeButton(sign, { class: 'plain', 'aria-label': label, 'data-key': label }, () =>
        this.#show(plusMonths(this.#day, months)),
      );
    return [
      make('div', { class: 'month' }, [
        turn('‹', 'Previous month', -1),
        make('strong', { 'aria-live': 'polite' }, [this.#inWords(day, { month: 'long', year: 'numeric' })]),
        turn('›', 'Next month', 1),
      ]),
      this.#grid(day),
      make('div', { class: 'ends' }, [
        makeButton('Today', { class: 'plain' }, () => this.#pick(this.#parts.today)),
        makeButton('Clear', { class: 'plain' }, () => this.#pick(undefined)),
      ]),
    ];
  }

  #grid(shown: string): HTMLElement {
    const weeks = weeksOf(shown);
    const heads = (weeks[0] ?? []).map((day) =>
      make('th', { scope: 'col', abbr: this.#inWords(day, { weekday: 'long' }) }, [
        this.#inWords(day, { weekday: 'short' }).slice(0, 2),
      ]),
    );
    const rows = weeks.map((week) =>
      make(
        'tr',
        {},
        week.map((day) => make('td', {}, [this.#dayButton(day, shown)])),
      ),
    );
    return make(
      'table',
      { role: 'grid', 'aria-label': this.#inWords(shown, { month: 'long', year: 'numeric' }) },
      [make('thead', {}, [make('tr', {}, heads)]), make('tbody', {}, rows)],
    );
  }

  #dayButton(day: string, shown: string): HTMLElement {
    const isOther = day.slice(0, 7) !== shown.slice(0, 7);
    return makeButton(
      String(Number(day.slice(-2))),
      {
        class: isOther ? 'on-day other' : 'on-day',
        'data-day': day,
        'aria-label': this.#inWords(day),
        'aria-pressed': String(day === this.#chosen),
        'aria-current': day === this.#parts.today ? 'date' : undefined,
        tabindex: day === shown ? 0 : -1,
      },
      () => this.#pick(day),
    );
  }
}
