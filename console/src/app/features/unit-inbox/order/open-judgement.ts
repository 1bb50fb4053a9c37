import type { CloseRequest, ExtensionRequest, OrderDetail } from '@hotline/shared';

/** A request of a unit below that this unit judges first. */
export type OpenJudgement =
  | { readonly kind: 'extension'; readonly request: ExtensionRequest }
  | { readonly kind: 'close'; readonly request: CloseRequest };

export function openJudgementOf(
  { assignments, extensionRequests, closeRequests }: OrderDetail,
  unitId: string,
): OpenJudgement | undefined {
  const waits = (request: ExtensionRequest | CloseRequest) =>
    request.state === 'FILED' &&
    request.step === 'UNIT' &&
    assignments.some(
      ({ id, firstJudgeUnitId }) => id === request.assignmentId && firstJudgeUnitId === unitId,
    );
  const close = closeRequests.find(waits);
  if (close) return { kind: 'close', request: close };
  const extension = extensionRequests.find(waits);
  return extension && { kind: 'extension', request: extension };
}
