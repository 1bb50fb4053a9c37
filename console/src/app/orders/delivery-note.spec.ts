import { TestBed } from '@angular/core/testing';
import { expect, test } from '@jest/globals';

import { showTexts } from '../i18n/testing/shown-texts';
import { DeliveryNote } from './delivery-note';

async function shown(units: number, received: number, missed: number): Promise<HTMLElement> {
  await showTexts('zh');
  const fixture = TestBed.createComponent(DeliveryNote);
  fixture.componentRef.setInput('delivery', { units, received, missed });
  await fixture.whenStable();
  return fixture.nativeElement as HTMLElement;
}

test('2 of 3 units have received it', async () => {
  const note = await shown(3, 2, 0);
  expect(note.textContent).toContain('3 家中 2 家已收到');
  expect(note.querySelector('.missed')).toBeNull();
});

test('A unit that was missed is marked by a shape, not by colour alone', async () => {
  const note = await shown(3, 2, 1);
  expect(note.querySelector('.missed')?.textContent).toContain('■');
});

test('All have it', async () => {
  expect((await shown(2, 2, 0)).textContent).toContain('2 家均已收到');
});
