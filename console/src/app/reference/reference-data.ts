import { computed, inject, Service, signal } from '@angular/core';
import type { Catalogue, Category, District, Unit } from '@hotline/shared';

import { CatalogueApi } from '../api/catalogue-api';
import { WorkingDays } from '../ui/working-days';

/** Categories, districts, units and holidays: read once after sign-in, named all over the console. */
@Service()
export class ReferenceData {
  private readonly api = inject(CatalogueApi);
  private readonly workingDays = inject(WorkingDays);
  private readonly catalogue = signal<Catalogue>({ categories: [], districts: [] });
  private readonly unitList = signal<readonly Unit[]>([]);
  private reading?: Promise<void>;

  readonly units = this.unitList.asReadonly();
  readonly categories = computed<readonly Category[]>(() => this.catalogue().categories);
  readonly districts = computed<readonly District[]>(() => this.catalogue().districts);

  private readonly unitById = computed(() => new Map(this.units().map((unit) => [unit.id, unit])));
  private readonly byCategory = computed(() => new Map(this.categories().map((c) => [c.code, c])));
  private readonly byDistrict = computed(() => new Map(this.districts().map((d) => [d.code, d])));

  /** Failing to read it is not the end: codes are shown until the next attempt. */
  load(): Promise<void> {
    this.reading ??= this.read().catch(() => void (this.reading = undefined));
    return this.reading;
  }

  forget(): void {
    this.reading = undefined;
  }

  unit(id: string | null | undefined): Unit | undefined {
    return id ? this.unitById().get(id) : undefined;
  }

  category(code: string | null | undefined): Category | undefined {
    return code ? this.byCategory().get(code) : undefined;
  }

  /** "供热 / 温度不达标" */
  categoryName(code: string | null | undefined): string {
    const category = this.category(code);
    const parent = this.category(category?.parentCode);
    return [parent?.name, category?.name ?? code ?? ''].filter(Boolean).join(' / ');
  }

  district(code: string | null | undefined): District | undefined {
    return code ? this.byDistrict().get(code) : undefined;
  }

  private async read(): Promise<void> {
    const [catalogue, { units }, { files, dayEnd }] = await Promise.all([
      this.api.catalogue(),
      this.api.units(),
      this.api.calendarFiles(),
    ]);
    this.catalogue.set(catalogue);
    this.unitList.set(units);
    this.workingDays.learn(files, dayEnd);
  }
}
