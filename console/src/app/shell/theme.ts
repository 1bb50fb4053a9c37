import { DOCUMENT, effect, inject, Service, signal } from '@angular/core';

export type ThemeName = 'light' | 'dark';

const REMEMBERED_AS = 'hotline.theme';

/** Light or dark: a habit of this browser; before anyone chose, what the system prefers. */
@Service()
export class Theme {
  private readonly root = inject(DOCUMENT).documentElement;
  private readonly chosen = signal<ThemeName>(rememberedTheme());

  readonly current = this.chosen.asReadonly();

  constructor() {
    effect(() => (this.root.dataset['theme'] = this.current()));
  }

  toggle(): void {
    const next = this.current() === 'light' ? 'dark' : 'light';
    localStorage.setItem(REMEMBERED_AS, next);
    this.chosen.set(next);
  }
}

function rememberedTheme(): ThemeName {
  const remembered = localStorage.getItem(REMEMBERED_AS);
  if (remembered === 'light' || remembered === 'dark') return remembered;
  return matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
}
