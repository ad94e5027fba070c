export const en = {
  title: 'Peer Pairs',
  close: 'Close',
  menu: 'What would you like to do?',
  command: (word: string, line: string) => `\`/peer ${word}\`: ${line}`,
  entry: (line: string) => `${line.charAt(0).toUpperCase()}${line.slice(1)}`,
  home: 'The Home tab of Peer Pairs has all of it behind buttons.',
};
