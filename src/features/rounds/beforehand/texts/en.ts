export const en = {
  plan: {
    in: (program: string, day: string) =>
      `You’re in the next round of *${program}*, on *${day}*. There’s nothing you need to do.`,
    skips: (program: string, day: string) =>
      `You sit out the round of *${program}* on *${day}*. You’re in again from the one after.`,
  },
  noDay: {
    in: (program: string) =>
      `You’re in the next round of *${program}*, which has no day yet. I’ll write the moment you have a peer. The Home tab of Peer Pairs shows where you stand.`,
    skips: (program: string) =>
      `You sit out the next round of *${program}*, which has no day yet. You’re in again from the one after.`,
  },
  costsNothing: 'If it doesn’t suit you, skip this once. It costs you nothing.',
  skip: 'Skip this once',
  skipSpoken: (program: string) => `Skip this once: the next round of ${program}`,
  beIn: 'I’m in again',
  beInSpoken: (program: string) => `I’m in again: the next round of ${program}`,
  over: (program: string) =>
    `You’re in no upcoming round of *${program}* right now. The Home tab of Peer Pairs shows where you stand.`,
  toldAgain: (program: string) =>
    `There’s a newer message about the next round of *${program}*. The Home tab of Peer Pairs shows where you stand.`,
  home: (program: string) => `You sit out the next round of *${program}*.`,
  homeAfter: 'You’re in again from the one after.',
  question: (program: string, day: string) =>
    `*Still want a peer in ${program}?* The next round is on *${day}*. I haven’t heard from you in a while.`,
  questionOpen: (program: string) =>
    `*Still want a peer in ${program}?* I haven’t heard from you in a while.`,
  withoutAnswer:
    'If you don’t answer, you’re not in the round. That’s fine, and you can come back at any time.',
  stillIn: 'I’m in',
  notNow: 'Not now',
  declined: (program: string) => `That’s fine. You’re in no round of *${program}* until you say so.`,
  without: (program: string) =>
    `*${program}* has just had a round. You weren’t in it, since I hadn’t heard whether you still want a peer. One tap brings you into the next.`,
  refusals: {
    'not-in': 'You’re not in this program, so nothing was changed. `/peer join` shows what’s open.',
    'has-peer':
      'You have a peer here, or I’m asking you about one, so no round looks for another. Nothing was changed.',
    'round-over':
      'That round is over, or has another day now, so nothing was changed. The Home tab of Peer Pairs shows where you stand.',
  },
};
