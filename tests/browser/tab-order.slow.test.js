import { testTabOrder } from './tab-order.js';

testTabOrder([
  [1280, 800],
  [768, 1024],
]);
