import { type Category, EMPTY_DRAFT_FORM } from '@hotline/shared';
import { describe, expect, it } from '@jest/globals';

import { categoryDefaults } from './category-defaults';

const category = (part: Partial<Category>): Category => ({
  code: '0101',
  parentCode: '01',
  name: '温度不达标',
  aliases: [],
  initials: ['wdbdb'],
  requiredAttributes: [],
  defaultUrgency: 'URGENT',
  confidentialByDefault: false,
  personalBenefit: false,
  seasonalMonths: [11, 12, 1, 2, 3],
  usualUnits: [],
  ...part,
});

describe('choosing a category', () => {
  it('raises the urgency in the season of the category only', () => {
    expect(categoryDefaults(EMPTY_DRAFT_FORM, category({}), 12).urgency).toBe('URGENT');
    expect(categoryDefaults(EMPTY_DRAFT_FORM, category({}), 7).urgency).toBe('NORMAL');
    expect(categoryDefaults(EMPTY_DRAFT_FORM, category({ seasonalMonths: [] }), 7).urgency).toBe(
      'URGENT',
    );
  });

  it('never lowers what the agent has set', () => {
    const form = { ...EMPTY_DRAFT_FORM, urgency: 'CRITICAL', confidential: true } as const;
    const plain = category({ defaultUrgency: 'NORMAL' });
    expect(categoryDefaults(form, plain, 12)).toEqual({
      categoryCode: '0101',
      urgency: 'CRITICAL',
      confidential: true,
    });
  });

  it('protects a report from the first keystroke', () => {
    const report = category({ confidentialByDefault: true });
    expect(categoryDefaults(EMPTY_DRAFT_FORM, report, 1).confidential).toBe(true);
  });

  it('clears only itself when it is taken back', () => {
    expect(categoryDefaults(EMPTY_DRAFT_FORM, undefined, 1)).toEqual({ categoryCode: null });
  });
});
