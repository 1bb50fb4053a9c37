import { describeTelephoneSwitch } from '../../server/src/modules/telephony/switch/telephone-switch.conformance.js';
import { asteriskBench } from './asterisk-bench.ts';

describeTelephoneSwitch('Asterisk behind the telephone switch port', asteriskBench);
