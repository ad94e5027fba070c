import { catalogue, counted, inPlural } from '../../language.ts';

export const texts = catalogue({
  en: (notation) => ({
    title: 'Invite people',
    submit: 'Invite',
    close: 'Not now',
    intro:
      'Everybody gets one message from me that names you, says why they got it, and lets them join or decline. Nobody is in without their own yes, and nobody is asked twice.',
    people: 'People',
    group: 'Or everybody in a user group',
    groupHint: 'Its handle, such as @design-guild',
    channel: 'Or everybody in a public channel',
    nobodyNamed: 'Please name at least one person, a user group or a channel.',
    cannotRead: {
      group:
        'I may not read user groups here: that needs the optional permission `usergroups:read`, which whoever installed me can add. Naming people one by one works without it.',
      channel:
        'I may not read who is in channels here: that needs the optional permission `channels:read`, which whoever installed me can add. Naming people one by one works without it.',
    },
    notFound: {
      group: 'I find no user group of that handle. Is it spelled as in Slack?',
      channel: 'I cannot see that channel. Please choose a public one.',
    },
    invited: (count: number) =>
      count === 0
        ? 'Nobody new was invited.'
        : `${counted(count, { one: 'invitation is', other: 'invitations are' }, notation)} on the way.`,
    joined: (count: number) =>
      `${counted(count, { one: 'person has', other: 'people have' }, notation)} joined before.`,
    asked: (count: number) =>
      `${counted(count, { one: 'person was', other: 'people were' }, notation)} asked before, and ${inPlural(count, { one: 'is', other: 'are' }, notation)} not asked again.`,
    invitationText: (inviter: string, program: string) => `${inviter} invites you to ${program}.`,
    invitation: (inviter: string, program: string) =>
      `*${inviter}* invites you to *${program}*: you get a peer with similar work and a different background, and take turns thinking things through.`,
    purpose: 'What it is for, in the words of those who run it:',
    because: {
      named: 'You get this because you were named personally.',
      group: (group: string) => `You get this because you are in ${group}.`,
      channel: (channel: string) => `You get this because you are in ${channel}.`,
    },
    yourYes: 'Nothing happens unless you say yes, and you hear this once.',
    join: 'Join',
    decline: 'No, thank you',
    declined:
      'All right, and thank you for telling me. You are not asked again. Should you change your mind, `/peer join` is open to you.',
    refusals: {
      'not-invited':
        'That invitation is not open any more, so nothing was changed. `/peer join` is open to you whenever you like.',
    },
  }),
});
