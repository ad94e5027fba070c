import { practiceLines } from '../../tests/features/ways-on/signs/in-practice.ts';
import { outcomeOf, reportLines, suite } from '../../tests/features/ways-on/signs/report.ts';

const outcomes = suite.map(outcomeOf);
const late = outcomes
  .filter(({ found }) => found === 'later' || found === 'never')
  .map(({ pair, found }) => `${found}: ${pair.trouble?.sign}, ${pair.kind}: ${pair.name}`);
process.stdout.write(`${[...reportLines(outcomes), '', ...late, '', ...practiceLines()].join('\n')}\n`);
