/** What the page around a help panel says to it: what the panel is asked about. */
export interface ContextMessage {
  readonly type: 'kb-context';
  /** A query, or ids of reasons, categories and articles; empty for none. */
  readonly context: string;
}

/** What the panel says to the page around it: its reader wants it closed. */
export interface CloseMessage {
  readonly type: 'kb-close';
}

const hasType = (data: unknown, type: string): data is { readonly type: string } =>
  typeof data === 'object' && data !== null && 'type' in data && data.type === type;

/** Whether a message tells a context; anything else that arrives is none of ours. */
export function isContextMessage(data: unknown): data is ContextMessage {
  return hasType(data, 'kb-context') && 'context' in data && typeof data.context === 'string';
}

/** Whether a message asks to close the panel. */
export function isCloseMessage(data: unknown): data is CloseMessage {
  return hasType(data, 'kb-close');
}
