import { writeFileSync } from 'node:fs';
import { measuresPage } from './page.ts';

writeFileSync('docs/measures.md', measuresPage());
