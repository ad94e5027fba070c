/** Named apart from the views, since App Home carries some of these buttons too. */
export const ids = {
  join: 'enrolment.join',
  open: 'enrolment.open',
  about: 'enrolment.about',
  wishes: 'enrolment.wishes',
  week: 'enrolment.week',
  stillRight: 'enrolment.still-right',
  zone: 'enrolment.zone',
  zoneRight: 'enrolment.zone-right',
  zoneChosen: 'enrolment.zone-chosen',
} as const;

/** The fields of the modals, by the ids of their blocks. */
export const fields = {
  level: 'level',
  craftFamily: 'craft_family',
  otherWork: 'other_work',
  tenure: 'tenure',
  firstTimeLead: 'first_time_lead',
  team: 'team',
  department: 'department',
  location: 'location',
  earlierPath: 'earlier_path',
  languages: 'languages',
  otherLanguages: 'other_languages',
  manager: 'manager',
  offers: 'offers',
  seeks: 'seeks',
  interests: 'interests',
  goals: 'goals',
  days: 'days',
  from: 'from',
  until: 'until',
  cadence: 'cadence',
  style: 'style',
  holidays: 'holidays',
  forPeer: 'for_peer',
  notWith: 'not_with',
  zone: 'zone',
} as const;

/** Those of the third: the hours of one day, by its ISO number. */
export const dayFields = (day: number) => ({ from: `from_${day}`, until: `until_${day}` });
