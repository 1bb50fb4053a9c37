import { signal } from '@angular/core';
import { type ComponentFixture, TestBed } from '@angular/core/testing';
import type { OrderAttachment, OrderDetail } from '@hotline/shared';
import { beforeEach, expect, test } from '@jest/globals';

import { FilesApi } from '../../api/files-api';
import { showTexts } from '../../i18n/testing/shown-texts';
import { Refusal } from '../../refusal/refusal';
import { ServerNow } from '../../ui/server-now';
import { anAttachment } from '../testing/an-attachment';
import { aDispatchedOrder } from '../testing/an-order';
import { FileDrop } from './file-drop';

const UNIT = '019aa000-0000-7000-8000-0000000000aa';
const now = signal(new Date('2026-11-22T09:00:00Z'));

let brought: string[];
let removed: string[];
let answer: () => Promise<OrderAttachment>;
let fixture: ComponentFixture<FileDrop>;
let chosen: readonly string[];

const page = () => fixture.nativeElement as HTMLElement;
const words = () => page().textContent ?? '';
const settle = async () => {
  await new Promise((resolve) => setTimeout(resolve));
  await fixture.whenStable();
};

async function open(order: Partial<OrderDetail> = {}): Promise<void> {
  fixture = TestBed.createComponent(FileDrop);
  fixture.componentRef.setInput('order', { ...aDispatchedOrder(UNIT), ...order });
  fixture.componentRef.setInput('kind', 'HANDLING');
  fixture.componentInstance.chosenChange.subscribe((ids) => {
    chosen = ids;
    fixture.componentRef.setInput('chosen', ids);
  });
  await fixture.whenStable();
}

async function drop(...files: File[]): Promise<void> {
  const event = Object.assign(new Event('drop', { cancelable: true }), { dataTransfer: { files } });
  page().querySelector('.drop')?.dispatchEvent(event);
  await settle();
}

const picture = (name: string) => new File(['pixels'], name, { type: 'image/png' });
const button = (label: string) =>
  [...page().querySelectorAll('button')].find((one) => one.textContent?.includes(label));

beforeEach(async () => {
  brought = [];
  removed = [];
  chosen = [];
  answer = () => Promise.resolve(anAttachment());
  const api: Pick<FilesApi, 'attach' | 'remove'> = {
    attach: (orderId, kind, file) => {
      brought.push(`${orderId.slice(-2)} ${kind} ${file.name}`);
      return answer();
    },
    remove: (id) => {
      removed.push(id);
      return Promise.reject(new Refusal('problem', { code: 'file-cited', correlationId: 'c' }));
    },
  };
  await showTexts('zh', [
    { provide: FilesApi, useValue: api },
    { provide: ServerNow, useValue: { now } },
  ]);
  await open();
});

test('A dropped picture travels at once and is named by the form', async () => {
  await drop(picture('现场.png'));
  expect(brought).toEqual(['01 HANDLING 现场.png']);
  expect(chosen).toEqual([anAttachment().id]);
  expect(page().querySelector('img')?.getAttribute('src')).toBe(
    `/api/attachments/${anAttachment().id}/content`,
  );
  expect(words()).toContain('还可添加 19 个');
});

test('What is not taken says which rule it breaks, and waits to be tried again', async () => {
  answer = () => Promise.reject(new Refusal('unreachable'));
  await drop(picture('现场.png'), new File(['<svg/>'], '图.svg', { type: 'image/svg+xml' }));
  expect(words()).toContain('连不上服务器');
  expect(words()).toContain('只收 JPG、PNG、WebP 图片和 PDF');
  expect(chosen).toEqual([]);
  answer = () => Promise.resolve(anAttachment());
  button('重新上传')?.click();
  await settle();
  expect(chosen).toEqual([anAttachment().id]);
});

test('What the server keeps stays, with its reason', async () => {
  await drop(picture('现场.png'));
  button('移除')?.click();
  await settle();
  expect(removed).toEqual([anAttachment().id]);
  expect(chosen).toEqual([anAttachment().id]);
  expect(page().querySelector('[role=alert]')?.textContent).toContain('不能移除');
});

test('A full order takes no more and says so', async () => {
  await open({ attachmentRoom: { mostBytes: 10_485_760, left: 0 } });
  expect(button('添加图片')?.disabled).toBe(true);
  expect(words()).toContain('附件数量已满');
});
