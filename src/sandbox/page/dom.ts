/// <reference lib="dom" />
/// <reference lib="dom.iterable" />

type Attributes = Readonly<Record<string, string | number | boolean | undefined>>;
type Child = Node | string | undefined;

/** An element with attributes (`true` sets an empty one, `false` and undefined none) and children; text is always text. */
export function make<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Attributes = {},
  children: readonly Child[] = [],
): HTMLElementTagNameMap[Tag] {
  const node = document.createElement(tag);
  setAttributes(node, attributes);
  node.append(...children.filter((child) => child !== undefined));
  return node;
}

export function makeSvg(tag: string, attributes: Attributes, children: readonly Child[] = []): SVGElement {
  const node = document.createElementNS('http://www.w3.org/2000/svg', tag);
  setAttributes(node, attributes);
  node.append(...children.filter((child) => child !== undefined));
  return node;
}

function setAttributes(node: Element, attributes: Attributes): void {
  for (const [name, value] of Object.entries(attributes))
    if (value !== undefined && value !== false) node.setAttribute(name, value === true ? '' : String(value));
}

export function makeButton(
  label: Child,
  attributes: Attributes,
  press: (event: MouseEvent) => void,
): HTMLButtonElement {
  const button = make('button', { type: 'button', ...attributes }, [label]);
  button.addEventListener('click', press);
  return button;
}

export function byId<Kind extends HTMLElement>(id: string, kind: new () => Kind): Kind {
  const found = document.getElementById(id);
  if (!(found instanceof kind)) throw new Error(`The page has no ${id}`);
  return found;
}

/** Puts new content in place and gives the focus back to what had it, found again by `data-key`. */
export function replaceContent(region: HTMLElement, children: readonly Child[]): void {
  const active = document.activeElement;
  const key = active instanceof HTMLElement && region.contains(active) ? active.dataset['key'] : undefined;
  region.replaceChildren(...children.filter((child) => child !== undefined));
  if (key === undefined) return;
  const again = [...region.querySelectorAll<HTMLElement>('[data-key]')].find(
    (node) => node.dataset['key'] === key,
  );
  again?.focus();
}

/** Somebody types in one of its fields to search: what they have typed is not to go. */
export const isSearchedIn = (region: HTMLElement): boolean =>
  region.querySelector('[role="combobox"][aria-expanded="true"]') !== null;

/** Draws a region only when what it shows has changed, so that nothing jumps under the reader; and not while one searches in it. */
export function createRegion<Shown>(
  region: HTMLElement,
  draw: (shown: Shown) => readonly Child[],
): (shown: Shown) => void {
  let last: string | undefined;
  let newest: Shown | undefined;
  const redraw = (): void => {
    const now = JSON.stringify(newest);
    if (newest === undefined || now === last || isSearchedIn(region)) return;
    last = now;
    replaceContent(region, draw(newest));
  };
  region.addEventListener('focusout', () => setTimeout(redraw));
  return (shown) => {
    newest = shown;
    redraw();
  };
}

/** Focuses it once more where a dialog that closed did so already: else Chromium lets nothing be typed there. */
export function giveFocus(node: HTMLElement): void {
  if (document.activeElement === node) node.blur();
  node.focus({ preventScroll: true });
}
