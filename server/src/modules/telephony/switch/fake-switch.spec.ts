import { describeTelephoneSwitch } from './telephone-switch.conformance.js';
import { fakeBench } from './testing/fake-bench.js';

describeTelephoneSwitch('The switch in memory', fakeBench);
