import presets from 'jest-preset-angular/presets/index.js';

export default {
  ...presets.createEsmPreset({ tsconfig: '<rootDir>/tsconfig.spec.json' }),
  testMatch: ['<rootDir>/src/**/*.spec.ts'],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': ['$1.ts', '$1.js', '$1'] },
  // The preset's default environment would need one more package.
  testEnvironment: 'jest-preset-angular/environments/jest-jsdom-env.js',
  testEnvironmentOptions: {
    customExportConditions: ['@hotline/source', 'browser', 'import', 'default'],
  },
  setupFilesAfterEnv: ['<rootDir>/src/test-setup.ts'],
};
