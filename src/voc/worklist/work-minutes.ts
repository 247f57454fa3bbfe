import { repairMinutes } from '../rank/worklist-repair.ts';

/** About how long each kind of work takes a writer who knows the service, in minutes. */
export const workMinutes = {
  /** A new article, from nothing. */
  write: 60,
  /** One that lies there as a draft. */
  finish: 30,
  /** Another title, and words that people search for. */
  title: repairMinutes.promise,
  content: repairMinutes.content,
  votes: repairMinutes.votes,
  /** A place where people see it: a situation, a link from an article that they read. */
  place: 10,
  /** Words that people search for, among `asks`. */
  asks: 5,
  /** Reading an article again, beside the service as it is now. */
  review: 20,
  /** Asking a partner whether what is said of them still holds. */
  partner: 10,
} as const;
