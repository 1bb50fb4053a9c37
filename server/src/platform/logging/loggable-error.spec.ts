import { expect, test } from '@jest/globals';

import { loggableError } from './loggable-error.js';

test('an error of the database is logged with what it is, and without the row it quotes', () => {
  const error = Object.assign(new Error('violates check constraint "work_order_number"'), {
    code: '23514',
    constraint: 'work_order_number',
    detail: 'Failing row contains (…, 锦江山东门, 邻居打人, …).',
    where: `JSON data, line 1: ..."方位":"路东侧"`,
    parameters: ['许慧敏'],
  });
  const logged = loggableError(error);
  expect(logged).toMatchObject({ code: '23514', constraint: 'work_order_number' });
  expect(JSON.stringify(logged)).toContain('violates check constraint');
  for (const words of ['锦江山', '路东侧', '许慧敏']) {
    expect(JSON.stringify(logged)).not.toContain(words);
  }
});
