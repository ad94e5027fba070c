import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gallery } from './gallery.ts';

const pages = gallery();
rmSync('docs/gallery', { recursive: true, force: true });
mkdirSync('docs/gallery', { recursive: true });
for (const [path, page] of pages) writeFileSync(join('docs', path), page);
process.stdout.write(`docs/gallery.md and ${pages.size - 1} pages beside it show every word.\n`);
