import { signal } from '@angular/core';
import { type ComponentFixture, TestBed } from '@angular/core/testing';
import type { ChangeMessageTemplate, MessageTemplateView } from '@hotline/shared';
import { beforeEach, expect, test } from '@jest/globals';

import { TellingApi } from '../../../api/telling-api';
import { showTexts } from '../../../i18n/testing/shown-texts';
import { ServerNow } from '../../../ui/server-now';
import { TemplateForm } from './template-form';

const TEMPLATE: MessageTemplateView = {
  key: 'CITIZEN_CLOSED',
  text: '工单{orderNo}已办结',
  may: ['orderNo', 'matter'],
  must: ['orderNo'],
  version: 3,
  changedAt: null,
  changedBy: null,
};

let fixture: ComponentFixture<TemplateForm>;
let sent: ChangeMessageTemplate[];

beforeEach(async () => {
  sent = [];
  const changeTemplate = (_key: string, command: ChangeMessageTemplate) => {
    sent.push(command);
    return Promise.resolve({});
  };
  await showTexts('zh', [
    { provide: TellingApi, useValue: { changeTemplate } },
    { provide: ServerNow, useValue: { now: signal(new Date('2026-11-24T08:00:00Z')) } },
  ]);
  fixture = TestBed.createComponent(TemplateForm);
  fixture.componentRef.setInput('template', TEMPLATE);
  await fixture.whenStable();
});

const page = () => fixture.nativeElement as HTMLElement;
const area = () => page().querySelector('textarea')!;
const button = () => page().querySelector<HTMLButtonElement>('button[type=submit]')!;
const write = async (text: string): Promise<void> => {
  area().value = text;
  area().dispatchEvent(new Event('input'));
  await fixture.whenStable();
};
const textOf = (selector: string) => page().querySelector(selector)?.textContent.trim();

test('The text is shown filled in while it is written', async () => {
  expect(textOf('.preview')).toBe('工单2611-000017已办结');
  await write('{matter}（{orderNo}）已办结');
  expect(textOf('.preview')).toBe('温度不达标（2611-000017）已办结');
});

test('A text that misses what its reader needs cannot be saved, and says what is missing', async () => {
  await write('已办结，查询码{lookupCode}');
  const faults = [...page().querySelectorAll('.fault')].map((fault) => fault.textContent.trim());
  expect(faults).toEqual(['✕ 此场合没有占位 {lookupCode}', '✕ 必须写入 {orderNo}']);
  expect(button().disabled).toBe(true);
});

test('A place is put in where the cursor stands', async () => {
  area().setSelectionRange(0, 2);
  page().querySelectorAll<HTMLButtonElement>('.places button')[1]!.click();
  await fixture.whenStable();
  expect(area().value).toBe('{matter}{orderNo}已办结');
});

test('Saving names the version that was read', async () => {
  await write('请看工单{orderNo}');
  button().click();
  await fixture.whenStable();
  expect(sent).toEqual([{ expectedVersion: 3, text: '请看工单{orderNo}' }]);
});
