export interface DeliveryCommands {
  /** A person of the unit has seen the order, in the inbox or opened. */
  CONFIRM_RECEIPT: { assignmentId: string };
  MARK_UNRECEIVED: { assignmentId: string };
}
