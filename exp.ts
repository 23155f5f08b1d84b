import { compile } from './scripts/content/compile.js';
import { readCourse } from './scripts/content/parse/read-course.js';
for (const f of ['course','test/fixtures/sample-course','test/fixtures/course']) try { compile(readCourse(f)); console.log(f,'ok') } catch(e:any){ console.log(String(e.faults?.join('\n')??e.stack).slice(0,3000)) }
