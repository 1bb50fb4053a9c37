/**
 * Ends a reservation; the agent is idle again if PostgreSQL's copy says READY. A late word about an
 * earlier call changes nothing.
 * KEYS: agent, idle agents, reservations. ARGV: agent, call.
 */
export const RELEASE = `
local known = redis.call('HMGET', KEYS[1], 'reservation', 'ready', 'idleSince')
if known[1] ~= ARGV[2] then return 0 end
redis.call('HDEL', KEYS[1], 'reservation')
redis.call('ZREM', KEYS[3], ARGV[1])
if known[2] == '1' then redis.call('ZADD', KEYS[2], known[3], ARGV[1]) end
return 1
`;
