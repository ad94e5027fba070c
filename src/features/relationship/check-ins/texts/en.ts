/** One wording everywhere: who sees what of the answers. */
const whoSees =
  'Nobody but you sees a single answer until you share it. Program admins can get numbers of five people or more.';
const onlyOnceAll = 'I only say here when everyone has answered.';
const nobodyElse = 'Nobody else in your pair hears of it.';
const threeTaps = 'Three taps, answered in private.';
const twelveTaps = 'Twelve taps, answered in private.';

export const en = {
  command: { line: 'answer your latest check-in', button: 'Open my check-in' },
  nextAnswer: {
    short: (names: string) => `*A short check-in* on your pair with ${names}`,
    long: (names: string) => `*A longer check-in* on your pair with ${names}`,
  },
  nextAnswerHow: `One tap a question. ${whoSees}`,
  answerSpoken: 'Answer privately: check-in',
  quiet:
    'Not everyone answered the last two check-ins, so I’ve stopped asking. *Ask us again* starts it again in your pair DM.',
  quietOpen:
    'Not everyone answered the last two check-ins, so I’ve stopped asking. You can still answer the latest. *Ask us again* starts it again in your pair DM.',
  quietAlone:
    'Not everyone answered the last two check-ins in your pair DM, so none come there. I ask you alone every two weeks. *Ask us again* starts them there again.',
  again: 'Ask us again',
  trend:
    '*My check-ins*, shown to you alone. Each line takes several questions together. Your pair sees only what you share.',
  dimensions: {
    relational: 'How you get along',
    instrumental: 'What it brings you',
    structure: 'How it’s set up',
    outside: 'How your workdays fit',
  },
  line: (dimension: string, bars: string, { from, to }: { readonly from: string; readonly to: string }) =>
    from === to ? `${dimension} ${bars} ${to} of 5.` : `${dimension} ${bars} from ${from} to ${to} of 5.`,
  invitationText: 'A check-in, for each of you.',
  invitations: {
    'every-time': `:wave: *How is it going?* ${threeTaps} ${whoSees} ${onlyOnceAll}`,
    session: `:wave: *How was your session?* ${threeTaps} ${whoSees} ${onlyOnceAll}`,
    'first-month': `:wave: *How is it after one month?* ${twelveTaps} ${whoSees} ${onlyOnceAll}`,
    'mid-way': `:wave: *How is your pair doing so far?* ${twelveTaps} ${whoSees} ${onlyOnceAll}`,
    end: `:wave: *How was it overall?* ${twelveTaps} ${whoSees} ${onlyOnceAll}`,
  },
  stops:
    'When two aren’t answered by everyone, I privately ask only those who did. `/peer check-in` starts it again.',
  alone: {
    text: 'A check-in, for you alone.',
    invitations: {
      'every-time': (names: string) =>
        `:wave: *How is it going with ${names}?* ${threeTaps} ${whoSees} ${nobodyElse}`,
      'first-month': (names: string) =>
        `:wave: *How was one month with ${names}?* ${twelveTaps} ${whoSees} ${nobodyElse}`,
      'mid-way': (names: string) =>
        `:wave: *How’s it with ${names} so far?* ${twelveTaps} ${whoSees} ${nobodyElse}`,
      end: (names: string) =>
        `:wave: *How was it with ${names} overall?* ${twelveTaps} ${whoSees} ${nobodyElse}`,
    },
    stops:
      'Your pair DM gets none now. I stop after two you don’t answer. `/peer check-in` starts them there again.',
    over: {
      answered: (names: string) =>
        `:white_check_mark: You’ve answered your check-in on your pair with ${names}. You can change your answers.`,
      newer: () => 'A newer check-in has come, so this one is closed.',
      paused: (names: string) => `Your pair with ${names} is paused, so this check-in can wait.`,
      'asked-in-dm': (names: string) =>
        `Your pair DM with ${names} gets check-ins again, so this one can wait.`,
      ended: (names: string) =>
        `Your pair with ${names} has ended, so this check-in is closed. The Home tab of Peer Pairs shows what’s next for you.`,
    },
  },
  allIn: ':white_check_mark: Everybody has answered. You can change your own answers.',
  over: 'A newer check-in has come, so this one is closed.',
  gone: 'That session isn’t recorded anymore, so I closed this check-in and deleted its answers. Another comes after your next session, which `/peer session` records.',
  answer: 'Answer privately',
  change: 'Change my answers',
  modalTitle: (page: number, pages: number) => (pages === 1 ? 'Check-in' : `Check-in (${page} of ${pages})`),
  next: 'Save and continue',
  send: 'Save',
  close: 'Not now',
  intro: `${whoSees} If everyone’s answers show the same sign, I say so to all of you, without answers. Skip any question.`,
  ownWording: 'Our own wording, not validated: nobody has tested these questions.',
  afterTitle: 'Check-in',
  done: 'Close',
  after: {
    none: 'You skipped everything, so I kept nothing new. The same button opens it again.',
    low: 'Saved. Thank you for saying it as it is. A talk can be a good start if you want to change something. The same button changes your answers until the next check-in.',
    mixed: 'Saved, thank you. The same button changes your answers until the next check-in.',
    good: 'Saved. Good to hear that this works for you. The same button changes your answers until the next check-in.',
  },
  afterUnsafe:
    'Saved. Thank you for saying it. You don’t have to sort this out alone: a person can help, and you see who reads it before you write.',
  bothAnswered:
    ':white_check_mark: You’ve both answered your check-in. Thank you. `/peer check-in` shows you your own answers.',
  allAnswered:
    ':white_check_mark: You’ve all answered your check-in. Thank you. `/peer check-in` shows you your own answers.',
  share: 'Share some answers',
  shareTitle: 'Share some answers',
  shareIntro: 'Your pair DM shows what you pick as it is now, with your name and nothing else.',
  sharePick: 'What do you want to share?',
  shareSend: 'Share',
  shareLimits:
    '*Stop sharing* deletes it from the message. Your pair may have read it by then. A workspace owner may be able to export Slack messages.',
  shareOption: (answer: string, question: string) => `${answer}: ${question}`,
  shared: 'It’s in your pair DM. *Stop sharing* under it deletes it from there.',
  sharedText: (name: string) => `${name} shares some check-in answers.`,
  sharedHeading: (name: string) => `*${name}* shares this from a check-in:`,
  sharedLine: (question: string, answer: string) => `• ${question} *${answer}*`,
  answerInWords: (point: string, word: string) => `${point} of 5, ${word}`,
  unshare: 'Stop sharing',
  unshareSpoken: 'Stop sharing these check-in answers',
  unshared: 'These check-in answers aren’t shared anymore. `/peer session` helps you find a time to talk.',
  isUnshared: 'Done. I deleted those answers from the message. `/peer check-in` opens your own.',
  isUnsharedApart:
    'I’ve deleted those answers. Your pair DM is a channel now, and I don’t change messages there anymore, so they still stand in that one. A workspace admin can delete it. `/peer check-in` opens your own.',
  refusals: {
    'not-invited':
      'There’s no check-in to answer right now. The next one comes to your pair DM. `/peer session` shows when you meet.',
    'none-in-pause':
      'There’s no check-in to answer, and none comes while your pair is paused. `/peer pair` shows until when.',
    'none-at-the-end':
      'There’s no check-in to answer right now, and your pair is ending. `/peer end` shows what’s open to you.',
    withdrawn:
      'That session isn’t recorded anymore, so I deleted its check-in and kept nothing. Another comes after your next session, which `/peer session` records.',
    over: 'A newer check-in has come, so nothing was changed in this one. `/peer check-in` opens the new one.',
    'nothing-to-share':
      'There’s nothing left to share from this check-in, so nothing was changed. `/peer check-in` opens your answers.',
    'not-shared': 'Those answers aren’t shared anymore. `/peer check-in` opens your own.',
    'not-the-author':
      'Only the person who shared these answers can stop sharing them, so nothing was changed. `/peer check-in` opens your own.',
  },
  leftOut: {
    another: 'another check-in comes within two weeks.',
    unmet: 'you’ve just begun, and haven’t met yet. It comes after your first session, or two weeks later.',
    quiet: 'not everyone answered the last two in your pair DM. `/peer check-in` starts it there again.',
  },
  foretold: {
    'check-in': 'A check-in, every two weeks: three taps for each of you',
    'check-in-session': 'A check-in about your session: three taps for each of you',
    'check-in-milestone': 'A check-in on your pair as a whole: twelve taps for each of you',
  },
  foretoldAlone: 'A check-in for you alone',
};
