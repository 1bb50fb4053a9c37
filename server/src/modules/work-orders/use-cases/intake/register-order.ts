import {
  maskPhone,
  normalisePhone,
  type OutcomeReceipt,
  type RegisterOrder as RegisterOrderInput,
  runningClocks,
} from '@hotline/shared';
import { Injectable } from '@nestjs/common';

import type { CommandContext } from '../../../../platform/database/command-context.js';
import { newId } from '../../../../platform/database/new-id.js';
import { TransactionRunner } from '../../../../platform/database/transaction-runner.js';
import { Refused } from '../../../../platform/http/refused.js';
import { SealedText } from '../../../../platform/security/sealed-text.js';
import { CitizenFacade } from '../../../citizen/citizen.facade.js';
import type { FactStep } from '../../storage/order-change.js';
import { newLookupCode } from '../../storage/order-number.js';
import { outcomeOfFact } from '../../storage/outcome-of-fact.js';
import { registeredOrderValues, registerNewOrder } from '../../storage/register-new-order.js';
import { type FirstStep, firstStep } from '../first-step.js';
import { outboxFact } from '../order-fact-data.js';
import { type Ground, RememberedGround } from './remembered-ground.js';

/** First what the node remembers, then what the database says; once more for a rare coincidence. */
const ATTEMPTS = [{ fresh: false }, { fresh: true }, { fresh: true }];

/**
 * A complete order in one go, from the web or the counter, by the rules of a submitted draft. The
 * hottest path: decided by what the node remembers, and written by one statement that checks it.
 */
@Injectable()
export class RegisterOrder {
  constructor(
    private readonly runner: TransactionRunner,
    private readonly ground: RememberedGround,
    private readonly citizens: CitizenFacade,
    private readonly sealed: SealedText,
  ) {}

  async run(context: CommandContext, input: RegisterOrderInput): Promise<OutcomeReceipt> {
    for (const { fresh } of ATTEMPTS) {
      const ground = await this.ground.read(input.form.categoryCode, fresh);
      const decided = decide(context, input, ground);
      if (decided.accepted) {
        const receipt = await this.write(context, input, ground, decided.step);
        if (receipt) return receipt;
      } else if (fresh) {
        throw new Refused(decided.refusal.code, { ...decided.refusal.params });
      }
    }
    throw new Refused('unavailable');
  }

  /** Undefined where the ground had shifted: nothing is written. */
  private write(
    context: CommandContext,
    { form }: RegisterOrderInput,
    { now, limits, category }: Ground,
    step: FactStep,
  ): Promise<OutcomeReceipt | undefined> {
    const { after, fact } = step;
    const phone = normalisePhone(form.phone ?? '');
    const lookupCode = newLookupCode();
    const { id, state, version, round } = after;
    return this.runner.runStatement<Omit<OutcomeReceipt, 'orderNo'>, { orderNo: string }>(context, {
      statement: registerNewOrder,
      values: registeredOrderValues({
        step,
        form,
        requesterName:
          form.requesterName.trim() === '' ? null : this.sealed.seal(form.requesterName),
        phoneMasked: phone === undefined ? null : maskPhone(phone),
        citizen: phone === undefined ? undefined : this.citizens.unidentified(phone, now),
        outcome: outcomeOfFact(null, fact),
        alarms: limits.alarmsOf(after, runningClocks(after), now),
        lookupCode,
        limitsRevision: limits.revision,
        requiredAttributes: category?.requiredAttributes ?? [],
      }),
      facts: [outboxFact(step, null)],
      answer: { id, state, version, round, lookupCode },
    });
  }
}

function decide(
  { actor }: CommandContext,
  { form, channel }: RegisterOrderInput,
  { now, limits, category }: Ground,
): FirstStep {
  return firstStep(
    {
      type: 'SUBMIT',
      orderId: newId(now),
      channel,
      form: { ...form, hasPhone: normalisePhone(form.phone ?? '') !== undefined },
      category,
      readBack: false,
      dispatchDue: limits.dispatchDue({ channel, form }, now),
    },
    actor,
    now,
  );
}
