import { Platform1763700000001 } from './1763700000001-platform.js';
import { Identity1763700000002 } from './1763700000002-identity.js';
import { Audit1763700000003 } from './1763700000003-audit.js';
import { Alarms1763700000004 } from './1763700000004-alarms.js';
import { Citizen1763700000005 } from './1763700000005-citizen.js';
import { Units1763700000006 } from './1763700000006-units.js';
import { Sla1763700000007 } from './1763700000007-sla.js';
import { Telephony1763700000008 } from './1763700000008-telephony.js';
import { Presence1763700000009 } from './1763700000009-presence.js';
import { WorkOrders1763700000010 } from './1763700000010-work-orders.js';
import { Notifications1763700000011 } from './1763700000011-notifications.js';
import { Chain1763700000012 } from './1763700000012-chain.js';
import { Signing1763700000013 } from './1763700000013-signing.js';
import { Disputes1763700000014 } from './1763700000014-disputes.js';
import { Overlays1763700000015 } from './1763700000015-overlays.js';
import { Merging1763700000016 } from './1763700000016-merging.js';
import { Attachments1763700000017 } from './1763700000017-attachments.js';
import { SlaSchemes1763700000018 } from './1763700000018-sla-schemes.js';
import { Telling1763700000019 } from './1763700000019-telling.js';
import { AssignmentsInHand1763700000022 } from './1763700000022-assignments-in-hand.js';

/** In the order in which they run. */
export const ALL_MIGRATIONS = [
  Platform1763700000001,
  Identity1763700000002,
  Audit1763700000003,
  Alarms1763700000004,
  Citizen1763700000005,
  Units1763700000006,
  Sla1763700000007,
  Telephony1763700000008,
  Presence1763700000009,
  WorkOrders1763700000010,
  Notifications1763700000011,
  Chain1763700000012,
  Signing1763700000013,
  Disputes1763700000014,
  Overlays1763700000015,
  Merging1763700000016,
  Attachments1763700000017,
  SlaSchemes1763700000018,
  Telling1763700000019,
  AssignmentsInHand1763700000022,
];
