import { SchemeProposal } from '@hotline/shared';
import * as z from 'zod';

/** What was in force when it was proposed, as the change keeps it; undefined for something new. */
const StoredScheme = SchemeProposal.omit({ retired: true });

export function schemeBefore(before: unknown): z.infer<typeof StoredScheme> | undefined {
  return StoredScheme.safeParse(before).data;
}

const StoredChoice = z.object({ value: z.string() });

export function choiceBefore(before: unknown): string | undefined {
  return StoredChoice.safeParse(before).data?.value;
}

const StoredYear = z.object({ days: z.array(z.unknown()) });

export function daysBefore(before: unknown): number | undefined {
  return StoredYear.safeParse(before).data?.days.length;
}
