import type { KindsTold } from '../kinds.ts';

export const kinds: KindsTold = {
  rematch: {
    name: 'the end of a pair by a wish for another peer',
    why: 'at the hour that was told to the one who asked: a good moment for the pair, a day later at the earliest',
  },
  'rematch-moot': {
    name: 'word that a wish for another peer is moot',
    why: 'an admin has archived the program, so that the hour that was told ends nothing',
  },
  'pair-return': {
    name: 'a light way back from a pause',
    why: 'the day on which the last of them is back; the pair is taken up again at that moment',
  },
  'pair-closing': {
    name: 'word of the day on which the pair ends',
    why: 'one of them has chosen the day, and has read it in the modal; the others need not be disturbed for it',
  },
  'pair-closing-apart': {
    name: 'word of the day on which the pair ends, in private',
    why: 'the pair ends on a day, and its DM is a channel by now: each reads so in private',
  },
  'farewell-unsent': {
    name: 'word of a farewell that was never handed over',
    why: 'the pair ends again, and this one wrote before it carried on: in private, like the word of the day',
  },
  'carry-on-asked': {
    name: 'a question whether they carry on',
    why: 'the one who would carry on sees the question appear',
  },
  'carry-on-asked-apart': {
    name: 'a question whether they carry on, in private',
    why: 'the one who would carry on asks the others, and their DM is a channel by now: each of these is asked in private',
  },
  'pair-carries-on': {
    name: 'word that the pair carries on',
    why: 'the last of them has said that they carry on',
  },
  'pair-thanks': {
    name: 'a peer’s thanks',
    why: 'all have done their part, or the pair has ended; each in private, by their own hours',
  },
  'pair-closing-over': {
    name: 'the end of a pair’s last day',
    why: 'reaches nobody: the pair ends once its last day is over for all of them, and its last word waits for the morning',
  },
  'presence-question': {
    name: 'a question whether they’re still in',
    why: 'one of the pair waits for a word; each in private, by their own hours',
  },
  'presence-answered': {
    name: 'the answer to “Still in?”',
    why: 'the other has said that they are there, or what they would rather',
  },
  'presence-unasked': {
    name: 'word that “Still in?” didn’t arrive',
    why: 'Slack took the question to none of them, or not to all, so nobody is released',
  },
  'presence-partly': {
    name: 'word that not all have answered “Still in?”',
    why: 'the week is over: of three one has answered and another has not, so nobody is released',
  },
  'presence-rests': {
    name: 'word that “Still in?” is closed by a pause',
    why: 'somebody of the pair takes a pause, so nobody answers; to the one who waits, in private',
  },
  'pair-released': {
    name: 'word that the pair is released',
    why: 'a week has gone by with no answer, or one would rather stop; each reads in private what it means for them',
  },
  'presence-over': {
    name: 'the end of the time to answer “Still in?”',
    why: 'reaches nobody: the week to answer is over, and the pair is released when it can be told',
  },
  'pair-dm-turned': {
    name: 'a question about a pair DM that is a channel now',
    why: "something was to be posted in the pair's DM, which is a channel by now; each is asked in private",
  },
  'pair-new-dm': { name: 'a new pair DM', why: 'the last of them has said that they go on there' },
  'first-weeks-release': {
    name: 'the end of the time to begin',
    why: 'reaches nobody: the day by which to begin is over, and the pair is released when it can be told',
  },
  'first-weeks-released': {
    name: 'word that the pair is released',
    why: 'the pair never began; each reads in private what it means for them',
  },
  pulse: {
    name: 'a question whether all is well, as it’s quiet',
    why: 'one agreed rhythm, two weeks at least, in which the pair did nothing that all of it can see; each in private',
  },
  'program-closing': { name: 'word that the program closes', why: 'an admin has archived the program' },
  'program-goes-on': { name: 'word that the program goes on', why: 'an admin has brought it back' },
  'wind-down-over': {
    name: 'the end of a pair with its program',
    why: 'reaches nobody: the pair ends with the last day, and its last word waits for the morning',
  },
  'program-end-plan': {
    name: 'a look at when the program ends',
    why: 'reaches nobody: from the day that the program ends follows when its pairs are asked',
  },
  'program-end-asked': {
    name: 'a question whether they go on after the program',
    why: 'three weeks before its program ends, with a week to choose; of one about to be released as never begun once it has begun',
  },
  'program-end-closes': {
    name: 'the beginning of a pair’s last two weeks',
    why: 'reaches nobody: the last day to choose is over, two weeks are left, and not all of it go on',
  },
  'pair-extended': {
    name: 'word of how long the pair goes on',
    why: 'the last of them has chosen how long they go on',
  },
  'program-end-moved': {
    name: 'word that the last day has moved',
    why: 'an admin has moved the day with which the pair was closing, or taken it away',
  },
  'sign-private': {
    name: 'a private card about a sign',
    why: 'once a week on a weekday drawn from the pair, from its second session on: the moment hangs on no answer',
  },
  'sign-joint': {
    name: 'a joint card about signs',
    why: 'one day in four weeks, drawn again for each four: neither that it comes nor when tells who was low first; after a private one to each',
  },
  'words-passed-on': {
    name: 'words passed on',
    why: 'the one who has it said has seen it, and sees it appear',
  },
};
