export const en = {
  today: (program: string) => `The day that was set for the next round of *${program}* has come.`,
  findPairs: 'Find the best pairs',
  otherDay: 'Choose another day',
  settled: (program: string) =>
    `The round of *${program}* that was due that day is settled. \`/peer match\` looks at the next one.`,
  waiting:
    'Whoever waits for a peer knows this day. Nothing is sent before you confirm the round; if it has to wait, another day is better than none.',
};
