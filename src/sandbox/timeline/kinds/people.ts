import type { KindsTold } from '../kinds.ts';

export const kinds: KindsTold = {
  'zone-needed': {
    name: 'a question where they are',
    why: 'they have joined, and Slack does not tell where they are; once',
  },
  'zone-question': {
    name: 'a question whether their clock is right',
    why: 'they are in a program, and nobody has asked whether the clock that Slack tells of them is right; once',
  },
  'profile-still-right': {
    name: 'a question whether their profile is still right',
    why: 'a year, or years, since they last confirmed their profile; once for each year',
  },
  invitation: {
    name: 'an invitation',
    why: "an admin's press; it is sent once, and nobody is asked a second time",
  },
  undelivered: {
    name: 'word of what didn’t arrive',
    why: 'ten minutes after the first that could not be delivered, so that what fails together is told together',
  },
  'pause-offered': {
    name: 'an offer to pause',
    why: 'Slack shows a status of theirs that ends in a day or more; once for each day of return',
  },
  'human-message': {
    name: 'a message to a person',
    why: 'to each who was named, in their own hours: it waits for no round and no other day',
  },
  'human-again': {
    name: 'a message to a person, once more',
    why: 'to one of them who may read it again: they could not when it came, or nobody could since; once',
  },
  'human-answered': {
    name: 'word that somebody gets in touch',
    why: 'an admin has said that they will get in touch; to the one who wrote',
  },
  'human-unsure': {
    name: 'word that a message may not have arrived',
    why: 'Slack did not say whether a reader got it, and it is not sent twice; to the one who wrote, once',
  },
  'human-unread': {
    name: 'word that nobody can read a message',
    why: 'a day after the last of those who were named could read it; to the one who wrote, once',
  },
};
