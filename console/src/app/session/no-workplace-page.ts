import { Component } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { NzResultComponent } from 'ng-zorro-antd/result';

/** An account without a role: rare, but not a blank page. */
@Component({
  selector: 'hl-no-workplace-page',
  imports: [NzResultComponent, TranslocoPipe],
  template: `<nz-result nzStatus="info" [nzTitle]="'session.noWorkplace' | transloco" />`,
})
export class NoWorkplacePage {}
