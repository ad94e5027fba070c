export const en = {
  next: 'Next',
  more: 'More',
  menu: 'Open the menu',
  idle: 'You don’t need to do anything right now. The menu shows what you can do.',
  ofPair: (button: string, names: string) => `${button} (${names})`,
  pairCard: (names: string) => `Your peer is *${names}*.`,
  command: { line: 'see your pair at a glance', button: 'See my pair' },
};
