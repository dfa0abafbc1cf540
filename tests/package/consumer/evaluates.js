// A program without a window: the element can be imported there too, and does nothing.
import 'dealscope';
import createDealscope from 'dealscope/core';
import scenario from 'dealscope/scenarios/article-2026-01.json' with { type: 'json' };

const core = await createDealscope();
console.log(core.evaluate(JSON.stringify(scenario), '{"overrides":{"build_pace":0.5}}'));
