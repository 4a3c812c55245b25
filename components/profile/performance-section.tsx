import { printFixed } from "@/lib/format/number";
import { printPercent } from "@/lib/format/percent";
import { printStranger } from "@/lib/format/text";
import { printDuration } from "@/lib/format/time";
import { type ProfileView, profileHref } from "@/lib/links/profile";
import type { ProfileReport, ScoreLine, ServiceScores } from "@/lib/reports/profile-types";
import { Def } from "../ui/def";
import { PartMissing } from "./part-missing";
import { countWord } from "./printed";

const NAMES: Record<ServiceScores["kind"], string> = { transcoding: "Transcoding", ai: "AI" };

/** How it did in the test services' regions and pipelines, and how old that is. */
export function PerformanceSection({ report, view }: { report: ProfileReport; view: ProfileView }) {
  const { performance, missing, orchestrator } = report;
  const retry = profileHref(orchestrator.address, view);
  return (
    <section className="sec" id="performance">
      <div className="sh">
        <h2>
          <Def figure="performance-score">Test scores</Def>
        </h2>
        <p>by region and pipeline, 100 is best</p>
      </div>
      {performance === null || performance.services.length === 0 ? (
        <PartMissing what="Test scores are" failure={missing.performance} retry={retry} />
      ) : (
        <div className="cols even">
          {performance.services.map((service) => (
            <Service key={service.kind} service={service} retry={retry} />
          ))}
        </div>
      )}
    </section>
  );
}

function Service({ service, retry }: { service: ServiceScores; retry: string }) {
  const { kind, lines, ageSeconds, failure, incomplete } = service;
  return (
    <div>
      <h3>{NAMES[kind]}</h3>
      {lines === null ? (
        <PartMissing what={`Its ${NAMES[kind]} scores are`} failure={failure} retry={retry} />
      ) : (
        <>
          <p className="sub">
            {ageSeconds !== null && `read ${printDuration(ageSeconds)} ago`}
            {failure !== null && ` · △ ${failure.text}`}
            {incomplete > 0 && ` · △ ${countWord(incomplete, "pipeline and model")} not known`}
          </p>
          {lines.length === 0 ? (
            <p className="n2">It has no test results here. That says nothing of how good it is.</p>
          ) : (
            <Scores kind={kind} lines={lines} />
          )}
        </>
      )}
    </div>
  );
}

function Scores({ kind, lines }: { kind: ServiceScores["kind"]; lines: readonly ScoreLine[] }) {
  return (
    <table className="t scores">
      <caption className="vh">{NAMES[kind]} scores, best first</caption>
      <thead>
        <tr>
          <th scope="col" className="l">
            {kind === "ai" ? "Pipeline, model and region" : "Region"}
          </th>
          <th scope="col">
            <Def figure="performance-score">Score</Def>
            <small>of 100</small>
          </th>
          <th scope="col">
            <Def figure="success-rate">Success</Def>
            <small>%</small>
          </th>
          <th scope="col">
            <Def figure="round-trip-score">Round trip</Def>
            <small>of 100</small>
          </th>
        </tr>
      </thead>
      <tbody>
        {lines.map(({ region, pipeline, model, score, successRate, roundTripScore }) => (
          <tr key={`${pipeline}${model}${region}`}>
            <th scope="row" className="l">
              {pipeline !== null && (
                <>
                  {printStranger(pipeline, 40)}{" "}
                  {model !== null && <span className="n3">{printStranger(model, 60)}</span>}{" "}
                </>
              )}
              <span className={pipeline === null ? undefined : "n2 nb"}>{printStranger(region, 40)}</span>
            </th>
            <td>{printFixed(score * 100, 1)}</td>
            <td>{printPercent(successRate)}</td>
            <td>{printFixed(roundTripScore * 100, 1)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
