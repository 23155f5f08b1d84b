// What the page says where its script does not run. It appears by style alone, ten seconds after the page, and goes when
// the script arrives late. A few lines of script that stand in the page add the reason, where there is one to be seen.

import type { Words } from '../../../src/model/course.js';
import { message } from '../../../src/model/messages.js';
import { markup, type Html } from './html.js';

/** Filled in by the script. */
const seen = { answer: '{answer}' };

export function startupMessage(words: Words): Html {
  return markup`<div class="cp-startup" role="alert"><div class="cp-message__text"><div>
<p><strong>${message(words, 'startup.title')}</strong> ${message(words, 'startup.means')}</p>
<p>${message(words, 'startup.learner')}</p>
<p>${message(words, 'startup.it')} <span class="cp-startup__why" data-refused="${message(words, 'startup.refused', seen)}" data-type="${message(words, 'startup.type', seen)}" data-fault="${message(words, 'startup.fault', seen)}"></span></p>
</div></div></div>`;
}

/** For the oldest browser that there may be: it is the one that has the most to say. */
export const startupScript = `(function(d){
var why=d.querySelector('.cp-startup__why');
function say(key,answer){if(why&&!why.firstChild)why.appendChild(d.createTextNode(why.getAttribute('data-'+key).replace('{answer}',answer)))}
window.addEventListener('error',function(e){
if(d.querySelector('course-app[ready]'))return;
var file=e.target&&e.target.src;
if(!file)return e.message&&say('fault',e.message);
var ask=new XMLHttpRequest();
ask.onload=function(){ask.status<400?say('type',ask.getResponseHeader('Content-Type')):say('refused',ask.status)};
ask.onerror=function(){say('refused','-')};
ask.open('HEAD',file);
ask.send()
},true)})(document)`.replace(/\n/g, '');
