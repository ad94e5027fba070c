/** Named apart from the views, since App Home carries one of these buttons too. */
export const ids = {
  open: 'invitations.open',
  invite: 'invitations.invite',
  decline: 'invitations.decline',
} as const;

export const fields = { people: 'people', group: 'group', channel: 'channel', list: 'list' } as const;
