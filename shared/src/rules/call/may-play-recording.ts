import type { Actor } from '../permissions/actor.js';
import { may } from '../permissions/actor.js';

/**
 * An agent hears the own calls; the shift lead, the dispatcher and the reviewer all of them; a unit
 * none (privacy rules: recording, access by role).
 */
export function mayPlayRecording(actor: Actor, answeredBy: string | undefined): boolean {
  const asAnotherThanAgent = { ...actor, roles: actor.roles.filter((role) => role !== 'AGENT') };
  return may(asAnotherThanAgent, 'recording.play') || isOwn(actor, answeredBy);
}

function isOwn(actor: Actor, answeredBy: string | undefined): boolean {
  return may(actor, 'recording.play') && answeredBy === actor.id;
}
