import { MODULES } from './server/module-map.mjs';

const MODULE = '^server/src/modules/([^/]+)/';

/** Between modules: only a facade (or the Nest module, for wiring), and only where the map allows it. */
const betweenModules = Object.entries(MODULES).flatMap(([name, { uses }]) => {
  const allowed = [name, ...uses].join('|');
  return [
    {
      name: `${name}-uses-only-what-the-map-lists`,
      comment: `Add the edge to server/module-map.mjs if ${name} may depend on that module; it must have a lower level. Else react to its facts.`,
      severity: 'error',
      from: { path: `^server/src/modules/${name}/` },
      to: { path: '^server/src/modules/', pathNot: `^server/src/modules/(${allowed})/` },
    },
    {
      name: `${name}-is-entered-by-its-facade`,
      comment: `Other modules import ${name}.facade.ts, or ${name}.module.ts for wiring; their specs may use what lies in testing/ (no build contains it).`,
      severity: 'error',
      from: { path: '^server/src/modules/', pathNot: `^server/src/modules/${name}/` },
      to: {
        path: `^server/src/modules/${name}/`,
        pathNot: [`^server/src/modules/${name}/${name}\\.(facade|module)\\.ts$`, '/testing/'],
      },
    },
  ];
});

const SPECS = '\\.(spec|conformance)\\.ts$|/testing/';

/** Between projects: everybody may use shared, through its entry only; nobody else is used by others. */
const betweenProjects = [
  {
    name: 'shared-depends-on-nobody',
    severity: 'error',
    from: { path: '^shared/' },
    to: { path: '^(server|console|docker|test)/' },
  },
  {
    name: 'server-and-console-meet-in-shared',
    severity: 'error',
    from: { path: '^(server|console)/' },
    to: {
      path: '^(server|console|docker|test)/',
      pathNot: ['^$1/', '^server/module-map\\.mjs$'],
    },
  },
  {
    name: 'shared-is-entered-by-its-entry',
    severity: 'error',
    from: { pathNot: '^shared/' },
    to: { path: '^shared/', pathNot: '^shared/src/index\\.ts$' },
  },
];

export default {
  forbidden: [
    ...betweenProjects,
    {
      name: 'no-cycles',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    ...betweenModules,
    {
      name: 'platform-knows-no-module',
      comment: 'Let the module write itself into a registry of platform.',
      severity: 'error',
      from: { path: '^server/src/platform/', pathNot: '^server/src/platform/testing/' },
      to: { path: '^server/src/(modules|migrations)/' },
    },
    {
      name: 'rules-are-pure',
      comment:
        'Time, ids and look-ups come in as parameters; contracts may be named as types only.',
      severity: 'error',
      from: { path: '^shared/src/rules/', pathNot: SPECS },
      to: { pathNot: '^shared/src/rules/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'typeorm-stays-in-storage',
      severity: 'error',
      from: {
        path: '^server/src/',
        pathNot: `^server/src/(platform|migrations)/|^server/src/[^/]+\\.ts$|/storage/|${SPECS}`,
      },
      to: { path: '^node_modules/typeorm/' },
    },
    {
      name: 'queues-and-sockets-stay-in-platform',
      severity: 'error',
      from: { path: '^server/src/modules/', pathNot: SPECS },
      to: { path: '^(node_modules/)?(bullmq|socket\\.io)(/|$)' },
    },
    {
      name: 'redis-only-where-it-lives',
      severity: 'error',
      from: {
        path: '^server/src/modules/',
        pathNot: `^server/src/modules/(acd|presence)/|${SPECS}`,
      },
      to: { path: '^node_modules/ioredis/' },
    },
    {
      name: 'http-does-not-touch-storage',
      severity: 'error',
      from: { path: `${MODULE}http/` },
      to: { path: `${MODULE}storage/` },
    },
    {
      name: 'queries-do-not-write',
      severity: 'error',
      from: { path: `${MODULE}queries/` },
      to: { path: `${MODULE}use-cases/` },
    },
    {
      name: 'features-do-not-know-each-other',
      comment: 'What two features share belongs in ui, live, api, session or shared.',
      severity: 'error',
      from: { path: '^console/src/app/features/([^/]+)/' },
      to: { path: '^console/src/app/features/', pathNot: '^console/src/app/features/$1/' },
    },
    {
      name: 'ui-asks-nobody',
      severity: 'error',
      from: { path: '^console/src/app/ui/' },
      to: { path: '^console/src/app/(api|live|features)/' },
    },
    {
      name: 'no-orphans',
      severity: 'error',
      from: {
        orphan: true,
        path: '^(server|shared|console)/src/',
        pathNot: '\\.main\\.ts$|/main\\.ts$|\\.d\\.ts$|test-setup\\.ts$|\\.worker\\.ts$',
      },
      to: {},
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)dist/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.boundaries.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['@hotline/source', 'import', 'node', 'default'],
    },
  },
};
