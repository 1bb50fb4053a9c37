/** Why a command on a call is refused. To the call flow itself a refusal means: that moment has passed. */
export const CALL_REFUSALS = [
  'call-has-moved-on', // the call is not in a state in which this can be done
  'call-of-another-agent',
  'call-already-disposed',
] as const;

export type CallRefusal = (typeof CALL_REFUSALS)[number];
