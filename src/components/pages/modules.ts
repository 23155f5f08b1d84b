// The modules' elements, which a course chooses by their tags, and what only modules hold: small, they come together.

import './case-study-module.js';
import './definition-module.js';
import './plain-module.js';
import './principles-module.js';
import './rationale-module.js';
import './scene-change.js';
