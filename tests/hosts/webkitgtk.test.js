import { testHosts } from './cases.js';

testHosts('WebKitGTK');
