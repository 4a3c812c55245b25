import "server-only";
import type { Address } from "../units/address";
import type { Course } from "../upstream/past-readings";
import { sources } from "../upstream/sources";
import { sideBySide } from "../yield/side-by-side";
import { trailingYear } from "../yield/trailing";
import { deadlineFromNow } from "./deadline";
import { chainUnavailable, type Joined, readJoined } from "./joined";
import { stampOf } from "./stamp";
import type { KnownOutcome, OrchestratorRow } from "./types";
import { endedCourse } from "./yield-course";
import { underDefinitions } from "./yield-definitions";
import { acrossNetwork, networkTerms } from "./yield-network";
import { selfStakes } from "./yield-self";
import { networkSrb, srbErrors } from "./yield-srb";
import type { NetworkYields, OrchestratorYields, YieldReport } from "./yield-types";

interface Kept {
  own: ReadonlyMap<Address, bigint>;
  course: Course | null;
  figures: Pick<YieldReport, "networkYield" | "orchestrators">;
}

const kept = new WeakMap<Joined, Kept>();

/**
 * Every definition of yield for the network and for each registered or active orchestrator. Self-stakes and the course
 * of the year may be missing: they cost their own figures only.
 */
export async function readYield(deadlineAt = deadlineFromNow()): Promise<KnownOutcome<YieldReport>> {
  const courseReading = sources().course(deadlineAt);
  const joined = await readJoined(deadlineAt);
  if (joined === null) return chainUnavailable();
  const [own, course] = await Promise.all([selfStakes(joined.snapshot, deadlineAt), courseReading]);
  const { basis } = joined;
  return {
    kind: "report",
    report: {
      ...stampOf(joined.snapshot),
      through: basis.last,
      roundsPerYear: basis.rounds.value,
      roundsPerYearBasis: basis.rounds.basis,
      ...figuresOf(joined, own, course.value),
    },
  };
}

/** Worked out once for the same readings, because every answer and page asks for all of it. */
function figuresOf(joined: Joined, own: Kept["own"], course: Course | null): Kept["figures"] {
  const known = kept.get(joined);
  if (known !== undefined && known.own === own && known.course === course) return known.figures;
  const figures = {
    networkYield: networkYields(joined, own, course),
    orchestrators: joined.rows.map((row) => orchestratorYields(joined, row, own)),
  };
  kept.set(joined, { own, course, figures });
  return figures;
}

function networkYields({ basis, rows }: Joined, own: Kept["own"], course: Course | null): NetworkYields {
  const active = rows.filter((row) => row.active);
  const terms = networkTerms(basis, active);
  const over = (window: 7 | 30 | 90) => acrossNetwork(active, (row) => row.yield.realisedByWindow[window]);
  return {
    terms,
    definitions: sideBySide(terms),
    realised: { 7: over(7), 30: over(30), 90: over(90) },
    forecast: acrossNetwork(active, (row) => row.yield.forecast),
    trailing: course === null ? null : trailingYear(endedCourse(basis, course)),
    srb: networkSrb(basis, rows, own),
    errors: srbErrors(basis, rows, course),
  };
}

function orchestratorYields({ basis }: Joined, row: OrchestratorRow, own: Kept["own"]): OrchestratorYields {
  const { address, name, active, totalStake, rewardCutPpm, feeSharePpm } = row;
  return {
    address,
    name,
    active,
    totalStake,
    rewardCutPpm,
    feeSharePpm,
    yield: row.yield,
    callRounds: row.rewardCalls?.eligible ?? null,
    ...underDefinitions(basis, row, own),
  };
}
