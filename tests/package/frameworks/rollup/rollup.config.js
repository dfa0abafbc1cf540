import { nodeResolve } from '@rollup/plugin-node-resolve';

export default {
  input: 'bundle.js',
  output: { file: 'dist/built.js', format: 'iife' },
  plugins: [nodeResolve()],
};
