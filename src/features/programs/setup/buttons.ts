/** Named apart from the views, since App Home carries some of these buttons too. */
export const ids = {
  setup: 'programs.setup',
  startAnother: 'programs.start-another',
  save: 'programs.save',
  admins: 'programs.admins',
  appoint: 'programs.appoint',
  removeAdmin: 'programs.remove-admin',
} as const;
