import { testHosts } from './cases.js';

testHosts('Firefox');
