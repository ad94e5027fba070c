/**
 * How each of our connections is made. Names mean what stands in `public`, and never a temporary table; what the URL itself
 * asks for by `options` holds instead. PGOPTIONS of the environment plays no part, nor do settings of a role or database.
 */
export const connectionTo = (
  url: string,
): { readonly connectionString: string; readonly options: string } => ({
  connectionString: url,
  options: '-c search_path=public,pg_temp',
});
