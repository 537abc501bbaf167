import { mergeInternalComponents } from '@tarojs/shared';
import { ARIA_COMPONENTS } from './attributes';

// The templates name properties by their place in the sorted list (p0, p1 …). The run time counts
// for itself, so it must count over the same list or every alias shifts.
mergeInternalComponents(ARIA_COMPONENTS);
