/** What stands in the way before anything is installed; told and ended, without a stack. */
export class Setback extends Error {
  /**
   * @param {string} step
   * @param {string} cause
   * @param {string} cure
   */
  constructor(step, cause, cure) {
    super(`✗ ${step}\n  Cause: ${cause}\n  Cure:  ${cure}`);
  }
}
