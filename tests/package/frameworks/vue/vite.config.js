import vue from '@vitejs/plugin-vue';

const compilerOptions = { isCustomElement: (tag) => tag === 'deal-scope' };
export default { plugins: [vue({ template: { compilerOptions } })] };
