/** The assisted channels, in the constant order in which a contact page shows them. */
export const channelKinds = ['chatbot', 'chat', 'email', 'form', 'line', 'phone', 'store'] as const;
