/// <reference lib="dom" />

/** What comes up in this pane by itself takes the focus from nothing that has it elsewhere on the page. */
export function leaveFocusElsewhere(act: () => void): void {
  const focused = parent === window ? null : parent.document.activeElement;
  act();
  if (!focused || focused === window.frameElement || focused === parent.document.body) return;
  (focused as HTMLElement).focus({ preventScroll: true });
}
