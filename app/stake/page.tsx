import { StakePage } from "@/components/stake/stake-page";
import { runtime } from "@/lib/config/runtime";
import { readStakeView, stakeHref } from "@/lib/links/stake";
import { readNetwork } from "@/lib/reports/network";
import { readStakeAccount } from "@/lib/reports/stake";
import { pageMetadata } from "../metadata";

interface Props {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ searchParams }: Props) {
  const { view } = readStakeView(await searchParams);
  const told = await pageMetadata(
    "Stake",
    "Delegate, move, undelegate, rebond and withdraw LPT, with what will change before you sign.",
    stakeHref({ ...view, account: "" }),
  );
  // Whose account somebody looks at is nobody else's business.
  return view.account === "" ? told : { ...told, robots: { index: false } };
}

export default async function Page({ searchParams }: Props) {
  const { view, ignored } = readStakeView(await searchParams);
  const [network, account] = await Promise.all([readNetwork(), readStakeAccount(view.account)]);
  return (
    <StakePage
      stamp={network.kind === "report" ? network.report : network.stamp}
      account={account}
      view={view}
      ignored={ignored}
      network={runtime().config.network}
      unbondingPeriod={network.kind === "report" ? network.report.unbondingPeriod : null}
    />
  );
}
