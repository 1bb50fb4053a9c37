/**
 * Copies what PostgreSQL holds of an agent to Redis; an older copy never overwrites a newer one, and
 * a reserved agent is not put among the idle before the reservation ends.
 * KEYS: agent, idle agents, channel to tell of a new idle agent. ARGV: id, revision, presence, seat, softphone, present, ready, idle since.
 */
export const PROJECT_AGENT = `
local known = redis.call('HMGET', KEYS[1], 'revision', 'reservation')
if known[1] and tonumber(known[1]) > tonumber(ARGV[2]) then return 0 end
redis.call('HSET', KEYS[1], 'revision', ARGV[2], 'presence', ARGV[3], 'seat', ARGV[4],
  'softphone', ARGV[5], 'present', ARGV[6], 'ready', ARGV[7], 'idleSince', ARGV[8])
if ARGV[7] == '1' and not known[2] then
  if redis.call('ZADD', KEYS[2], ARGV[8], ARGV[1]) == 1 then
    redis.call('PUBLISH', KEYS[3], ARGV[1])
  end
else
  redis.call('ZREM', KEYS[2], ARGV[1])
end
return 1
`;
