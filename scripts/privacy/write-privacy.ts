import { writeFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';
import { privacyPage } from './page.ts';

writeFileSync(
  'PRIVACY.md',
  await format(privacyPage(), { ...(await resolveConfig('PRIVACY.md')), parser: 'markdown' }),
);
