import { inject, Service } from '@angular/core';
import { CalendarFiles, Catalogue, UnitTree } from '@hotline/shared';

import { ApiClient } from './api-client';

/** Reference data that changes rarely. */
@Service()
export class CatalogueApi {
  private readonly api = inject(ApiClient);

  catalogue(): Promise<Catalogue> {
    return this.api.get('/catalogue', Catalogue);
  }

  units(): Promise<UnitTree> {
    return this.api.get('/units', UnitTree);
  }

  calendarFiles(): Promise<CalendarFiles> {
    return this.api.get('/calendars', CalendarFiles);
  }
}
