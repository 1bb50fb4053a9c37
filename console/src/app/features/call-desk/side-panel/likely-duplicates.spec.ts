import type { OrderSummary } from '@hotline/shared';
import { describe, expect, it } from '@jest/globals';

import { likelyDuplicates } from './likely-duplicates';

const order = (id: string, part: Partial<OrderSummary>): OrderSummary =>
  ({ id, state: 'IN_PROGRESS', categoryCode: '0101', place: '', ...part }) as OrderSummary;

const found = (
  form: { categoryCode: string | null; place: string },
  orders: readonly OrderSummary[],
  own?: string,
) => likelyDuplicates(form, orders, own).map(({ order: { id }, because }) => `${id} ${because}`);

describe('a caller’s earlier orders', () => {
  const heating = { categoryCode: '0102', place: '解放路 12 号 3 单元' };

  it('may be the same matter by group of category and by place', () => {
    expect(
      found(heating, [
        order('a', { place: '江城大街 8 号' }),
        order('b', { categoryCode: '0401', place: '解放路12号' }),
        order('c', { place: '解放路12号3单元201室' }),
      ]),
    ).toEqual(['c same-category-and-place', 'a same-category', 'b same-place']);
  });

  it('are not duplicates when closed, unfinished or the one being written', () => {
    const orders = [
      order('closed', { state: 'CLOSED' }),
      order('draft', { state: 'DRAFT' }),
      order('own', {}),
    ];
    expect(found(heating, orders, 'own')).toEqual([]);
  });

  it('are not compared by places of a few characters', () => {
    expect(found({ categoryCode: null, place: '路' }, [order('a', { place: '解放路' })])).toEqual(
      [],
    );
  });
});
