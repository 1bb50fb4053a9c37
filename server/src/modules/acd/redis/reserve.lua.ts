/**
 * The call that waits longest and the agent who is idle longest are taken out of both lists in one
 * step, so no agent gets two calls and no call two agents. An idle agent whose lease is gone is
 * passed over. Model: `pickPair` in shared/rules/acd.
 * KEYS: waiting calls, idle agents, reservations, floor owner.
 * ARGV: owner's token, deadline ms, prefix of leases, prefix of agents.
 * Answers {call, agent}, nothing where there is no pair, {'not-owner'} for whoever has lost the floor.
 */
export const RESERVE = `
if redis.call('GET', KEYS[4]) ~= ARGV[1] then return {'not-owner'} end
local call = redis.call('ZRANGE', KEYS[1], 0, 0)[1]
if not call then return {} end
while true do
  local agent = redis.call('ZPOPMIN', KEYS[2])[1]
  if not agent then return {} end
  if redis.call('EXISTS', ARGV[3] .. agent) == 1 then
    redis.call('ZREM', KEYS[1], call)
    redis.call('HSET', ARGV[4] .. agent, 'reservation', call)
    redis.call('ZADD', KEYS[3], ARGV[2], agent)
    return {call, agent}
  end
end
`;
