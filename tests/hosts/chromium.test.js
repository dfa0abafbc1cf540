import { testHosts } from './cases.js';

testHosts('Chromium');
