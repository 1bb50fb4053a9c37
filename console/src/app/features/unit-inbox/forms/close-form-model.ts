import { CLOSE_VERDICTS, type CloseReport } from '@hotline/shared';
import * as z from 'zod';

/** The close as it is being written: nothing is required yet, money is still what was typed. */
export const CloseForm = z.object({
  verdict: z.enum(CLOSE_VERDICTS).nullable(),
  beyondDuty: z.boolean(),
  solved: z.boolean().nullable(),
  unsolvedReason: z.string(),
  account: z.string(),
  publicReply: z.string(),
  money: z.string(),
  moneyNote: z.string(),
  personnelNote: z.string(),
  coWaiver: z.string(),
  attachmentIds: z.array(z.string()).readonly(),
});
export type CloseForm = z.infer<typeof CloseForm>;

export const EMPTY_CLOSE: CloseForm = {
  verdict: null,
  beyondDuty: false,
  solved: null,
  unsolvedReason: '',
  account: '',
  publicReply: '',
  money: '',
  moneyNote: '',
  personnelNote: '',
  coWaiver: '',
  attachmentIds: [],
};

/** What has to be mended before the close can be sent, in the order of the form. */
export type CloseFormFault =
  | 'verdict'
  | 'solved'
  | 'unsolvedReason'
  | 'account'
  | 'publicReply'
  | 'sameReply'
  | 'money'
  | 'coWaiver';

/** @param waitsForCo a co-handling unit has not reported yet, so going on without it needs a reason */
export function faultsOf(form: CloseForm, waitsForCo: boolean): CloseFormFault[] {
  const has = (text: string) => text.trim() !== '';
  const faults: readonly (readonly [CloseFormFault, boolean])[] = [
    ['verdict', form.verdict === null],
    ['account', !has(form.account)],
    ['publicReply', !has(form.publicReply)],
    // What is written for colleagues is not what the citizen is told.
    ['sameReply', has(form.account) && form.account.trim() === form.publicReply.trim()],
    ['solved', form.solved === null],
    ['unsolvedReason', form.solved === false && !has(form.unsolvedReason)],
    ['money', yuanOf(form.money) === undefined],
    ['coWaiver', waitsForCo && !has(form.coWaiver)],
  ];
  return faults.filter(([, isFault]) => isFault).map(([name]) => name);
}

/** Yuan with at most two decimals; null when nothing was typed, undefined when it is no amount. */
export function yuanOf(typed: string): number | null | undefined {
  const text = typed.replace(/[,，\s¥￥元]/g, '');
  if (text === '') return null;
  return /^\d{1,12}(\.\d{1,2})?$/.test(text) ? Number(text) : undefined;
}

/** The report as it is sent; undefined while something is missing. */
export function reportOf(form: CloseForm, waitsForCo: boolean): CloseReport | undefined {
  const { verdict, solved } = form;
  if (verdict === null || solved === null || faultsOf(form, waitsForCo).length > 0) {
    return undefined;
  }
  return {
    verdict,
    beyondDuty: form.beyondDuty,
    solved,
    unsolvedReason: solved ? '' : form.unsolvedReason.trim(),
    account: form.account.trim(),
    publicReply: form.publicReply.trim(),
    moneyYuan: yuanOf(form.money) ?? null,
    moneyNote: form.moneyNote.trim(),
    personnelNote: form.personnelNote.trim(),
    coWaiver: waitsForCo ? form.coWaiver.trim() : '',
    attachmentIds: form.attachmentIds,
  };
}

/** A report as a form: the beginning of the next draft. */
export function formOfReport(report: CloseReport | undefined): CloseForm {
  if (!report) return EMPTY_CLOSE;
  const { moneyYuan, attachmentIds = [], ...rest } = report;
  return { ...rest, attachmentIds, money: moneyYuan === null ? '' : String(moneyYuan) };
}
