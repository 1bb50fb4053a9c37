import { Component, input, output } from '@angular/core';
import type { FactName } from '@hotline/shared';
import { TranslocoPipe } from '@jsverse/transloco';
import { NzButtonComponent } from 'ng-zorro-antd/button';

/** What is still to be asked; pressing a word puts the cursor there. */
@Component({
  selector: 'hl-missing-facts',
  imports: [NzButtonComponent, TranslocoPipe],
  template: `
    <p data-testid="missing" aria-live="polite">
      @if (facts().length === 0) {
        <span class="complete">✓ {{ 'callDesk.form.complete' | transloco }}</span>
      } @else {
        <span class="soft">{{ 'callDesk.form.missing' | transloco }}</span>
        @for (fact of facts(); track fact) {
          <button nz-button nzType="link" nzSize="small" type="button" (click)="go.emit(fact)">
            @if (attributeOf(fact); as attribute) {
              {{ attribute }}
            } @else {
              {{ 'callDesk.fact.' + fact | transloco }}
            }
          </button>
        }
      }
    </p>
  `,
  styles: `
    p {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
    }

    button {
      padding: 0 5px;
    }

    .soft {
      color: var(--text-soft);
    }

    .complete {
      color: var(--ok);
    }
  `,
})
export class MissingFacts {
  readonly facts = input.required<readonly FactName[]>();
  readonly go = output<FactName>();

  protected attributeOf(fact: FactName): string | undefined {
    return fact.startsWith('attribute:') ? fact.slice('attribute:'.length) : undefined;
  }
}
