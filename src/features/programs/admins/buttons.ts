/** Named apart from the views, since App Home carries one of these buttons too. */
export const ids = {
  admins: 'programs.admins',
  appoint: 'programs.appoint',
  removeAdmin: 'programs.remove-admin',
} as const;
