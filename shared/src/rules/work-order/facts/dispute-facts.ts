export interface DisputeFacts {
  RulingOverdueMarked: { dueAt: string };
}
