import './deal-scope.js';
import './style/page.css';
