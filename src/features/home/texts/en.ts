export const en = {
  title: 'Peer Pairs',
  pairCard: (names: string) => `Your peer is *${names}*.`,
  command: { line: 'see your pair at a glance', button: 'See my pair' },
};
