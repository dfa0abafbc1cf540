// The types of `import 'dealscope/bundle'`, a script that exports no value.

export type * from './element.js';
