import { describe, expect, test } from '@jest/globals';

import type { Actor } from '../permissions/actor.js';
import {
  ATTACHMENT_KINDS,
  type AttachmentKind,
  mayReadFile,
  type OrderFile,
} from './attachment.js';
import {
  attached,
  closeFiledWith,
  fileOf,
  progressRecorded,
  removed,
  SUPERVISOR,
} from './testing/file-steps.js';
import { given, outcomeOf, type Step, when } from './testing/given-when-then.js';
import { closeDrafted, contacted, REPORT } from './testing/handling-steps.js';
import {
  AGENT,
  DISPATCHER,
  EDUCATION_CLERK,
  HEATING,
  HEATING_CLERK,
  HEATING_LEADER,
  OTHER_AGENT,
  REVIEWER,
  SCHOOL,
  SCHOOL_CLERK,
  SECOND_HEATING_CLERK,
  WATER,
  WATER_CLERK,
} from './testing/people-and-units.js';
import {
  approved,
  assignmentId,
  dispatched,
  DISPATCHED_AT,
  minutesAfter,
  opened,
  returnRequested,
  signed,
  submitted,
} from './testing/steps.js';

const after = (minutes: number) => minutesAfter(DISPATCHED_AT, minutes);
const start = [submitted(), dispatched(HEATING, [WATER])];
const signedByWater: Step = {
  command: { type: 'SIGN_AS_CO', assignmentId: assignmentId(WATER) },
  by: WATER_CLERK,
  at: after(40),
};
const working = given(...start, signed(after(30)), signedByWater);
const says = (story: ReturnType<typeof given>, step: Step) => outcomeOf(when(story, step));

describe('a file laid beside an order', () => {
  const stories = {
    draft: given(opened()),
    waiting: given(submitted()),
    unsigned: given(...start),
    working,
    filed: given(...start, signed(after(30)), signedByWater, ...closeFiledWith(after(60), [])),
  };

  const brings: [keyof typeof stories, Actor, readonly AttachmentKind[]][] = [
    ['draft', AGENT, ['CITIZEN']],
    ['waiting', OTHER_AGENT, ['CITIZEN']],
    ['waiting', SUPERVISOR, ['INSTRUCTION']],
    ['unsigned', HEATING_CLERK, ['RETURN_BASIS']],
    ['unsigned', WATER_CLERK, []],
    ['working', HEATING_CLERK, ['CONTACT_EVIDENCE', 'HANDLING', 'RETURN_BASIS', 'CLOSE']],
    ['working', WATER_CLERK, ['CONTACT_EVIDENCE', 'HANDLING', 'CLOSE']],
    ['filed', HEATING_CLERK, []],
    ['filed', AGENT, ['CITIZEN']],
  ];
  const rows = brings.map(([name, by, kinds]) => ({ name, by, kinds }));
  test.each(rows)('$name: $by.name brings $kinds', ({ name, by, kinds }) => {
    const taken = ATTACHMENT_KINDS.filter(
      (kind) => says(stories[name], attached(after(70), kind, by)) === 'FileAttached',
    );
    expect(taken).toEqual(kinds);
  });

  test('in another agent’s draft is refused', () => {
    expect(says(stories.draft, attached(after(5), 'CITIZEN', OTHER_AGENT))).toBe('no-file-now');
  });

  test('of a kind that is not the actor’s is refused by its kind', () => {
    const decision = when(working, attached(after(50), 'CITIZEN', HEATING_CLERK));
    expect(decision).toMatchObject({ refusal: { code: 'file-kind', params: { kind: 'CITIZEN' } } });
  });

  test.each([DISPATCHER, REVIEWER, HEATING_LEADER])('by $name ($roles) not at all', (by) => {
    expect(says(working, attached(after(50), 'HANDLING', by))).toBe('not-allowed');
  });

  test('names the assignment of its unit, and outdates nothing that somebody has read', () => {
    const story = given(
      ...start,
      signed(after(30)),
      attached(after(50), 'HANDLING', SECOND_HEATING_CLERK),
    );
    expect(story.facts.at(-1)).toMatchObject({ assignmentId: assignmentId() });
    expect(story.order).toMatchObject({ version: 4, decidedVersion: 3 });
  });

  test('one more than the order may hold is refused', () => {
    const at = (standing: number) => attached(after(50), 'HANDLING', HEATING_CLERK, standing);
    expect(says(working, at(19))).toBe('FileAttached');
    expect(when(working, at(20))).toMatchObject({
      refusal: { code: 'files-full', params: { most: 20 } },
    });
  });
});

describe('a file taken back', () => {
  test.each<[string, string, Actor, boolean]>([
    ['by who brought it', 'FileRemoved', HEATING_CLERK, false],
    ['by a colleague', 'not-your-file', SECOND_HEATING_CLERK, false],
    ['named by a paper', 'file-cited', HEATING_CLERK, true],
    ['by the reviewer', 'not-allowed', REVIEWER, false],
  ])('%s: %s', (_, outcome, by, cited) => {
    expect(says(working, removed(after(50), by, { cited }))).toBe(outcome);
  });

  test('after the close was filed: what is judged stays', () => {
    const story = given(
      ...start,
      signed(after(30)),
      signedByWater,
      ...closeFiledWith(after(60), []),
    );
    expect(says(story, removed(after(70), HEATING_CLERK))).toBe('wrong-state');
  });
});

