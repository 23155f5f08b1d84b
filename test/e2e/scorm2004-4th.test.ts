import { journeys } from './journeys.js';

journeys('2004-4th');
