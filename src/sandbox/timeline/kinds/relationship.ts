import type { KindsTold } from '../kinds.ts';

export const kinds: KindsTold = {
  'agreement-proposed': { name: 'a proposed agreement', why: 'the one who proposes sees it appear' },
  'agreement-signed': { name: 'a signed agreement', why: 'the one who signs sees it hold' },
  'agreement-unsigned': {
    name: 'a reminder to read and sign the agreement',
    why: 'after the time in which the pair answers each other, two working days where none is agreed',
  },
  'agreement-review': {
    name: 'a review of the agreement',
    why: 'the day that was agreed, else five weeks after the last signature; then every twelve weeks',
  },
  'goal-set': { name: 'a goal', why: 'the one who sets it sees it appear' },
  'goal-closing': {
    name: 'a question whether a shared goal is over',
    why: 'the one who would close it sees the question appear',
  },
  'goal-date': {
    name: 'the date of a goal, which comes near',
    why: "three days before the date of one's own goal",
  },
  'shared-goal-date': {
    name: 'the date of a shared goal, which comes near',
    why: 'three days before the date of a shared goal',
  },
  'roles-changed': {
    name: 'word of who is mentee next',
    why: 'the one who has swapped or split the next session sees it appear',
  },
  'dilemma-shared': {
    name: 'a shared dilemma',
    why: 'the mentee lets their peers read it; its writer has read so in the modal',
  },
  'time-suggested': { name: 'a suggested time to meet', why: 'somebody has suggested a time to meet' },
  'session-booked': {
    name: 'a booked session',
    why: 'the last of them has said that it suits, or has agreed on a time that was suggested for each session',
  },
  'session-skipped': {
    name: 'a skipped session',
    why: 'somebody has skipped the session, or is away until after it, which it says then too',
  },
  'session-held': { name: 'a recorded session', why: 'the one who presses _We met_ sees who is mentee next' },
  'session-day-before': {
    name: 'a reminder of tomorrow’s session',
    why: "on each one's last working day before a session, within their hours and two hours before these end at the latest",
  },
  'session-soon': {
    name: 'a reminder of a session that starts soon',
    why: 'ten minutes before a session that all have agreed on; what is late for it is dropped',
  },
  'session-over': {
    name: 'a question whether they met',
    why: 'the time of the session is over: whether they met is told by one tap',
  },
  'series-suggested': { name: 'a suggested rhythm', why: 'somebody has pressed _Repeat this time_' },
  'series-settled': {
    name: 'a settled rhythm',
    why: 'the last of them has said that it suits, or has agreed on a time that was suggested for each session',
  },
  'series-booked': {
    name: 'the next session of a rhythm',
    why: 'the session before is recorded, skipped or a day over; it needs no answer, and can wait for the morning',
  },
  'series-rests': {
    name: 'word that a rhythm rests',
    why: 'nobody recorded two sessions in a row, or its time fits somebody’s hours no more; once until somebody goes on',
  },
  'series-stopped': { name: 'word that a rhythm stops', why: 'somebody has pressed _Stop the series_' },
  'series-next': {
    name: 'a look at what a rhythm books next',
    why: 'reaches nobody: a day after the end of a session it looks whether the next one is to be booked',
  },
  'session-out-of-hours': {
    name: 'a question whether a session’s time still works',
    why: 'somebody’s hours, time zone or days off changed, and a booked session suits them worse; once for each time',
  },
  'session-out-of-hours-now': {
    name: 'the same question at once',
    why: 'as the question before it, where no good moment is left before the session',
  },
  'first-weeks-nudge': {
    name: 'a light nudge to begin',
    why: 'three days after the introduction, while they have neither met nor proposed an agreement',
  },
  'first-weeks-slots': {
    name: 'three times to meet',
    why: 'four days after the nudge, while they have neither met nor proposed an agreement',
  },
  'first-weeks-slots-asked': {
    name: 'times to meet that they asked for',
    why: 'somebody has asked for times',
  },
  'first-weeks-once-signed': {
    name: 'times to meet, as the agreement is signed',
    why: 'the last of them has signed the agreement; nobody has asked for times, so they can wait',
  },
  'first-weeks-asked-again': {
    name: 'the moment from which a pair is asked again if it wants to begin',
    why: 'reaches nobody: the pair goes on after an ending or a pause, and could not answer meanwhile',
  },
  'first-weeks-question': {
    name: 'a question whether they still want this',
    why: 'each in private, by their own hours',
  },
  prompt: {
    name: 'a topic',
    why: 'as often as the pair has agreed to meet, each week where it has not, and not while the pair is quiet',
  },
  topic: { name: 'a topic they asked for', why: 'somebody has asked for one' },
  agenda: { name: 'an agenda', why: 'somebody has pressed _Start a session_' },
  'check-in': {
    name: 'a check-in',
    why: 'every two weeks, unless another check-in came within them; it asks about the days before it',
  },
  'check-in-session': {
    name: 'a check-in about a session',
    why: 'two hours after a session is recorded, while each still knows how it was',
  },
  'check-in-milestone': {
    name: 'a check-in on the pair as a whole',
    why: 'day 30, mid-way and five days before the last one; every twelve weeks while none is known',
  },
  'check-in-private': {
    name: 'a check-in for one alone',
    why: 'every two weeks while none comes to the pair; to each who answered one of the last two that came to them; at a milestone, with its questions',
  },
  'check-in-plan': {
    name: 'a look at when check-ins come',
    why: 'reaches nobody: the last day of a pair is known, or no longer known',
  },
  'check-in-answered': {
    name: 'word that all have answered a check-in',
    why: 'the last to answer reads it in the modal; the others need not be disturbed for it',
  },
  'check-in-shared': { name: 'a shared answer', why: 'the one who shares an answer sees it appear' },
};
