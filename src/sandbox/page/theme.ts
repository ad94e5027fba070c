/// <reference lib="dom" />

export type PageTheme = 'light' | 'dark';

const KEY = 'sandbox/theme';

/** What was chosen, else what this machine prefers. */
export function currentTheme(): PageTheme {
  const chosen = localStorage.getItem(KEY);
  if (chosen === 'light' || chosen === 'dark') return chosen;
  return matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
}

export function chooseTheme(theme: PageTheme): void {
  localStorage.setItem(KEY, theme);
  applyTheme();
}

/** The other documents of the page hear of a choice by the storage they share. */
export function followTheme(): void {
  applyTheme();
  addEventListener('storage', ({ key }) => {
    if (key === KEY) applyTheme();
  });
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', applyTheme);
}

const applyTheme = (): void => {
  document.documentElement.dataset['theme'] = currentTheme();
};
