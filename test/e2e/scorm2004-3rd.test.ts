import { journeys } from './journeys.js';

journeys('2004-3rd');
