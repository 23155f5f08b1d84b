// The modules' elements, which a course chooses by their tags: they are small, and come together.

import './case-study-module.js';
import './definition-module.js';
import './plain-module.js';
import './principles-module.js';
import './rationale-module.js';
