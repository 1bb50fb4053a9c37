/**
 * How many ways into this machine the browser offers for sound. Browsers that block access to the
 * local network offer none: the telephone then rings, but nobody is heard (PH-07).
 */
export async function countLocalCandidates(withinMs = 2_000): Promise<number> {
  const connection = new RTCPeerConnection({ iceServers: [] });
  let count = 0;
  try {
    connection.addTransceiver('audio');
    const gathered = new Promise<void>((resolve) => {
      connection.onicecandidate = ({ candidate }) => {
        if (candidate?.type === 'host') count += 1;
        if (candidate === null) resolve();
      };
      setTimeout(resolve, withinMs);
    });
    await connection.setLocalDescription(await connection.createOffer());
    await gathered;
    return count;
  } finally {
    connection.close();
  }
}
