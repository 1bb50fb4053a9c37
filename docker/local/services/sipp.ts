import { fetchProgram } from '../debian/program-tree.ts';
import { findOnPath } from '../processes/find-on-path.ts';
import { type Report, silently } from '../progress/report.ts';

/** The SIP call generator, for tests. @returns its path */
export async function ensureSipp(report: Report = silently): Promise<string> {
  return findOnPath('sipp') ?? fetchProgram('sipp', 'sip-tester', 'usr/bin/sipp', report);
}
