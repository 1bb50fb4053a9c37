/** Who plays in the stories; the demo data makes them. */
export const PEOPLE = {
  agent: 'agent1',
  otherAgent: 'agent2',
  thirdAgent: 'agent3',
  lead: 'lead1',
  dispatcher: 'dispatch1',
  reviewer: 'review1',
  callback: 'callback1',
  supervisor: 'supervisor1',
  clerk: 'clerk-yb',
  unitLeader: 'leader-yb',
  admin: 'admin',
} as const;

export type Login = (typeof PEOPLE)[keyof typeof PEOPLE];
