import { Child, type ChildSpec } from './child.ts';
import { endOf } from './readiness.ts';

/** Runs a program to its end. @throws with the end of its log when it fails */
export async function runTool(spec: ChildSpec): Promise<void> {
  const child = new Child(spec);
  const { succeeded, how } = await child.exited;
  if (succeeded) return;
  const words =
    child.logFile === undefined ? '' : ` (${child.logFile})\n${await endOf(child.logFile)}`;
  throw new Error(`${spec.name} ${how}${words}`);
}
