import { journeys } from './journeys.js';

journeys('1.2');
