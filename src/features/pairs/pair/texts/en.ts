import { formatList, type Notation } from '../../../../language.ts';

export const en = (notation: Notation) => ({
  pairOf: (program: string) => `In _${program}_`,
  pairPaused: (day: string | undefined) =>
    `${day === undefined ? 'This pair’s pause is over, and it restarts once nobody’s quiet hours are in the way' : `This pair is paused until *${day}*`}. Meanwhile I write to it only if it ends or restarts. Everything stays as it is.`,
  nextAfterPause: (names: string, day: string | undefined) =>
    day === undefined
      ? `Your pair with *${names}* restarts once nobody’s quiet hours are in the way.`
      : `Your pair with *${names}* is paused until *${day}*. It restarts by itself that day.`,
  notIntroduced: 'Your pair DM opens soon, and I introduce you there.',
  pairClosing: (day: string | undefined) =>
    `${day === undefined ? 'This pair ends soon' : `This pair ends on *${day}*`}. You can still meet and finish your goals.`,
  pairTitle: (names: readonly string[]) => formatList(['You', ...names], notation),
  /** In the place of a reader's own name among others. */
  you: 'you',
  timeFor: (time: string, names: string) => `${time} for ${names}`,
  tip: (text: string) => `:bulb: ${text}`,
  restsInPause: 'Your pair is paused, so this waits until it goes on. `/peer pair` shows until when.',
  leftOut: { paused: 'your pair is paused.', closing: 'your pair is ending.' },
  over: 'This pair has ended. The Home tab of Peer Pairs shows what’s next for you.',
  refusals: {
    'no-pair':
      'You don’t have a pair right now. If you’ve joined, I’ll write when you have a peer. The Home tab of Peer Pairs shows where you stand.',
    'not-a-member':
      'That belongs to another pair, so nothing was changed. The Home tab of Peer Pairs shows yours.',
    'not-begun':
      'This isn’t a pair yet, so nothing was changed. It starts once everybody says yes. My question to you is under *Messages*.',
    lapsed:
      'The time for this answer is over, so nothing was changed. The Home tab of Peer Pairs shows where you stand.',
    'has-begun':
      'Everyone said yes and you’ve been introduced, so this answer changes nothing. `/peer help` shows every way out.',
    'not-introduced':
      'Your pair DM isn’t open yet, so nothing was changed. Please try again once you’ve been introduced there.',
    paused: (day: string | undefined) =>
      day === undefined
        ? 'The pause is over, and this pair restarts once nobody’s quiet hours are in the way. Nothing was changed, so please try again then.'
        : `This pair is paused until *${day}*, so nothing was changed. It restarts by itself that day. To restart sooner, use \`/peer end\`, or \`/peer resume\` if you’re the one who is away.`,
    closing: (day: string | undefined) =>
      [
        day === undefined ? 'This pair ends soon' : `This pair ends on *${day}*`,
        ', so nothing new starts in it now, and nothing was changed. `/peer session` gives you a plan for a closing session, and `/peer end` shows what’s open to you.',
      ].join(''),
    'not-ending':
      'This pair is paused and has no last day, so nothing was changed. `/peer end` shows what’s open to you.',
    'goes-on': 'This pair goes on as usual, so nothing was changed. `/peer pair` shows where you are.',
    ended:
      'This pair has ended, so nothing was changed. The Home tab of Peer Pairs shows where you stand and what you can do next.',
  },
});
