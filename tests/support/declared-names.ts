import { dirname, join } from 'node:path/posix';

/** What stands in each file, by its path from the repository's root. */
type Sources = ReadonlyMap<string, string>;

/** An export, by the file that declares it. */
type Declared = { readonly file: string; readonly name: string };

const declaration = /^export (?:declare |abstract )*(?:type|interface|class) (?<name>[\w$]+)/gmu;
const taking = /^(?<way>import|export) (?:type )?\{(?<names>[^}]*)\} from '(?<from>\.[^']+)';$/gmu;

/** The folder of its feature or else of its area or layer; what lies in `src` itself is at home in its file alone. */
export function homeOf(file: string, features: ReadonlySet<string>): string {
  const steps = file.split('/');
  const folders = steps.map((_, at) => steps.slice(0, at).join('/'));
  const layer = steps.slice(0, steps[1] === 'features' ? 3 : 2).join('/');
  return folders.find((folder) => features.has(folder)) ?? layer;
}

/** The folders that have a door of their own. */
export const featuresAmong = (files: Iterable<string>): ReadonlySet<string> =>
  new Set(
    [...files].filter((file) => file.endsWith('/feature.ts') && file !== 'src/feature.ts').map(dirname),
  );

/** Types that folders other than their own import, under a name that another file's exported type has too. */
export function namesOfSeveral(sources: Sources): readonly string[] {
  const declared = [...sources].flatMap(([file, source]) =>
    [...source.matchAll(declaration)].map(({ groups }) => ({ file, name: groups?.['name'] ?? '' })),
  );
  const crossing = crossingIn(sources);
  return [...Map.groupBy(declared, ({ name }) => name)]
    .filter(([, of]) => of.length > 1 && of.some((each) => crossing.has(keyOf(each))))
    .map(([name, of]) => `${name}: ${of.map(({ file }) => file).join(', ')}`);
}

const keyOf = ({ file, name }: Declared): string => `${file} ${name}`;

/** What one folder imports of another, by where it is declared, however it is handed on. */
function crossingIn(sources: Sources): ReadonlySet<string> {
  const features = featuresAmong(sources.keys());
  const taken = [...sources].flatMap(([file, source]) => takenIn(file, source));
  const handedOn = new Map(
    taken.filter(({ way }) => way === 'export').map(({ file, as, of }) => [keyOf({ file, name: as }), of]),
  );
  const originOf = (of: Declared): Declared => {
    const before = handedOn.get(keyOf(of));
    return before ? originOf(before) : of;
  };
  return new Set(
    taken
      .map(({ file, of }) => ({ file, of: originOf(of) }))
      .filter(({ file, of }) => homeOf(file, features) !== homeOf(of.file, features))
      .map(({ of }) => keyOf(of)),
  );
}

const takenIn = (file: string, source: string) =>
  [...source.matchAll(taking)].flatMap(({ groups }) => {
    const { way, names = '', from = '' } = groups ?? {};
    return names
      .split(',')
      .map((each) => each.trim().replace(/^type /u, ''))
      .filter((each) => each !== '')
      .map((each) => {
        const [name = '', as = name] = each.split(' as ');
        return { file, way, as, of: { file: join(dirname(file), from), name } };
      });
  });
