// Compiled, never run. Where a line is expected to be wrong, the compiler fails if it finds nothing wrong with it.
import { DealScope, type Change, type DealScopeAttributes, type PublicState, type Result } from 'dealscope';
import createDealscope, { type Dealscope, type Reply, type Simulation } from 'dealscope/core';

const element: DealScope = document.createElement('deal-scope');
element.flags = { view: 'share' };
element.flags = { year: 2030, compact: true, levers: ['build_pace'], theme: null };
element.flags = null;
// @ts-expect-error no such kind of value
element.flags = { view: { name: 'share' } };
element.base = null;
element.base = 'https://deals.example/';
element.state = { year: 2030, levers: { build_pace: 0.5 } };
// @ts-expect-error the year is a number
element.state = { year: '2030' };
// @ts-expect-error no such part
element.state = { leavers: {} };
const started: Promise<void> = element.start();

const found = document.querySelector('deal-scope')?.state;
const year: number | undefined = found?.year;
// @ts-expect-error it may not have started
const state: PublicState = element.state;
const result: Result | null = element.result;

document.addEventListener('deal-scope:change', ({ detail }) => {
  const { version, state, result }: Change = detail;
  const one: 1 = version;
  const pace: number | undefined = state.levers.build_pace;
  const share: number[] = result.backlog_share;
  // @ts-expect-error no such row
  result.backlog_chair;
  console.log(one, pace, share);
});
document.addEventListener('deal-scope-change', ({ detail }) => {
  const { state }: Change = detail;
  console.log(state.year);
});
// @ts-expect-error other events have no result
document.addEventListener('click', ({ detail }) => detail.result);

const attributes: DealScopeAttributes = { view: 'share', year: 2030, compact: true, build_pace: '0.5' };
const tag: JSX.IntrinsicElements['deal-scope'] = attributes;
// @ts-expect-error no such theme
const wrong: JSX.IntrinsicElements['deal-scope'] = { theme: 'red' };

const core: Dealscope = await createDealscope();
const evaluated: Reply<Result> = JSON.parse(core.evaluate('{}', ''));
if (evaluated.ok) console.log(evaluated.result.regime[0].length);
else console.log(evaluated.issues[0].path);
// @ts-expect-error what is refused has no result
evaluated.result;
const simulated: Reply<Simulation> = JSON.parse(core.simulate('{}', '{"trials":1000}'));
// @ts-expect-error a request is text
core.solve('{}', { metric: 'backlog_share@2030' });

console.log(tag, wrong, started, year, state, result, simulated);
