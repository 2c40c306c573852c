import type { Age, Education, Interest, Network, Place, Sex } from '../work.ts';

/** Somebody invented, whom the library wants at its event. */
export interface Persona {
  id: 'teacher' | 'mother' | 'pupil';
  age: Age;
  sex: Sex;
  education: Education;
  place: Place;
  online: boolean;
  networks: Network[];
  interests: Interest[];
}

/** In the order of the segments of the scenario; words for them under `persona.<id>` in the texts. */
export const PERSONAS: readonly Persona[] = [
  {
    id: 'teacher',
    age: '65+',
    sex: 'woman',
    education: 'higher',
    place: 'urban',
    online: true,
    networks: ['facebook'],
    interests: ['history', 'reading'],
  },
  {
    id: 'mother',
    age: '35-54',
    sex: 'woman',
    education: 'medium',
    place: 'rural',
    online: true,
    networks: ['facebook', 'instagram'],
    interests: ['family', 'crafts'],
  },
  {
    id: 'pupil',
    age: '15-17',
    sex: 'man',
    education: 'low',
    place: 'urban',
    online: true,
    networks: ['instagram', 'tiktok'],
    interests: ['computers'],
  },
];
