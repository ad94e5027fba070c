export const en = {
  title: 'Peer Pairs',
  pairCard: (names: string, peers: number) =>
    `${peers === 1 ? 'Your peer is' : 'Your peers are'} *${names}*.`,
  command: { line: 'see your pair at a glance', button: 'See my pair' },
};
