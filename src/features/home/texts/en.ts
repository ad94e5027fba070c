export const en = {
  next: 'Next',
  more: 'More',
  everything: 'See everything',
  everythingTitle: 'All you can do',
  everythingOfPair: (names: string) =>
    `All that you can do with *${names}*. What you press happens at once, or opens a form first.`,
  everythingElse: 'All that you can do here. What you press happens at once, or opens a form first.',
  nothingLeft:
    'Something has changed meanwhile, and there’s nothing left to do here. The menu shows what you can do.',
  close: 'Close',
  menu: 'Open the menu',
  idle: 'You don’t need to do anything right now. The menu shows what you can do.',
  privacy:
    ':lock: *Who sees what*: I can’t read what you write to each other. Nobody but you sees a single check-in answer until you share it. Program admins see who’s with whom and how a pair stands, and can get numbers of five people or more. Your agreement and the goals you show are your pair’s, and admins see neither. A workspace owner may be able to export Slack messages.',
  ofPair: (button: string, names: string) => `${button} (${names})`,
  pairCard: (names: string) => `You’re peers with *${names}*.`,
  command: { line: 'see your pair at a glance', button: 'See my pair' },
};
