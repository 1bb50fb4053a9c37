export default {
  testEnvironment: 'node',
  testMatch: ['<rootDir>/journeys/**/*.journey.ts', '<rootDir>/telephony/**/*.spec.ts'],
  testEnvironmentOptions: {
    customExportConditions: ['@hotline/source', 'node', 'node-addons'],
  },
  // Each journey runs a system of its own: more at a time would only starve each other on two cores.
  maxWorkers: 2,
  testTimeout: 120_000,
  extensionsToTreatAsEsm: ['.ts'],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      { jsc: { target: 'es2023', parser: { syntax: 'typescript' } }, module: { type: 'es6' } },
    ],
  },
};
