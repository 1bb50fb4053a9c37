import { HttpClient, HttpEventType, HttpHeaders, type HttpParams } from '@angular/common/http';
import { DOCUMENT, inject, Service } from '@angular/core';
import { filter, firstValueFrom, map, type Observable, tap } from 'rxjs';
import type * as z from 'zod';

import { Refusal, refusalOf } from '../refusal/refusal';
import { newIdempotencyKey } from './idempotency-key';

type Query = HttpParams | Record<string, string | number | boolean>;

/** Every request of the console: adds the key of the intention, reads the answer by its contract. */
@Service()
export class ApiClient {
  private readonly http = inject(HttpClient);
  private readonly page = inject(DOCUMENT).documentElement;

  get<T>(path: string, answer: z.ZodType<T>, query: Query = {}): Promise<T> {
    return this.read(
      this.http.get(`/api${path}`, { params: query, headers: this.headers() }),
      answer,
    );
  }

  /** @param key one per form instance: a repeat after a lost answer must not act twice. */
  send<T>(
    method: 'POST' | 'PUT' | 'PATCH' | 'DELETE',
    path: string,
    body: unknown,
    answer: z.ZodType<T>,
    key = newIdempotencyKey(),
  ): Promise<T> {
    const headers = this.headers().set('Idempotency-Key', key);
    return this.read(this.http.request(method, `/api${path}`, { body, headers }), answer);
  }

  /** One file, as a form would send it. A repeat is harmless: the server knows the content again. */
  upload<T>(
    path: string,
    query: Query,
    file: File,
    answer: z.ZodType<T>,
    onPart: (part: number) => void,
  ): Promise<T> {
    const body = new FormData();
    body.append('file', file, file.name);
    const headers = this.headers();
    const events = this.http.post(`/api${path}`, body, {
      params: query,
      headers,
      observe: 'events',
      reportProgress: true,
    });
    const arrived = events.pipe(
      tap((event) => {
        if (event.type === HttpEventType.UploadProgress && event.total) {
          onPart(event.loaded / event.total);
        }
      }),
      filter((event) => event.type === HttpEventType.Response),
      map(({ body }) => body),
    );
    return this.read(arrived, answer);
  }

  /** The server words what is wrong with a field in the language of the page. */
  private headers(): HttpHeaders {
    return new HttpHeaders({ 'Accept-Language': this.page.lang });
  }

  private async read<T>(request: Observable<unknown>, answer: z.ZodType<T>): Promise<T> {
    const body = await firstValueFrom(request).catch((cause: unknown) => {
      throw refusalOf(cause);
    });
    const read = answer.safeParse(body);
    if (!read.success) {
      console.error('Answer does not fit its contract', read.error.issues);
      throw new Refusal('unreadable');
    }
    return read.data;
  }
}
