import type { Counts } from './counts.ts';

/** The counts where no data was given. */
export const emptyCounts: Counts = {
  period: {
    contactFrom: null,
    contactTo: null,
    eventFrom: null,
    eventTo: null,
    contactEndMs: null,
    eventEndMs: null,
  },
  copies: 0,
  conflicts: 0,
  contactDays: [],
  contactCosts: [],
  contactLinks: [],
  sessions: [],
  listViews: [],
  exposures: [],
  keyedContacts: [],
  unsolved: [],
  places: [],
  listBuilds: [],
  listClicks: [],
};
