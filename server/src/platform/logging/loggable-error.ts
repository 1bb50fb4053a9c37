import { stdSerializers } from 'pino';

/**
 * An error as it may stand in a log. PostgreSQL quotes the row in `detail`, the value in `where` and
 * more of that kind, TypeORM the parameters: words of citizens. They stay out.
 */
export function loggableError(error: Error): object {
  const { type, message, stack, code, constraint } = stdSerializers.err(error);
  return { type, message, stack, code: code as unknown, constraint: constraint as unknown };
}
