/** The names of what is filled in. */
export const fields = {
  day: 'day',
  thanks: 'thanks',
  keep: 'keep',
  benefits: 'benefits',
  outcome: 'outcome',
} as const;
