import { counted, formatNumber, type Notation } from '../../../../language.ts';

export const en = (notation: Notation) => {
  const number = (n: number) => formatNumber(n, notation);
  const count = (n: number, one: string, other: string) => counted(n, { one, other }, notation);
  const others = (more: number) => (more > 0 ? ` and ${number(more)} more` : '');
  return {
    adminTitle: 'For admins',
    admin: 'See the best pairs of everybody who has joined. Nothing is sent before you confirm.',
    firstStepsTitle: 'Your first round, in three steps',
    firstSteps: [
      '1. *Set up the program*: give it a name and say what it is for. The rest works as it is.',
      '2. *Ask people to join*: invite them here, or have them type `/peer join`. Nobody is in without a yes of their own.',
      '3. *Find the best pairs*: look at them, and confirm if you like them. Nothing is sent before that.',
    ].join('\n'),
    command: {
      line: 'find the best pairs, and see them before anything is sent',
      button: 'Find the best pairs',
    },
    roundTitle: 'This round',
    close: 'Close',
    looking: ':hourglass_flowing_sand: Finding the best pairs for everyone at once…',
    stages: {
      candidates: (share: number) => `Comparing everybody with everybody: ${share} %`,
      matching: (share: number) => `Finding the best round as a whole: ${share} %`,
      proving: (share: number) => `Making sure that no better one exists: ${share} %`,
      explaining: (share: number) => `Writing down why: ${share} %`,
    },
    program: (name: string) => `A round of *${name}*`,
    summary: (people: number, pairs: number, leftOver: number) =>
      `*${count(people, 'person', 'people')}* in the pool, *${count(pairs, 'pair', 'pairs')}*${leftOver > 0 ? `, *${number(leftOver)} left over*` : ''}. Nothing is sent before you confirm.`,
    fit: (fit: number) => `fit ${fit} of 100`,
    pinned: ':pushpin: pinned',
    leftOver: (cause: string) => `left over: ${cause}`,
    causes: {
      'odd-one-out': 'the count is odd; first in line next time',
      'no-shared-hours': 'too few working hours in common with anybody here',
      'all-barred': 'nobody here that the rules allow',
      'all-taken': 'matching them would have left out somebody else; first in line next time',
    },
    sinceTheDraft: ':eyes: *Since this draft was made*',
    drifts: {
      joined: (who: string, more: number) => `can be matched now: ${who}${others(more)}`,
      paired: (who: string, more: number) => `found a pair meanwhile: ${who}${others(more)}`,
      paused: (who: string, more: number) => `taking a pause: ${who}${others(more)}`,
      guest: (who: string, more: number) =>
        `guests of this workspace, whom the program leaves out: ${who}${others(more)}`,
      left: (who: string, more: number) => `left the program: ${who}${others(more)}`,
      deactivated: (who: string, more: number) => `no longer active in Slack: ${who}${others(more)}`,
    },
    apartNow: (who: string) => `the rules now keep these apart: ${who}`,
    settingsChanged: 'the settings of the program have changed',
    driftNoHarm: 'Every pair below still holds. *Run it anew* takes the change in.',
    driftNeedsRun: 'So this draft cannot be confirmed as it is. *Run it anew* makes one that can.',
    andMore: (n: number) => `and ${number(n)} more`,
    changes: {
      anew: (who: string) => `${who} ran it anew`,
      settings: (who: string) => `${who} changed the settings of this round`,
      pin: (who: string, a: string, b: string) => `${who} pinned ${a} and ${b}`,
      unpin: (who: string, a: string, b: string) => `${who} took back the pin of ${a} and ${b}`,
      forbid: (who: string, a: string, b: string) => `${who} kept ${a} and ${b} apart`,
      allow: (who: string, a: string, b: string) => `${who} let ${a} and ${b} be paired again`,
      swap: (who: string, a: string, b: string) => `${who} swapped ${a} and ${b}`,
    },
    filters: {
      all: (n: number) => `All (${number(n)})`,
      below: (n: number) => `Below acceptable fit (${number(n)})`,
      pinned: (n: number) => `Pinned (${number(n)})`,
      'left-over': (n: number) => `Left over (${number(n)})`,
    },
    current: (filter: string) => `✓ ${filter}`,
    find: 'Find a person',
    findTitle: 'Find a person',
    findSubmit: 'Find',
    findLabel: 'Name',
    findHint: 'Any part of it will do. Leave it empty to see everybody.',
    found: (search: string, n: number) =>
      `“${search}”: ${number(n)} found. The buttons above show everybody again.`,
    nothingHere: 'Nobody here.',
    page: (page: number, pages: number) => `Page ${number(page)} of ${number(pages)}`,
    earlier: 'Earlier pairs',
    more: 'More pairs',
    anew: 'Run it anew',
    settings: 'Settings',
    settingsTitle: 'Settings of this round',
    settingsSubmit: 'Run with these',
    settingsIntro: 'For this round only. Your pins, and the pairs you keep apart, stay.',
    settingNames: {
      acceptableFit: 'Acceptable fit',
      minSharedHours: 'Working hours a pair shares in a week, at least',
      noRepeatMonths: 'Months before the same two may meet again',
      oddOneOut: 'If somebody is left without a partner',
    },
    oddOneOut: {
      trio: 'They join the best pair as a trio',
      wait: 'They wait, and are first in line next time',
    },
    upTo: (most: number) => `0 to ${most}`,
    wholeNumber: (most: number) => `Please give a whole number, 0 to ${most}.`,
    wishes: (n: number) => `Pins and bans (${number(n)})`,
    wishesTitle: 'Pins and bans',
    wishesKept: 'These stay with the draft, however often it is run anew.',
    noWishes: 'There are none in this draft.',
    pinLine: (a: string, b: string) => `:pushpin: *${a}* and *${b}* together`,
    pinWaiting: (a: string, b: string) =>
      `:pushpin: *${a}* and *${b}* together (not possible just now; I keep it in mind)`,
    banLine: (a: string, b: string) => `:no_entry_sign: *${a}* and *${b}* apart`,
    takeBack: 'Take back',
    change: 'Change…',
    changeTitle: 'Change this draft',
    costFirst: 'Whatever you choose, you see first what it costs the round.',
    ask: {
      pin: (who?: string) => (who === undefined ? 'Pin' : `Pin ${who}`),
      unpin: (who?: string) => (who === undefined ? 'Unpin' : `Unpin ${who}`),
      forbid: (who?: string) => (who === undefined ? 'Keep apart' : `Keep apart ${who}`),
    },
    swapWith: 'Swap places with…',
    pairWith: 'Pair with…',
    back: 'Back',
    costTitle: 'What it would cost',
    wouldBe: {
      pin: (a: string, b: string) => `Pin ${a} and ${b}`,
      unpin: (a: string, b: string) => `Take back the pin of ${a} and ${b}`,
      forbid: (a: string, b: string) => `Keep ${a} and ${b} apart`,
      allow: (a: string, b: string) => `Let ${a} and ${b} be paired again`,
      swap: (a: string, b: string) => `Swap ${a} and ${b}`,
    },
    fitLost: (points: number) => {
      if (points === 0) return 'The fit of the round stays the same.';
      const amount = count(Math.abs(points), 'point', 'points');
      return points > 0 ? `The round loses ${amount} of fit.` : `The round gains ${amount} of fit.`;
    },
    peopleLost: (n: number) => {
      if (n === 0) return 'As many people are matched as before.';
      const people = count(Math.abs(n), 'person is', 'people are');
      return n > 0 ? `${people} left over who had a partner.` : `${people} matched who had no partner.`;
    },
    pairsBroken: (n: number) => `*${count(n, 'pair breaks', 'pairs break')}*`,
    pairsMade: (n: number) => `*${count(n, 'pair', 'pairs')} instead*`,
    apply: 'Apply',
    done: (change: string) => `:white_check_mark: Done: ${change}. The round below is formed anew around it.`,
    doneAnew: ':white_check_mark: Done. Here is the round, run anew.',
    confirm: {
      direct: {
        button: 'Confirm and introduce',
        title: 'Introduce these pairs?',
        text: () => 'Each pair gets a group DM with an introduction. This cannot be taken back.',
        yes: 'Introduce them',
      },
      'double-blind': {
        button: 'Confirm and ask',
        title: 'Ask these people?',
        text: (days: number) =>
          `Each of them is asked in private first, and has ${count(days, 'day', 'days')} to answer. A pair meets only if everybody in it says yes. This cannot be taken back.`,
        yes: 'Ask them',
      },
    },
    confirmNo: 'Not yet',
    discard: 'Discard',
    discarded: 'This round is discarded. Nothing was sent. `/peer match` finds a new one whenever you like.',
    confirmed: (pairs: number) =>
      `:tada: Confirmed. *${count(pairs, 'pair', 'pairs')}* will meet in their group DMs; Slack lets me open about fifty a minute.`,
    confirmedAsking: (pairs: number, day: string, time: string) =>
      `:tada: Confirmed. The people of *${count(pairs, 'pair', 'pairs')}* are asked first, each in private, and can answer until *${day}, ${time}*. A pair meets as soon as everybody in it has said yes; Slack lets me write to about fifty people a minute.`,
    held: ':hourglass_flowing_sand: Slack isn’t taking messages from me right now. Everything will go out by itself as soon as it does.',
    refusals: {
      'pool-too-small':
        'A round needs at least two people who have joined and have no pair yet. Invite some to run `/peer join`, then try again.',
      'round-discarded': 'This round was discarded. Nothing was sent. `/peer match` makes a new one.',
      'round-already-confirmed':
        'This round is confirmed already, and its introductions are on their way. They go out once.',
      'round-outdated':
        'Things have changed since this draft was made, so nothing was sent. Please run it anew first.',
      'draft-changed':
        'This draft has changed since you last saw it, so nothing was done yet. Here it is as it now is:',
      'kept-apart': 'The rules, or a ban in this draft, keep these two apart, so nothing was changed.',
      'not-in-round':
        'Not everybody you chose is in this draft, so nothing was changed. Whoever joined lately comes in when you run it anew.',
      'place-in-trio':
        'A place in a trio cannot be swapped, so nothing was changed. *Pair with…* works for its members.',
      'already-together': 'These two are a pair in this draft already, so nothing was changed.',
    },
  };
};
