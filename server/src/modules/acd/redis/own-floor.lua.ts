/**
 * Takes the floor where it is free, or keeps it. The token is new at every taking: what an earlier
 * owner still sends carries another one and is refused.
 * KEYS: floor owner. ARGV: token, lease ms. Answers 1 for the owner.
 */
export const OWN_FLOOR = `
local owner = redis.call('GET', KEYS[1])
if owner and owner ~= ARGV[1] then return 0 end
redis.call('SET', KEYS[1], ARGV[1], 'PX', ARGV[2])
return 1
`;

/** KEYS: floor owner. ARGV: token. */
export const LEAVE_FLOOR = `
if redis.call('GET', KEYS[1]) == ARGV[1] then return redis.call('DEL', KEYS[1]) end
return 0
`;
