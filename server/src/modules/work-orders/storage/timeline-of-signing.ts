import type {
  CoHandlingFacts,
  DeliveryFacts,
  ExtensionOverrideFacts,
  FilingFacts,
} from '@hotline/shared';

import { type DetailsOf, unitOf } from './timeline-parts.js';

type SigningFact =
  keyof FilingFacts | keyof CoHandlingFacts | keyof ExtensionOverrideFacts | keyof DeliveryFacts;

/** Filed disputes, units that join, the exception for a third extension, and who has received it. */
export const TIMELINE_OF_SIGNING: { readonly [K in SigningFact]: DetailsOf<K> } = {
  DisputeFiled: ({ assignmentId, filingId, ground, counterpart, signDue }, after) => ({
    ...unitOf(after, assignmentId),
    requestId: filingId,
    ground,
    counterpart: counterpart.name,
    signDueAt: signDue.dueAt,
  }),
  FilingAcknowledged: ({ assignmentId, filingId }, after) => ({
    ...unitOf(after, assignmentId),
    requestId: filingId,
  }),
  FilingRefused: ({ assignmentId, filingId, signDueAt }, after) => ({
    ...unitOf(after, assignmentId),
    requestId: filingId,
    signDueAt,
    dueAt: signDueAt,
  }),
  HelpRequested: ({ assignmentId, requestId, unitName }, after) => ({
    ...unitOf(after, assignmentId),
    requestId,
    helper: unitName,
  }),
  HelpDeclined: ({ assignmentId, requestId }, after) => ({
    ...unitOf(after, assignmentId),
    requestId,
  }),
  CoAdded: ({ assignmentId, dues: { sign, handle } }, after) => ({
    ...unitOf(after, assignmentId),
    signDueAt: sign.dueAt,
    handleDueAt: handle.dueAt,
    provisional: handle.provisional,
  }),
  ExtensionOverrideProposed: () => ({}),
  ExtensionOverrideConfirmed: () => ({}),
  ExtensionOverrideDeclined: ({ reason }) => ({ reason }),
  AssignmentReceived: ({ assignmentId }, after) => unitOf(after, assignmentId),
  UnreceivedMarked: ({ assignmentId, dueAt }, after) => ({
    ...unitOf(after, assignmentId),
    alarm: 'UNRECEIVED',
    dueAt,
  }),
};
