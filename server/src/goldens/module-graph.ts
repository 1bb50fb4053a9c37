interface ModuleEntry {
  readonly level: number;
  readonly uses: readonly string[];
}

/** docs/generated/modules.md: drawn from the map that the boundary check obeys. */
export function moduleGraph(modules: Readonly<Record<string, ModuleEntry>>): string {
  const names = Object.keys(modules);
  const levels = [...new Set(names.map((name) => modules[name]?.level ?? 0))].sort((a, b) => b - a);
  const boxes = levels.flatMap((level) => [
    `  subgraph level${level}["level ${level}"]`,
    ...names.filter((name) => modules[name]?.level === level).map((name) => `    ${name}`),
    '  end',
  ]);
  const edges = names.flatMap((name) =>
    (modules[name]?.uses ?? []).map((used) => `  ${name} --> ${used}`),
  );
  const faults = names.flatMap((name) =>
    (modules[name]?.uses ?? [])
      .filter((used) => (modules[used]?.level ?? Infinity) >= (modules[name]?.level ?? 0))
      .map((used) => `${name} uses ${used}, which is not lower`),
  );
  if (faults.length > 0) throw new Error(faults.join('; '));
  return [
    '# Modules of the server',
    '',
    'An arrow is an import of the facade. Facts travel the other way.',
    '',
    '```mermaid',
    'flowchart TD',
    ...boxes,
    ...edges,
    '```',
    '',
  ].join('\n');
}
