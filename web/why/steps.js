// What the model's steps between parameters and metrics are called.

/** What a contract or a provider holds, and what is made of it. @type {Record<string, string>} */
export const WORDS = {
  value_usd_bn: 'value',
  capacity_gw: 'capacity',
  signed: 'signing date',
  term_years: 'term',
  ramp_up: 'part of the term in which delivery rises',
  ramp_down: 'part of the term in which delivery falls',
  control: "the lab's control",
  backlog_usd_bn: 'whole backlog',
  phase: 'part of the term that has passed',
  delivered: 'part delivered',
  rate: 'yearly rate',
  drawn: 'drawn if all is paid',
  due: 'owed',
  due_so_far: 'owed so far',
  drawn_so_far: 'drawn so far',
  backlog: 'left in the backlog',
  standing_gw: 'capacity in service at the start',
  running_gw: 'capacity that delivery brings',
  growth: 'growth',
  uncapped: 'before the cap',
  part_of_year: 'part of the year in which it is paid',
  room: 'what the cap leaves',
  revenue_share_cap_usd_bn: 'cap on its revenue share',
  'lab_then.others_now': 'with its own backlog of the start',
  'lab_now.others_then': "with the others' backlog of the start",
  'lab_if_kept.others_then': "had all new contracts stayed, with the others' backlog of the start",
  'lab_if_kept.others_now': 'had all new contracts stayed',
};

/** Of a contract's own, another word than elsewhere. @type {Record<string, string>} */
export const OF_CONTRACT = { rate: 'delivery against its peak' };

/** Steps over a period; all others stand at a point. */
export const FLOWS = ['drawn', 'due', 'growth', 'uncapped', 'part_of_year'];

/** @type {[RegExp, string][]} */
export const ENDINGS = [
  [/_so_far$/, ' so far'],
  [/_if_kept$/, ' had all new contracts stayed'],
];

/** For a signal the model is asked once more. @type {[string, string][]} */
export const PUSHES = [
  ['faster_build.', ' if it builds 10% faster'],
  ['stronger_models.', ' if its own models do 10 points more'],
];

/** Whom new contracts go to. @type {Record<string, (incumbent: string) => string>} */
export const TAKERS = {
  incumbent: (incumbent) => ` with ${incumbent}`,
  own: () => ' on own capacity',
  cloud: () => ' with other clouds',
  all: () => '',
};

/** @param {string} words */
export const spaced = (words) => words.replaceAll('_', ' ').replaceAll('.', ', ');
