import { ARI_ROUTES, type AriOperations } from './ari.generated.js';

export type AriOperation = keyof AriOperations;
export type AriParameters<O extends AriOperation> = AriOperations[O]['parameters'];
export type AriBody<O extends AriOperation> = AriOperations[O]['body'];
export type AriResponse<O extends AriOperation> = AriOperations[O]['response'];

export interface AriRequest {
  readonly operation: AriOperation;
  readonly method: string;
  /** Below `/ari`, without a leading slash, path parameters filled in and encoded. */
  readonly uri: string;
  readonly query: readonly { readonly name: string; readonly value: string }[];
  readonly body?: string;
}

type AriValue = string | number | boolean;

/** Puts each parameter where the operation wants it: into the path, or else into the query. */
export function ariRequest<O extends AriOperation>(
  operation: O,
  parameters: AriParameters<O>,
  body?: AriBody<O>,
): AriRequest {
  const { method, path } = ARI_ROUTES[operation];
  const values = new Map(Object.entries(parameters as Record<string, AriValue | undefined>));
  const uri = path.slice(1).replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = values.get(name);
    values.delete(name);
    return encodeURIComponent(String(value));
  });
  const query = [...values].flatMap(([name, value]) =>
    value === undefined ? [] : [{ name, value: String(value) }],
  );
  return { operation, method, uri, query, ...(body ? { body: JSON.stringify(body) } : {}) };
}
