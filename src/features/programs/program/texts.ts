import { catalogue, counted, formatDate, type Reader } from '../../../language.ts';
import { mostAdmins, mostRunning, type SetupField } from './model.ts';

export const texts = catalogue({
  en: (notation) => ({
    defaultName: 'Peer mentoring',
    which: {
      title: 'Which program?',
      close: 'Close',
      intro: 'There are several programs here. Which one do you mean?',
      choose: 'This one',
    },
    roundDay: {
      today: (program: string) => `Today is the day that you set for the next round of *${program}*.`,
      findPairs: 'Find the best pairs',
      otherDay: 'Choose another day',
      waiting:
        'Whoever waits for a peer knows this day. Nothing is sent before you confirm the round; if it has to wait, another day is better than none.',
    },
    nextRound: {
      on: (day: string) => `An admin makes the pairs in rounds, and the next one is planned for *${day}*.`,
      open: 'An admin makes the pairs in rounds. No day is set for the next one, so I cannot promise a date.',
    },
    setup: {
      title: 'Set up the program',
      save: 'Save',
      close: 'Not now',
      intro:
        'What stands here works as it is. Change what you like; it holds from the next `/peer match` on.',
      labels: {
        name: 'Name of the program',
        purpose: 'What is it for?',
        cadenceDays: 'How often should a pair meet?',
        nextRoundOn: 'When is the next round?',
        acceptableFit: 'Acceptable fit',
        noRepeatMonths: 'Months before the same two may meet again',
        minSharedHours: 'Working hours a week in common, at least',
        oddOneOut: 'When one person is left over',
        introductions: 'How a pair is introduced',
        answerDays: 'Days to answer, where both are asked first',
        guests: 'Guests of this Slack workspace',
        reportFloor: 'Smallest number of people a report speaks of',
      },
      purposeHint: 'Everybody sees this before they join.',
      cadenceHint: 'An agreement starts from this. Each pair settles its own rhythm.',
      nextRoundHint:
        'Whoever waits for a peer is told this day. Leave it empty where rounds come as people join.',
      hints: {
        acceptableFit: 'From 0 to 100. No pair is made below it as long as that leaves nobody out.',
        noRepeatMonths: 'With 0, the same two may meet again in the very next round.',
        minSharedHours: 'From 0 to 40. Two people with less in common are never paired.',
        answerDays: 'From 1 to 14. Somebody who has not answered by then is not asked again about that peer.',
        reportFloor: 'At least 5, so that nobody can be made out behind a number.',
      },
      oddOneOut: {
        trio: 'They make a trio with the pair that suits them best',
        wait: 'They wait, and come first in the next round',
      },
      introductions: {
        direct: 'At once, in a group DM of their own',
        'double-blind': 'Each is asked in private first; only if both say yes do they meet',
      },
      guests: {
        'left-out': 'Cannot join',
        welcome: 'Can join like everybody else',
      },
      dayGoneBy: 'That day is gone by. Please choose one to come, or none.',
      startAnother: 'Start another program',
      startTitle: 'A new program',
      start: 'Start',
      startIntro:
        'It stands beside the others, with its own people, rounds and admins. A name is enough to begin with.',
      started: (name: string) =>
        `*${name}* is started, and you are its admin. Next: ask people to join with \`/peer invite\`.`,
      nameTaken: 'A program of this name is running here already. Please choose another name.',
      nameMissing: 'Please give the program a name.',
      outside: {
        acceptableFit: (least: number, most: number) =>
          `Please give a whole number from ${least} to ${most}.`,
        noRepeatMonths: (least: number, most: number) =>
          `Please give a whole number of months, from ${least} to ${most}.`,
        minSharedHours: (least: number, most: number) =>
          `Please give whole hours, from ${least} to ${most}: more than that no two working weeks have in common.`,
        answerDays: (least: number, most: number) =>
          `Please give a whole number of days, from ${least} to ${most}.`,
        reportFloor: (least: number, most: number) =>
          `Please give a number of people from ${least} to ${most}. Among fewer than ${least}, somebody could be made out.`,
      },
      saved: (name: string) =>
        `*${name}* is set up like this from now on. A round that is looked at but not confirmed keeps what it was made with; \`/peer match\` makes it anew.`,
    },
    admins: {
      title: 'Who runs this',
      add: 'Add',
      close: 'Close',
      appointed: (program: string) => `The admins of *${program}*:`,
      unappointed: (program: string) =>
        `Nobody is appointed to run *${program}*, so the admins and owners of this Slack workspace do:`,
      others: 'others',
      nobodyKnown: 'whoever looks after Slack here',
      last: 'The last admin can be removed once there is another one.',
      remove: 'Remove',
      removeTitle: 'Remove this admin?',
      removeText: (name: string) =>
        `${name} will no longer set up the program or decide on rounds. What they did stays as it is.`,
      removeYes: 'Remove',
      removeNo: 'Keep',
      label: 'Add admins',
      hint: 'They can set up the program, decide on rounds, and add or remove admins.',
      firstHint:
        'From then on these people alone are admins. Leave yourself in if you would like to stay one.',
      nobodyChosen: 'Please choose at least one person.',
      mayAsk: 'This is whom to ask about anything in the program.',
      added: (program: string, admins: string) =>
        `The admins of *${program}* are now ${admins}. I have not written to anybody about it, so please tell whoever is new.`,
    },
    log: {
      title: '*What they did lately*',
      none: 'Nothing yet.',
      entry: (date: string, who: string, what: string) => `• ${date}: ${who} ${what}`,
      acts: {
        'round-previewed': 'looked at a round',
        'round-confirmed': (pairs: number) =>
          `confirmed a round of ${counted(pairs, { one: 'pair', other: 'pairs' }, notation)}`,
        'round-discarded': 'discarded a round',
        started: 'started the program',
        archived: 'archived the program',
        'brought-back': 'brought the program back',
        'set-up': (changed: string) => `changed ${changed}`,
        'set-up-unchanged': 'went through the setup and left it as it was',
        'admin-added': (person: string) => `made ${person} an admin`,
        'admin-by-own-act': 'made themselves an admin',
        'admin-removed': (person: string) => `ended ${person}'s time as an admin`,
        'stepped-down': 'stepped down as an admin',
        'people-listed': 'looked at who is in, by name and state',
        'people-invited': (people: number) =>
          `invited ${counted(people, { one: 'person', other: 'people' }, notation)}`,
      },
      fields: {
        name: 'the name of the program',
        purpose: 'what it is for',
        cadenceDays: 'how often pairs should meet',
        nextRoundOn: 'the day of the next round',
        acceptableFit: 'the acceptable fit',
        noRepeatMonths: 'how soon the same two may meet again',
        minSharedHours: 'the hours two people need in common',
        oddOneOut: 'what becomes of an odd one out',
        introductions: 'how pairs are introduced',
        answerDays: 'how long peers have to answer',
        guests: 'whether guests can join',
        reportFloor: 'how few people a report may speak of',
      } satisfies Record<SetupField, string>,
    },
    refusals: {
      'not-an-admin': (admins: string) =>
        `That is for the admins of this program, so nothing was changed. Who can help you: ${admins}. Your own pair is under \`/peer pair\`.`,
      'guests-left-out': (admins: string) =>
        `Slack knows you as a guest of this workspace, and this program is for its members only, so you are not in it. It is nothing about you: its admins decide that for all guests, and can change it. Who can help you: ${admins}.`,
      'not-among-people':
        'I can only add people who are active in this workspace, and no apps. Please choose somebody else.',
      'too-many-admins': `A program can have ${mostAdmins} admins. Please choose fewer people.`,
      'not-appointed':
        'That person is no admin of this program any more, so nothing was changed. `/peer admins` shows who is.',
      'last-admin':
        'That is the last admin of this program, so nothing was changed. Add another one with `/peer admins` first; then this one can be removed.',
      'name-taken': 'A program of this name is running here already, so nothing was changed.',
      'too-many-programs': `This workspace runs ${mostRunning} programs, and more could not be told apart any more. Archive one in \`/peer setup\` first.`,
      'program-gone':
        'That program is not here any more, so nothing was changed. The Home tab of Peer Pairs shows what is.',
      'program-archived':
        'That program has come to its end, so nothing was changed. The Home tab of Peer Pairs shows what is open.',
      'no-program':
        'No program is running here at the moment. Whoever looks after Slack here can start one with `/peer setup`.',
      'setup-outdated':
        'Somebody changed these settings while you had them open, so yours were not saved over theirs. `/peer setup` shows them as they now are.',
    },
  }),
});

/** The honest word on when, for whoever waits. @param day of the next round, where one is set */
export function nextRoundWords(day: Temporal.PlainDate | undefined, reader: Reader): string {
  const { nextRound } = texts(reader);
  return day ? nextRound.on(formatDate(day, reader)) : nextRound.open;
}
