export const en = {
  today: (program: string) => `Today is the day you set for the next round of *${program}*.`,
  allHaveMet:
    ':repeat: Everyone who waits was in a pair with the others lately. *Find best pairs* shows which setting helps.',
  findPairs: 'Find best pairs',
  otherDay: 'Choose another day',
  settled: (program: string) => `That round of *${program}* is done. \`/peer match\` makes the next one.`,
  waiting:
    'People who are waiting know this day. Nothing is sent until you confirm the round. If it has to wait, please choose another day.',
};
