import { counted, formatNumber, formatPlace, type Notation } from '../../../../language.ts';
import type { RepeatsAdvice } from '../../../../matching/repeats.ts';
import type { ProgramCounts } from '../../../people/listing/model.ts';
import type { Groups } from '../model/round.ts';
import { refusals } from './refusals.ts';

const noPair = 'no pair that works for everyone; first in the next round';

export const en = (notation: Notation) => {
  const number = (n: number) => formatNumber(n, notation);
  const count = (n: number, one: string, other: string) => counted(n, { one, other }, notation);
  const groups = ({ pairs, trios }: Groups) => {
    if (trios === 0) return count(pairs, 'pair', 'pairs');
    const three = count(trios, 'trio', 'trios');
    return pairs === 0 ? three : `${count(pairs, 'pair', 'pairs')} and ${three}`;
  };
  const others = (more: number) => (more > 0 ? ` and ${number(more)} more` : '');
  return {
    adminTitle: 'For admins',
    numbers: (
      program: string,
      {
        enrolled,
        waiting,
        paused,
        asked,
        ...made
      }: Pick<ProgramCounts, 'enrolled' | 'waiting' | 'paused' | 'asked'> & Groups,
    ) =>
      [
        `*${program}*: ${number(enrolled)} enrolled`,
        `${number(waiting)} waiting for a peer`,
        ...(paused > 0 ? [`${number(paused)} paused`] : []),
        groups(made),
        ...(asked > 0 ? [`${count(asked, 'pair', 'pairs')} being asked first`] : []),
      ].join(' · '),
    roundOn: (day: string) => `The next round is on *${day}*.`,
    endedOn: (day: string) => `Its last day was *${day}*.`,
    noRoundDay: 'The next round has no day yet.',
    toDo: {
      'set-up': 'Next: set it up.',
      'new-end': 'Next: choose a new one, or archive it.',
      invite: 'Next: invite people.',
      match: 'Next: look at the best pairs.',
      wait: 'No round needs you now.',
    },
    morePrograms: (n: number) => `${count(n, 'more program', 'more programs')}: \`/peer people\` shows each.`,
    next: {
      'new-end': (program: string) => `*${program} is past its last day*: choose a new one, or archive it`,
      'set-up': (program: string) => `*Set up ${program}*: give it a name and say what it’s for.`,
      invite: (program: string) => `*Invite people to ${program}*`,
      match: (program: string) => `*Look at the best pairs for ${program}*`,
    },
    nextDetails: {
      'new-end': () => 'Pairs you make before that have no last day.',
      'set-up': () => 'It takes two minutes. The rest works as it is.',
      invite: () => 'Two people make the first pair. Nobody joins without their own yes.',
      match: () => 'Nothing is sent until you confirm.',
    },
    firstSteps:
      'How your first round works: set up the program, invite people, and look at the best pairs. Nothing is sent until you confirm.',
    command: {
      line: 'find the best pairs, and see them before anything is sent',
      button: 'Find best pairs',
    },
    roundTitle: 'This round',
    close: 'Close',
    looking: ':hourglass_flowing_sand: Finding the best pairs for everyone…',
    stages: {
      candidates: (share: number) => `Comparing everyone with everyone: ${share}%`,
      matching: (share: number) => `Finding the best round: ${share}%`,
      proving: (share: number) => `Checking that there’s no better one: ${share}%`,
      explaining: (share: number) => `Writing down why: ${share}%`,
    },
    program: (name: string) => `A round of *${name}*`,
    summary: (people: number, found: Groups, leftOver: number) =>
      `*${count(people, 'person', 'people')}* in the pool, *${groups(found)}*${leftOver > 0 ? `, *${number(leftOver)} left over*` : ''}. Nothing is sent until you confirm.`,
    pastItsEnd: (program: string, day: string) =>
      `:calendar: The last day of *${program}* was *${day}*, so these pairs have none. *Set up program* gives it a new one.`,
    sittingOut: {
      out: (n: number, day: string | undefined) =>
        `${count(n, 'person sits', 'people sit')} this round out: paused, resting, or skipping ${day === undefined ? 'this one' : `the one on ${day}`}.`,
      quiet: (n: number) =>
        `I haven’t heard from ${count(n, 'person', 'people')} in six months: once you confirm, I ask whether they still want a peer.`,
      asked: (n: number) =>
        `${count(n, 'person is', 'people are')} being asked about a peer already, from a round before.`,
    },
    countsMost: (what: string) => `What counts most: ${what}`,
    otherCounts: '*Change settings* tries another for this round.',
    ownSettings:
      'This round keeps settings of its own, also when you re-run it: the program’s don’t count here. To follow those, discard it and use `/peer match` again.',
    fit: (fit: number) => `fit ${fit} of 100`,
    place: (place: number, of: number, name: string) =>
      `${formatPlace(place, { one: 'st', two: 'nd', few: 'rd', other: 'th' }, notation)} of ${number(of)} for ${name}`,
    placesOfThree: (places: string) => `each one’s better match of the two: ${places}`,
    metLately: ({ months, isEveryone, ...found }: RepeatsAdvice, now: number) =>
      [
        `:repeat: ${isEveryone ? 'All who could be a pair here were in one together lately' : 'People are left over because many here were in a pair together lately'}. The same two wait ${count(now, 'month', 'months')}, or less if they never met.`,
        `With ${months === 0 ? 'no wait' : count(months, 'month', 'months')} before the same two may meet again, you’d get ${groups(found)}.`,
        '*Change settings* tries it for this round.',
      ].join(' '),
    pinned: ':pushpin: pinned',
    leftOver: (cause: string) => `left over: ${cause}`,
    causes: {
      'odd-one-out': 'odd number of people; first in the next round',
      'no-shared-hours': 'too few people here share enough working hours with them',
      'no-shared-language': 'too few people here share a language with them',
      'few-peers': 'too few people here to choose from',
      'all-barred': noPair,
      'all-taken': noPair,
    },
    sinceTheDraft: ':eyes: *Changes since this draft*',
    drifts: {
      joined: (who: string, more: number) => `can be matched now: ${who}${others(more)}`,
      paired: (who: string, more: number) => `in a pair by now: ${who}${others(more)}`,
      paused: (who: string, more: number) => `paused: ${who}${others(more)}`,
      guest: (who: string, more: number) => `guests, who can’t join this program: ${who}${others(more)}`,
      left: (who: string, more: number) => `left the program: ${who}${others(more)}`,
      deactivated: (who: string, more: number) => `no longer active in Slack: ${who}${others(more)}`,
    },
    sittingOutNow: (n: number) => `sitting this one out: ${count(n, 'person', 'people')}`,
    apartNow: (apart: Groups) => `no longer possible by the rules: ${groups(apart)} of this draft`,
    settingsChanged: 'the program’s settings have changed',
    driftNoHarm: 'Every pair below is still possible. *Re-run* includes the changes.',
    driftNeedsRun: 'You can’t confirm this draft as it is. *Re-run* makes one you can confirm.',
    andMore: (n: number) => `and ${number(n)} more`,
    changes: {
      anew: (who: string) => `${who} re-ran it`,
      settings: (who: string) => `${who} changed the settings of this round`,
      pin: (who: string, a: string, b: string) => `${who} pinned ${a} and ${b}`,
      unpin: (who: string, a: string, b: string) => `${who} unpinned ${a} and ${b}`,
      forbid: (who: string, a: string, b: string) => `${who} kept ${a} and ${b} apart`,
      allow: (who: string, a: string, b: string) => `${who} allowed ${a} and ${b} again`,
      swap: (who: string, a: string, b: string) => `${who} swapped ${a} and ${b}`,
    },
    filters: {
      all: (n: number) => `Show all (${number(n)})`,
      below: (n: number) => `Show low fit (${number(n)})`,
      pinned: (n: number) => `Show pinned (${number(n)})`,
      'left-over': (n: number) => `Show left over (${number(n)})`,
    },
    current: (filter: string) => `✓ ${filter}`,
    find: 'Find a person',
    findTitle: 'Find a person',
    findSubmit: 'Find',
    findLabel: 'Name',
    findHint: 'Any part of it works. Leave it empty to see everyone.',
    found: (search: string, n: number) =>
      `“${search}”: ${number(n)} found. The buttons above show everyone again.`,
    nothingHere: 'Nobody here.',
    page: (page: number, pages: number) => `Page ${number(page)} of ${number(pages)}`,
    earlier: 'Show earlier',
    more: 'Show more',
    anew: 'Re-run',
    settings: 'Change settings',
    settingsTitle: 'Settings for this round',
    settingsSubmit: 'Re-run with these',
    settingsIntro: 'These are for this round only. Your pinned pairs, and the people you keep apart, stay.',
    settingNames: {
      matchedFor: 'What counts most in a match?',
      acceptableFit: 'Acceptable fit',
      minSharedHours: 'Shared working hours a week, at least',
      noRepeatMonths: 'Months before the same two may meet again',
      oddOneOut: 'If one person is left over',
    },
    oddOneOut: {
      trio: 'They make a trio with the pair that suits them best',
      wait: 'They wait, and are first in the next round',
    },
    upTo: (most: number) => `0 to ${most}`,
    wholeNumber: (most: number) => `Please enter a whole number from 0 to ${most}.`,
    wishes: (n: number) => `Review pins (${number(n)})`,
    wishesTitle: 'Pinned and kept apart',
    wishesKept:
      'These stay with the draft until you undo them. Each re-run pairs those pinned if it can, and keeps the others apart.',
    noWishes: 'This draft has none. You can pin people or keep them apart in the list of pairs.',
    pinLine: (a: string, b: string) => `:pushpin: *${a}* and *${b}* together`,
    banLine: (a: string, b: string) => `:no_entry_sign: *${a}* and *${b}* apart`,
    takeBack: 'Undo',
    change: 'Change…',
    changeSpoken: (who: string) => `Change ${who}`,
    changeTitle: 'Change this draft',
    costFirst:
      'You’ll first see what your choice costs the round. If you wonder why two aren’t together, choose them: it shows how they’d fit.',
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
      unpin: (a: string, b: string) => `Unpin ${a} and ${b}`,
      forbid: (a: string, b: string) => `Keep ${a} and ${b} apart`,
      allow: (a: string, b: string) => `Allow ${a} and ${b} again`,
      swap: (a: string, b: string) => `Swap ${a} and ${b}`,
    },
    fitLost: (points: number) => {
      if (points === 0) return 'The fit of the round stays about the same.';
      const amount = count(Math.abs(points), 'point', 'points');
      return points > 0
        ? `The round loses about ${amount} of fit.`
        : `The round gains about ${amount} of fit.`;
    },
    peopleLost: (n: number) => {
      if (n === 0) return 'As many people are matched as before.';
      const people = count(Math.abs(n), 'person is', 'people are');
      return n > 0 ? `${people} left over who had a peer.` : `${people} matched who had no peer.`;
    },
    leftOverThen: '*Left over then, but not now*',
    placedThen: '*Matched then, but not now*',
    pairsBroken: (broken: Groups) =>
      `*${groups(broken)} ${broken.pairs + broken.trios === 1 ? 'breaks' : 'break'}*`,
    pairsMade: (made: Groups) => `*${groups(made)} instead*`,
    apply: 'Apply',
    done: (change: string) => `:white_check_mark: Done: ${change}. The round below includes it.`,
    doneAlready: ':white_check_mark: You’ve done that already, and it counts once. Here’s the round with it:',
    doneAnew: ':white_check_mark: Done. Here’s the new round.',
    confirm: {
      direct: {
        button: 'Confirm and introduce',
        title: 'Introduce these pairs?',
        text: () => 'Each pair gets a pair DM with an introduction. You can’t undo this.',
        yes: 'Introduce them',
      },
      'double-blind': {
        button: 'Confirm and ask',
        title: 'Ask these people?',
        text: (days: number) =>
          `I ask each person in private, and they have ${count(days, 'day', 'days')} to answer. A pair meets if everyone in it says yes. You can’t undo this.`,
        yes: 'Ask them',
      },
    },
    confirmNo: 'Not yet',
    discard: 'Discard',
    discarded: 'You’ve discarded this round. Nothing was sent. `/peer match` makes a new one at any time.',
    confirmed: (made: Groups) =>
      `:tada: Confirmed. *${groups(made)}* will meet in their pair DMs. Slack lets me open about fifty a minute.`,
    confirmedAsking: (made: Groups, day: string, time: string) =>
      `:tada: Confirmed. I’m asking the people of *${groups(made)}* in private. They can answer until *${day} at ${time}*. A pair meets once everyone in it says yes. Slack lets me write to about fifty people a minute.`,
    held: ':hourglass_flowing_sand: Slack isn’t taking messages from me right now. Everything will go out by itself as soon as it does.',
    refusals,
  };
};
