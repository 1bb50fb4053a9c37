import type { Channel } from './channel.js';
import { BLANK_HANDLING } from './handling.js';
import type { IntakeForm } from './intake-form.js';
import type { WorkOrder } from './work-order.js';

export const BLANK_FORM: IntakeForm = {
  requesterName: '',
  anonymous: false,
  hasPhone: false,
  occurred: '',
  place: '',
  matter: '',
  requestType: null,
  categoryCode: null,
  districtCode: null,
  urgency: 'NORMAL',
  confidential: false,
  attributes: {},
  accusedUnitId: null,
};

/** An order before its first fact has been counted. */
export function blankOrder(
  id: string,
  createdById: string,
  channel: Channel,
  callId: string | null,
): WorkOrder {
  return {
    id,
    state: 'DRAFT',
    version: 0,
    decidedVersion: 0,
    channel,
    callId,
    createdById,
    disposition: null,
    form: BLANK_FORM,
    round: 1,
    hopCount: 0,
    dispatchClock: null,
    followUpClock: null,
    reviewClock: null,
    citizenClock: null,
    assignments: [],
    openReturn: null,
    rejectedReturns: {},
    handling: BLANK_HANDLING,
  };
}
