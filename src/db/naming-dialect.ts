import { PostgresDialect, PostgresQueryCompiler, type QueryCompiler } from 'kysely';
import { snakeCased } from './column-names.ts';

/**
 * Names are in camel case here and in snake case in the database, and times are Temporal values: both are seen to while a
 * statement is written out, where a plugin of Kysely's would copy all of it first.
 */
export class NamingDialect extends PostgresDialect {
  override createQueryCompiler(): QueryCompiler {
    return new NamingCompiler();
  }
}

class NamingCompiler extends PostgresQueryCompiler {
  protected override sanitizeIdentifier(identifier: string): string {
    return super.sanitizeIdentifier(snakeCased(identifier));
  }

  protected override addParameter(parameter: unknown): void {
    super.addParameter(asParameter(parameter));
  }
}

/** Node-postgres itself would send a Temporal value as a JSON string. */
export function asParameter(value: unknown): unknown {
  return value instanceof Temporal.Instant || value instanceof Temporal.PlainDate ? value.toString() : value;
}
