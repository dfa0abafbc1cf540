import { ARTICLE, testPrint } from './print-pages.js';

testPrint((id) => id !== ARTICLE);
