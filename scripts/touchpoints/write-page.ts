import { readFileSync, writeFileSync } from 'node:fs';
import { withTable } from './page.ts';

const path = 'docs/touchpoints.md';
writeFileSync(path, withTable(readFileSync(path, 'utf8')));
