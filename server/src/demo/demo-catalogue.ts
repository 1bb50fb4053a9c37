import type { PlantedCatalogue } from '../modules/catalogue/catalogue.facade.js';
import { CITY_CATEGORIES } from './catalogue/city-categories.js';
import { LIVING_CATEGORIES } from './catalogue/living-categories.js';
import { PUBLIC_CATEGORIES } from './catalogue/public-categories.js';

/** Categories and districts of the sample city; codes 2+2 digits. */
export const DEMO_CATALOGUE: PlantedCatalogue = {
  categories: [...LIVING_CATEGORIES, ...CITY_CATEGORIES, ...PUBLIC_CATEGORIES],
  districts: [
    { code: 'YB', name: '元宝区', unitCode: 'YB' },
    { code: 'ZX', name: '振兴区', unitCode: 'ZX' },
    { code: 'ZA', name: '振安区', unitCode: 'ZA' },
    { code: 'DG', name: '东港市', unitCode: 'DG' },
    { code: 'FC', name: '凤城市', unitCode: 'FC' },
    { code: 'KD', name: '宽甸县', unitCode: 'KD' },
    { code: 'HZ', name: '合作区', unitCode: 'HZ' },
  ],
};