describe('who reads a file', () => {
  const kind = (of: AttachmentKind, more: Partial<OrderFile> = {}) => fileOf({ kind: of, ...more });
  const readers = (story: ReturnType<typeof given>, file: OrderFile) =>
    [AGENT, OTHER_AGENT, REVIEWER, HEATING_CLERK, WATER_CLERK].filter((actor) =>
      mayReadFile(story.order!, actor, file),
    );

  test('of the LEAD: the centre and the LEAD, no CO', () => {
    expect(readers(working, kind('HANDLING'))).toEqual([
      AGENT,
      OTHER_AGENT,
      REVIEWER,
      HEATING_CLERK,
    ]);
  });

  test('of a CO: its LEAD too', () => {
    const file = kind('HANDLING', {
      assignmentId: assignmentId(WATER),
      uploadedById: WATER_CLERK.id,
    });
    expect(readers(working, file)).toContain(HEATING_CLERK);
    expect(readers(working, file)).toContain(WATER_CLERK);
  });

  test('of a unit below: the unit above it', () => {
    const { order } = given(submitted(), dispatched(SCHOOL), {
      ...signed(after(30), SCHOOL_CLERK),
      command: { type: 'SIGN', assignmentId: assignmentId(SCHOOL) },
    });
    const file = kind('HANDLING', {
      assignmentId: assignmentId(SCHOOL),
      uploadedById: SCHOOL_CLERK.id,
    });
    expect(mayReadFile(order!, EDUCATION_CLERK, file)).toBe(true);
  });

  test('of an earlier round: the centre, not the unit that has it now', () => {
    const story = given(
      submitted(),
      dispatched(WATER),
      returnRequested(after(10), {}, WATER_CLERK, assignmentId(WATER)),
      approved(after(10), after(20)),
      dispatched(HEATING, [], after(30)),
    );
    const file = kind('RETURN_BASIS', { uploadedById: WATER_CLERK.id });
    expect(readers(story, file)).toEqual([AGENT, OTHER_AGENT, REVIEWER, WATER_CLERK]);
  });

  test('of the citizen: whoever reads the name', () => {
    const file = kind('CITIZEN', { uploadedById: OTHER_AGENT.id, assignmentId: null });
    expect(readers(working, file)).toContain(WATER_CLERK);
  });

  test.each([{ confidential: true }, { requestType: 'REPORT' as const, accusedUnitId: 'unit-x' }])(
    'G3, of the citizen in %o: the reviewer and who took it down',
    (form) => {
      const story = given(submitted(form), dispatched(HEATING, [WATER]));
      const file = kind('CITIZEN', { uploadedById: OTHER_AGENT.id, assignmentId: null });
      expect(readers(story, file)).toEqual([OTHER_AGENT, REVIEWER]);
    },
  );

  test('with the leader’s instruction: every unit on the order', () => {
    const file = kind('INSTRUCTION', { uploadedById: SUPERVISOR.id, assignmentId: null });
    expect(readers(working, file)).toContain(WATER_CLERK);
  });
});

describe('a paper that names files', () => {
  const file = fileOf();
  const ids = [file.id];

  test('progress: told by every unit that has signed, with its pictures', () => {
    expect(says(working, progressRecorded(after(50), { attachmentIds: ids, files: [file] }))).toBe(
      'ProgressRecorded',
    );
    const byWater = progressRecorded(after(50), { assignmentId: assignmentId(WATER) }, WATER_CLERK);
    expect(says(working, byWater)).toBe('ProgressRecorded');
  });

  test.each<[string, Step, string]>([
    ['without words', progressRecorded(after(50), { progress: ' ' }), 'text-missing'],
    [
      'for another unit',
      progressRecorded(after(50), { assignmentId: assignmentId(WATER) }),
      'not-your-assignment',
    ],
    ['by the agent', progressRecorded(after(50), {}, AGENT), 'not-allowed'],
    [
      'with a file that is nowhere',
      progressRecorded(after(50), { attachmentIds: ids }),
      'file-unknown',
    ],
    [
      'with a file taken back',
      progressRecorded(after(50), { attachmentIds: ids, files: [{ ...file, removed: true }] }),
      'file-unknown',
    ],
    [
      'with a file of another that is not to be read',
      progressRecorded(
        after(50),
        { assignmentId: assignmentId(WATER), attachmentIds: ids, files: [file] },
        WATER_CLERK,
      ),
      'file-unknown',
    ],
  ])('progress refused: %s', (_, step, code) => {
    expect(says(working, step)).toBe(code);
  });

  test('progress refused before the signature', () => {
    expect(says(given(...start), progressRecorded(after(10)))).toBe('wrong-state');
    const unsignedCo = given(...start, signed(after(30)));
    const byWater = progressRecorded(after(35), { assignmentId: assignmentId(WATER) }, WATER_CLERK);
    expect(says(unsignedCo, byWater)).toBe('sign-first');
  });

  test('close: only files that are there', () => {
    const contactMade = given(...start, signed(after(30)), contacted(after(35)));
    const draft = (files: OrderFile[]): Step => {
      const step = closeDrafted(after(50), { attachmentIds: ids, coWaiver: '协办另行答复' });
      return { ...step, command: { ...step.command, files } as Step['command'] };
    };
    expect(REPORT.attachmentIds).toBeUndefined();
    expect(says(contactMade, draft([file]))).toBe('CloseDrafted');
    expect(says(contactMade, draft([]))).toBe('file-unknown');
  });

  test('return: only files that are there', () => {
    const basis = fileOf({ kind: 'RETURN_BASIS' });
    const request = (files: OrderFile[]): Step => {
      const step = returnRequested(after(10));
      return {
        ...step,
        command: { ...step.command, attachmentIds: ids, files } as Step['command'],
      };
    };
    const story = given(...start);
    expect(says(story, request([]))).toBe('file-unknown');
    const decision = when(story, request([basis]));
    expect(decision).toMatchObject({ accepted: true, facts: [{ attachmentIds: ids }] });
    expect(decision).not.toHaveProperty('facts.0.files');
  });
});
