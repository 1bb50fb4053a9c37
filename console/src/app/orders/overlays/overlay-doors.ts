import { inject, Service } from '@angular/core';
import type { OrderDetail, OrderReceipt } from '@hotline/shared';

import { OverlaysApi } from '../../api/overlays-api';
import type { OverlayCommand, OverlayDraft } from './overlay-draft';

/** What a form sends: for the order, or for the overlay that the form was opened at. */
export interface OverlaySending {
  readonly command: OverlayCommand;
  readonly order: Pick<OrderDetail, 'id' | 'version'>;
  readonly overlayId: string;
  readonly draft: OverlayDraft;
}

/** Each command at its own door. */
@Service()
export class OverlayDoors {
  private readonly api = inject(OverlaysApi);

  send({ command, order, overlayId, draft }: OverlaySending, key: string): Promise<OrderReceipt> {
    const { id, version: expectedVersion } = order;
    const text = draft.text.trim();
    switch (command) {
      case 'ISSUE_SUPERVISION': {
        const { form, dueAt } = draft;
        const unitId = draft.unitId ?? '';
        // The field shows the hotline's zone, wherever the browser stands.
        const named = form === 'URGENT' ? { dueAt: `${dueAt}:00+08:00` } : {};
        return this.api.issue(id, { form, unitId, text, ...named, expectedVersion }, key);
      }
      case 'REPORT_SUPERVISION':
        return this.api.report(overlayId, { report: text, expectedVersion }, key);
      case 'LIFT_SUPERVISION':
        return this.api.lift(overlayId, { note: text, expectedVersion }, key);
      case 'ESCALATE_DISSATISFIED': {
        const ground = draft.ground ?? 'THIRD_TIME';
        return this.api.escalate(id, { ground, reason: text, expectedVersion }, key);
      }
      case 'RECORD_INSTRUCTION': {
        const { leader, post, instructedOn, dueOn, unitId } = draft;
        const instruction = { leader, post, instructedOn, dueOn: dueOn || null, unitId };
        return this.api.instruct(id, { ...instruction, text, expectedVersion }, key);
      }
      case 'REMOVE_INSTRUCTION':
        return this.api.removeInstruction(overlayId, { reason: text, expectedVersion }, key);
      case 'OPEN_FOLLOW_UP': {
        const { followUpGround: ground, checkOn } = draft;
        return this.api.followUp(id, { ground, checkOn, note: text, expectedVersion }, key);
      }
      case 'CHECK_FOLLOW_UP': {
        const kept = draft.kept ?? true;
        return this.api.checkFollowUp(overlayId, { kept, finding: text, expectedVersion }, key);
      }
    }
  }
}
