// Writes src/modules/telephony/ari/ari.generated.ts from Asterisk's own description of its REST
// interface, limited to what we use:
//   node scripts/generate-ari-types.mjs <asterisk tree>/usr/share/asterisk/rest-api
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const OPERATIONS = [
  'applications.filter',
  'asterisk.deleteObject',
  'asterisk.getObject',
  'asterisk.ping',
  'asterisk.updateObject',
  'bridges.addChannel',
  'bridges.createWithId',
  'bridges.destroy',
  'bridges.list',
  'bridges.record',
  'bridges.removeChannel',
  'bridges.startMoh',
  'channels.answer',
  'channels.get',
  'channels.hangup',
  'channels.list',
  'channels.originateWithId',
  'channels.playWithId',
  'channels.startMoh',
  'channels.stopMoh',
  'endpoints.get',
  'playbacks.stop',
  'recordings.deleteStored',
  'recordings.getLive',
  'recordings.listStored',
  'recordings.stop',
];

const EVENTS = [
  'ApplicationReplaced',
  'ChannelDestroyed',
  'ChannelDtmfReceived',
  'ChannelStateChange',
  'ContactStatusChange',
  'PlaybackFinished',
  'RecordingFailed',
  'RecordingFinished',
  'StasisStart',
];

const SCALARS = {
  string: 'string',
  Date: 'string',
  int: 'number',
  long: 'number',
  boolean: 'boolean',
  object: 'Record<string, string>',
  containers: 'Record<string, string>',
  void: 'undefined',
};

const folder = process.argv[2];
if (!folder) throw new Error('Name the rest-api folder of an Asterisk tree.');
const documents = readdirSync(folder)
  .filter((name) => name.endsWith('.json') && name !== 'resources.json')
  .map((name) => ({
    resource: path.basename(name, '.json'),
    ...JSON.parse(readFileSync(path.join(folder, name), 'utf8')),
  }));
const models = Object.assign({}, ...documents.map((document) => document.models));
const operations = new Map(
  documents.flatMap(({ resource, apis }) =>
    apis.flatMap((api) =>
      api.operations.map((operation) => [
        `${resource}.${operation.nickname}`,
        { ...operation, path: api.path },
      ]),
    ),
  ),
);

const used = new Set();

function typeOf(name) {
  const element = /^List\[(.+)\]$/.exec(name)?.[1];
  if (element) return `readonly ${typeOf(element)}[]`;
  if (SCALARS[name]) return SCALARS[name];
  if (!models[name]) throw new Error(`Asterisk describes no type ${name}.`);
  used.add(name);
  return name;
}

const literals = (values) => values.map((value) => `'${value}'`).join(' | ');
const note = (text) => `/** ${text.replaceAll('\n', ' ').replaceAll('*/', '')} */\n`;

function describeOperation(name) {
  const operation = operations.get(name);
  if (!operation) throw new Error(`Asterisk describes no operation ${name}.`);
  const parameters = operation.parameters ?? [];
  const inUrl = parameters.filter(({ paramType }) => paramType !== 'body');
  const body = parameters.find(({ paramType }) => paramType === 'body');
  // The filter is the body itself; every other body is an object with the parameter's name as key.
  const bodyType =
    body &&
    (name === 'applications.filter'
      ? 'Record<string, readonly { readonly type: string }[]>'
      : `{ readonly ${body.name}: ${name === 'asterisk.updateObject' ? typeOf('List[ConfigTuple]') : typeOf(body.dataType)} }`);
  const fields = inUrl.map(
    ({ name: key, paramType, required, dataType, allowableValues }) =>
      `readonly ${key}${required || paramType === 'path' ? '' : '?'}: ${
        allowableValues?.values ? literals(allowableValues.values) : typeOf(dataType)
      }`,
  );
  return {
    route: `'${name}': { method: '${operation.httpMethod}', path: '${operation.path}' },`,
    type: `${note(operation.summary)}'${name}': { readonly parameters: ${fields.length > 0 ? `{ ${fields.join('; ')} }` : 'Record<never, never>'}; readonly body: ${bodyType ?? 'undefined'}; readonly response: ${typeOf(operation.responseClass)} };`,
  };
}

function describeModel(name, extra = '') {
  const fields = Object.entries(models[name].properties ?? {}).map(
    ([key, { type, required, description = '', allowableValues }]) =>
      `${description ? note(description) : ''}readonly ${key}${required ? '' : '?'}: ${
        allowableValues?.values ? literals(allowableValues.values) : typeOf(type)
      };`,
  );
  return `export interface ${name} {\n${extra}${fields.join('\n')}\n}`;
}

const described = OPERATIONS.map(describeOperation);
const events = EVENTS.map((name) =>
  describeModel(
    name,
    `readonly type: '${name}';\nreadonly application: string;\nreadonly timestamp: string;\n`,
  ),
);
const written = new Set();
const writtenModels = [];
for (
  let pending = [...used];
  pending.length > 0;
  pending = [...used].filter((n) => !written.has(n))
) {
  for (const name of pending) {
    written.add(name);
    writtenModels.push([name, describeModel(name)]);
  }
}
const sortedModels = writtenModels.sort(([a], [b]) => (a < b ? -1 : 1)).map(([, text]) => text);

const output = path.resolve(import.meta.dirname, '../src/modules/telephony/ari/ari.generated.ts');
writeFileSync(
  output,
  `// Made by scripts/generate-ari-types.mjs from Asterisk's rest-api description; do not edit.

${sortedModels.join('\n\n')}

${events.join('\n\n')}

export type AriEvent = ${EVENTS.join(' | ')};

export const ARI_EVENT_TYPES = [${EVENTS.map((name) => `'${name}'`).join(', ')}] as const satisfies readonly AriEvent['type'][];

export interface AriOperations {
${described.map(({ type }) => type).join('\n')}
}

export const ARI_ROUTES = {
${described.map(({ route }) => route).join('\n')}
} as const satisfies Record<keyof AriOperations, { method: string; path: string }>;
`,
);
