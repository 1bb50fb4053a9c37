import { afterAll, afterEach, beforeAll, beforeEach, describe } from '@jest/globals';

import { describeCitizenCalls } from './testing/citizen-calls.conformance.js';
import { ConformanceStage } from './testing/conformance-stage.js';
import { describeConversations } from './testing/conversations.conformance.js';
import { describeRinging } from './testing/ringing.conformance.js';
import { describeServers } from './testing/servers.conformance.js';
import type { SwitchBench } from './testing/switch-bench.js';

/** What the call flow relies on; the same for every switch behind the port. */
export function describeTelephoneSwitch(name: string, makeBench: () => Promise<SwitchBench>): void {
  describe(name, () => {
    const stage = new ConformanceStage();
    beforeAll(async () => stage.build(await makeBench()));
    beforeEach(() => stage.setUp());
    afterEach(() => stage.cleanUp());
    afterAll(() => stage.bench.stop());

    describeCitizenCalls(stage);
    describeRinging(stage);
    describeConversations(stage);
    describeServers(stage);
  });
}
