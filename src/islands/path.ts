/**
 * A path of one's own. Mark: `[data-own-path][data-writing]` is where it stands; the page hands over its texts and the course.
 */
import { mount } from 'svelte';
import { isWriting } from '#kernel/writing.ts';
import { keepSynced, openDevice } from '#learning';
import { translator, type Texts } from '#ui/texts/translator.ts';
import { readIslandCourse } from './island-course.ts';
import OwnPath from './path/OwnPath.svelte';

const stand = document.querySelector<HTMLElement>('[data-own-path]');
const writing = stand?.dataset.writing ?? '';
if (stand && isWriting(writing)) {
  const texts = JSON.parse(document.getElementById('island-texts')?.textContent ?? '{}') as Texts;
  mount(OwnPath, {
    target: stand,
    props: { course: readIslandCourse(), writing, device: await openDevice(), t: translator(writing, texts) },
  });
  // Last, so that nothing on the page waits for the network.
  keepSynced();
}
