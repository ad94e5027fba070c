type Written = Readonly<Record<string, string>>;

type Version = { readonly id: string; readonly by: string; readonly written: Written };

/** The program's, and nobody's of the pair. */
const clause = 'clause';

/** Whether a field says what the bot itself suggests for it, whoever proposed it. */
type IsOurs = (field: string, words: string) => boolean;

/**
 * Each version without the fields that this person wrote. A field is its writer's who first put those words there, in whatever version
 * they stand unchanged later; an example of ours, as it stands in the pack, is nobody's. @param versions of one pair, oldest first
 */
export function whatOthersWrote(
  versions: readonly Version[],
  personId: string,
  isOurs: IsOurs,
): readonly Version[] {
  const authors = new Map<string, string>();
  return versions.map((version) => {
    const fields = Object.entries(version.written);
    for (const [field, words] of fields) {
      const said = JSON.stringify([field, words]);
      if (!authors.has(said)) authors.set(said, version.by);
    }
    const others = fields.filter(
      ([field, words]) =>
        field === clause || isOurs(field, words) || authors.get(JSON.stringify([field, words])) !== personId,
    );
    return { ...version, written: Object.fromEntries(others) };
  });
}
