/** The keys under which Slack's views and messages carry what a person reads; all others hold ids and settings. */
const visibleKeys: ReadonlySet<string> = new Set([
  'text',
  'title',
  'label',
  'name',
  'alt_text',
  'initial_value',
  'fallback',
]);

/** Every string that a person would read in a message, a view or a list of lines, wherever in it. */
export function visibleStrings(shown: unknown): readonly string[] {
  if (typeof shown !== 'object' || shown === null) return [];
  return Object.entries(shown).flatMap(([key, value]: [string, unknown]) =>
    typeof value === 'string' ? (visibleKeys.has(key) ? [value] : []) : visibleStrings(value),
  );
}
