import type { Messages } from './messages.ts';

/** English. */
export const en: Messages = {
  common: {
    language: 'English',
    skip: 'Skip to main content',
    home: 'Home',
    contact: 'Contact us',
    menu: 'Menu',
  },
};
