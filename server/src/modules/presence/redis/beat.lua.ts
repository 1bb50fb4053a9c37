/**
 * A heartbeat in one step: renews the lease if the browser holds the seat.
 * KEYS: lease, agent. ARGV: seat, softphone registered (0/1), lease ms.
 * Answers what it means and the presence as last projected: `kept` needs nothing more, `changed` and
 * `unknown` (Redis was emptied, the seat is vacant) go to PostgreSQL, `other-seat` is not counted.
 */
export const BEAT = `
local known = redis.call('HMGET', KEYS[2], 'seat', 'softphone', 'present', 'presence')
if not known[4] then return {'unknown'} end
if known[1] ~= ARGV[1] then
  return redis.call('EXISTS', KEYS[1]) == 1 and {'other-seat', known[4]} or {'unknown'}
end
redis.call('SET', KEYS[1], ARGV[1], 'PX', ARGV[3])
if known[2] ~= ARGV[2] or known[3] ~= '1' then return {'changed', known[4]} end
return {'kept', known[4]}
`;
