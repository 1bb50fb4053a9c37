/** Which token stands for a colour written in ng-zorro's sheets, by what it paints. */
const TEXT = {
  '#fff': '--on-solid',
  '#000': '--text',
  'rgba(0,0,0,.85)': '--text',
  'rgba(0,0,0,.8)': '--text',
  'rgba(0,0,0,.75)': '--text',
  'rgba(0,0,0,.65)': '--text-soft',
  'rgba(0,0,0,.5)': '--text-soft',
  'rgba(0,0,0,.45)': '--text-soft',
  'rgba(0,0,0,.25)': '--text-faint',
  '#bfbfbf': '--text-faint',
  '#1890ff': '--accent',
  '#40a9ff': '--accent-hover',
  '#096dd9': '--accent-active',
  '#ff4d4f': '--danger',
  '#ff7875': '--danger-hover',
  '#d9363e': '--danger-active',
  '#faad14': '--warn',
  '#52c41a': '--ok',
  '#d9d9d9': '--text-faint',
};

const FILL = {
  '#fff': '--surface',
  '#fafafa': '--surface-head',
  '#f5f5f5': '--surface-hover',
  '#f0f0f0': '--surface-hover',
  '#f5f5f7': '--surface-hover',
  '#e6e6e6': '--border',
  '#d9d9d9': '--border-field',
  '#bfbfbf': '--text-faint',
  '#001529': '--surface-deep',
  '#1890ff': '--solid',
  '#40a9ff': '--solid-hover',
  '#096dd9': '--solid-active',
  '#e6f7ff': '--accent-soft',
  '#bae7ff': '--accent-soft-strong',
  '#91d5ff': '--accent-line',
  '#ff4d4f': '--danger-solid',
  '#ff7875': '--danger-solid-hover',
  '#d9363e': '--danger-solid-active',
  '#fff2f0': '--danger-soft',
  '#fff1f0': '--danger-soft',
  '#ffccc7': '--danger-line',
  '#faad14': '--warn-solid',
  '#fffbe6': '--warn-soft',
  '#ffe58f': '--warn-line',
  '#52c41a': '--ok-solid',
  '#f6ffed': '--ok-soft',
  '#b7eb8f': '--ok-line',
  'rgba(0,0,0,.85)': '--text',
  'rgba(0,0,0,.75)': '--tooltip',
  'rgba(0,0,0,.45)': '--veil',
  'rgba(0,0,0,.25)': '--text-faint',
  'rgba(0,0,0,.06)': '--surface-hover',
  'rgba(0,0,0,.04)': '--surface-hover',
  'rgba(0,0,0,.03)': '--surface-hover',
  'rgba(0,0,0,.018)': '--surface-hover',
  'rgba(190,190,190,.2)': '--skeleton',
};

const LINE = {
  ...FILL,
  '#f0f0f0': '--border',
  '#f5f5f5': '--border',
  'rgba(0,0,0,.06)': '--border',
  'rgba(0,0,0,.85)': '--text',
};

const RING = {
  'rgba(24,144,255,.2)': '--ring-accent',
  'rgba(255,77,79,.2)': '--ring-danger',
  'rgba(250,173,20,.2)': '--ring-warn',
};

const paints = (property) => {
  if (property === 'color' || property === 'fill' || property === 'caret-color') return TEXT;
  if (property.startsWith('background')) return FILL;
  if (property.startsWith('border') || property.startsWith('outline')) return LINE;
  if (property === 'box-shadow') return { ...LINE, ...RING, '#fff': '--surface' };
  return {};
};

/** The colour as a token, or as it is where it has no meaning of its own (a shadow's grey). */
export function tokenFor(property, colour) {
  const written = colour.toLowerCase().replace(/\s/g, '').replace(/,0\./g, ',.');
  const token = paints(property)[written];
  return token ? `var(${token})` : colour;
}
