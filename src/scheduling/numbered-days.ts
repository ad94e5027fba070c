const firstDay = Temporal.PlainDate.from('1970-01-01');

/** Whole days since 1970: the occurrence of a delivery that is made once for a day, which so need be kept nowhere else. */
export const numberOfDay = (day: Temporal.PlainDate): number =>
  firstDay.until(day, { largestUnit: 'days' }).days;
export const dayOfNumber = (number: number): Temporal.PlainDate => firstDay.add({ days: number });
