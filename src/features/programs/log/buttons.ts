import { z } from 'zod';
import { jsonText } from '../../../slack/form-values.ts';

export const ids = { earlier: 'log.earlier', page: 'log.page' } as const;

/** Which of it comes before. */
export const earlierMeant = jsonText.pipe(z.object({ programId: z.uuid(), before: z.int().min(0) }));
