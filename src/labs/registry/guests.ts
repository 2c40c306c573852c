import { lab as analytics } from '../../../labs/analytics/lab.ts';
import { lab as audience } from '../../../labs/audience/lab.ts';
import { lab as feed } from '../../../labs/feed/lab.ts';
import { lab as profile } from '../../../labs/profile/lab.ts';
import { lab as seo } from '../../../labs/seo/lab.ts';
import type { LabManifest } from '../contract.ts';

/**
 * The guests, one line each. A written list and not a glob: Node runs the sources as they are, the house plan can
 * follow it, and a test says when a folder of labs/ is missing here. `npm run lab:new` writes the line.
 */
export const GUESTS: readonly LabManifest[] = [seo, profile, analytics, feed, audience];
