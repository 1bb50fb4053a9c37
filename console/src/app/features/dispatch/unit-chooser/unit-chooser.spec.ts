import { signal } from '@angular/core';
import { type ComponentFixture, TestBed } from '@angular/core/testing';
import type { Unit } from '@hotline/shared';
import { beforeEach, expect, test } from '@jest/globals';

import { showTexts } from '../../../i18n/testing/shown-texts';
import { ReferenceData } from '../../../reference/reference-data';
import { UnitChoice } from '../unit-choice';
import { UnitChooser } from './unit-chooser';

const unit = (code: string, name: string, parent?: Unit): Unit => ({
  id: code.toLowerCase(),
  code,
  name,
  aliases: [],
  initials: '',
  kind: 'DEPARTMENT',
  tier: 2,
  parentId: parent?.id ?? null,
  path: parent ? `${parent.path}/${code}` : code,
  dutyText: '',
  dutyPhone: '',
  dispatchable: parent !== undefined,
  active: true,
});

const city = unit('DD', '丹东市人民政府');
const education = unit('JYJ', '教育局', city);
const school = unit('QZ', '第七中学', education);
const heating = unit('RB', '供热办', city);

let fixture: ComponentFixture<UnitChooser>;
let taken: string[];

beforeEach(async () => {
  const units = signal([city, education, school, heating]);
  await showTexts('zh', [{ provide: ReferenceData, useValue: { units } }]);
  taken = [];
  fixture = TestBed.createComponent(UnitChooser);
  fixture.componentRef.setInput('choice', new UnitChoice());
  fixture.componentInstance.lead.subscribe(({ name }) => taken.push(`LEAD ${name}`));
  fixture.componentInstance.co.subscribe(({ name }) => taken.push(`CO ${name}`));
  await fixture.whenStable();
});

const page = () => fixture.nativeElement as HTMLElement;
const search = () => page().querySelector('input') as HTMLInputElement;
const press = (target: Element, given: KeyboardEventInit = {}) =>
  target.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, ...given }));

async function type(text: string): Promise<void> {
  search().value = text;
  search().dispatchEvent(new Event('input'));
  await fixture.whenStable();
}

async function accuse(accused: Unit): Promise<void> {
  fixture.componentRef.setInput('accused', accused);
  await fixture.whenStable();
}

test('G3: the accused unit and those below say why they cannot be chosen', async () => {
  await accuse(education);
  await type('中学');
  const row = (id: string) => page().querySelector(`#unit-${id}`);
  expect(row('jyj')?.textContent).toContain('被举报单位，不可选');
  expect(row('qz')?.textContent).toContain('被举报单位的下属，不可选');
  for (const id of ['jyj', 'qz']) {
    expect(row(id)?.getAttribute('aria-disabled')).toBe('true');
    expect(row(id)?.querySelector('.actions')).toBeNull();
  }
});

test('G3: no key takes them, neither in the search nor in the tree', async () => {
  await accuse(education);
  await type('中学');
  press(search());
  press(search(), { altKey: true });
  const row = page().querySelector('#unit-qz') as Element;
  press(row);
  press(row, { altKey: true });
  expect(taken).toEqual([]);
});

test('Others are taken as ever', async () => {
  await accuse(education);
  await type('供热');
  press(search());
  await type('供热');
  press(page().querySelector('#unit-rb') as Element, { altKey: true });
  expect(taken).toEqual(['LEAD 供热办', 'CO 供热办']);
});

test('The unit above the accused one can be chosen', async () => {
  await accuse(school);
  await type('教育');
  press(search());
  expect(taken).toEqual(['LEAD 教育局']);
});
