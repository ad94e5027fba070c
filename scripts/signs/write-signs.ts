import { writeFileSync } from 'node:fs';
import { signsPage } from './page.ts';

writeFileSync('docs/signs.md', signsPage());
