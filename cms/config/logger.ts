import { cmsConfig } from '../src/config';

export default { level: cmsConfig().LOG_LEVEL };
