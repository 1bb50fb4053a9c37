/** What a text may name; each is filled when the message is written. */
export const PLACEHOLDERS = [
  'orderNo', // 工单编号
  'lookupCode', // 查询码
  'matter', // 事项类别（保密件只写“事项”）
  'unit', // 收信单位
  'urgency', // 紧急程度
  'clock', // 时限名称
  'due', // 时限
] as const;

export type Placeholder = (typeof PLACEHOLDERS)[number];

interface TemplateRule {
  readonly may: readonly Placeholder[];
  readonly must: readonly Placeholder[];
}

const TO_CITIZEN = { may: ['orderNo', 'matter'], must: ['orderNo'] } as const;
const TO_UNIT = { may: ['unit', 'orderNo', 'matter', 'urgency'], must: ['orderNo'] } as const;
const WITH_DUE = {
  may: [...TO_UNIT.may, 'due'],
  must: ['orderNo', 'due'],
} as const satisfies TemplateRule;
const OF_CLOCK = {
  may: [...WITH_DUE.may, 'clock'],
  must: WITH_DUE.must,
} as const satisfies TemplateRule;

/** Every occasion for a text message (rulebook 2.7b), and what its text may and must name. */
export const MESSAGE_TEMPLATES = {
  CITIZEN_ACCEPTED: {
    may: ['orderNo', 'matter', 'lookupCode'],
    must: ['orderNo', 'lookupCode'],
  },
  CITIZEN_EXTENDED: { may: ['orderNo', 'matter', 'due'], must: ['orderNo', 'due'] },
  CITIZEN_CLOSED: TO_CITIZEN,
  CITIZEN_RATE: TO_CITIZEN,
  UNIT_DISPATCHED: WITH_DUE,
  UNIT_RETURN_APPROVED: TO_UNIT,
  UNIT_RETURN_REJECTED: WITH_DUE,
  UNIT_EXTENSION_APPROVED: WITH_DUE,
  UNIT_EXTENSION_REJECTED: TO_UNIT,
  UNIT_TIME_SHORT: OF_CLOCK,
  UNIT_OVERDUE: OF_CLOCK,
  UNIT_SUPERVISED: WITH_DUE,
  UNIT_INSTRUCTED: TO_UNIT,
} as const satisfies Record<string, TemplateRule>;

export type MessageTemplate = keyof typeof MESSAGE_TEMPLATES;

export const MESSAGE_TEMPLATE_KEYS = Object.keys(MESSAGE_TEMPLATES) as [
  MessageTemplate,
  ...MessageTemplate[],
];

export type MessageParams = Readonly<Partial<Record<Placeholder, string>>>;

/** Longer ones are cut into several by carriers, and charged as several. */
export const LONGEST_MESSAGE = 300;

export type TemplateFault =
  | { readonly kind: 'EMPTY' | 'TOO_LONG' }
  | { readonly kind: 'UNKNOWN' | 'MISSING'; readonly placeholder: string };

const PLACEHOLDER = /\{([^{}]*)\}/g;

/** What is wrong with a text for an occasion; empty where it may be used. */
export function faultsOfTemplate(key: MessageTemplate, text: string): TemplateFault[] {
  const { may, must }: TemplateRule = MESSAGE_TEMPLATES[key];
  const named = [...text.matchAll(PLACEHOLDER)].map(([, name = '']) => name);
  const allowed: readonly string[] = may;
  return [
    ...(text.trim() === '' ? [{ kind: 'EMPTY' as const }] : []),
    ...(text.length > LONGEST_MESSAGE ? [{ kind: 'TOO_LONG' as const }] : []),
    ...[...new Set(named)]
      .filter((name) => !allowed.includes(name))
      .map((placeholder) => ({ kind: 'UNKNOWN' as const, placeholder })),
    ...must
      .filter((name) => !named.includes(name))
      .map((placeholder) => ({ kind: 'MISSING' as const, placeholder })),
  ];
}

/** A placeholder without a value is left empty rather than shown as one. */
export function renderMessage(text: string, params: MessageParams): string {
  const values: Readonly<Record<string, string | undefined>> = params;
  return text.replace(PLACEHOLDER, (_, name: string) => values[name] ?? '');
}
