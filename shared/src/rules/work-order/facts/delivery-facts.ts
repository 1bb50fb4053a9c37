export interface DeliveryFacts {
  AssignmentReceived: { assignmentId: string };
  UnreceivedMarked: { assignmentId: string; dueAt: string };
}
