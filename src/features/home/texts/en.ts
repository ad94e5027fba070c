export const en = {
  title: 'Peer Pairs',
  pairCard: (names: string) => `You are paired with *${names}*.`,
  command: { line: 'see your pair at a glance', button: 'My pair' },
};
