import type { PlantedCatalogue } from '../../catalogue/catalogue.facade.js';
import type { PlantedUnit } from '../../units/units.facade.js';

function unit(code: string, name: string, children: readonly PlantedUnit[] = []): PlantedUnit {
  return {
    code,
    name,
    kind: 'DEPARTMENT',
    dutyText: `${name}的职责`,
    dutyPhone: '0415-2120000',
    children,
  };
}

export const TEST_UNITS: PlantedUnit = {
  ...unit('DD', '12345 中心', [
    unit('RB', '供热办'),
    unit('ZLS', '自来水总公司'),
    unit('JYJ', '教育局', [
      {
        ...unit('QZ', '第七中学', [{ ...unit('QZST', '七中食堂'), kind: 'SUBUNIT' }]),
        kind: 'SUBUNIT',
      },
    ]),
  ]),
  kind: 'PLATFORM',
};

const leads = { lead: ['RB'], co: [] };

export const TEST_CATALOGUE: PlantedCatalogue = {
  categories: [
    {
      code: '01',
      name: '供热',
      leads,
      children: [{ code: '0101', name: '温度不达标', required: ['小区', '室温'] }],
    },
    { code: '07', name: '教育', leads, children: [{ code: '0701', name: '乱办班乱补课' }] },
  ],
  districts: [{ code: '210602', name: '元宝区', unitCode: 'RB' }],
};
