// What a printed document's file name says that it is.

/**
 * Whether a site must have everything that is printed: each card in each size, bundles, plans, codes and their pages. Were it false, a site would owe only the
 * kinds that it has begun to have: all A5 cards when there is one, all codes when there is one.
 */
export const COMPLETE = true;

/** Sizes of a card: the ending of the file's name, its page in mm, and how many there may be. */
export const CARD_FORMATS = [
  { name: 'A5', ending: '-a5', width: 148, height: 210, pages: [1, 2] },
  // Folded to a booklet. It may leave out what only explains: there is room for what to do and whom to ring.
  { name: 'pocket', ending: '-lomme', width: 297, height: 210, pages: [1, 1], short: true },
  { name: 'A4', ending: '', width: 210, height: 297, pages: [1, 1] },
];

export const A4 = { name: 'A4', width: 210, height: 297 };

/** The file with all cards of an audience. */
export const BUNDLES = { citizen: 'kort-borgere.pdf', professional: 'kort-fagpersoner.pdf', authority: 'kort-myndighed.pdf' };

/** The file with the whole edition. */
export const PLAN = 'plan.pdf';
