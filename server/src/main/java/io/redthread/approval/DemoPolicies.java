package io.redthread.approval;

import io.redthread.approval.domain.PurchaseOrderPolicy;
import io.redthread.kernel.CompanyDay;
import io.redthread.platform.RedthreadSettings;
import io.redthread.platform.startup.Shipment;
import io.redthread.rules.PastVersions;
import io.redthread.rules.PastVersions.PastVersion;
import io.redthread.rules.Rule;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Gives the demo company the rules it had before (演示历史制度): a strict policy, one that knew no regular replenishment, and
 * the shipped one of today. Asked before the policy is shipped, so that today's is the third version.
 */
@Component
@Order(0)
public class DemoPolicies implements Shipment {

    private static final int MONTHS_OF_SHIPPED = 5;
    private static final int MONTHS_OF_SECOND = 11;

    /** Published on a morning three days before it counted. */
    private static final Duration AHEAD = Duration.ofHours(3 * 24 + 14);

    private final RedthreadSettings settings;
    private final PastVersions versions;
    private final Clock clock;

    DemoPolicies(RedthreadSettings settings, PastVersions versions, Clock clock) {
        this.settings = settings;
        this.versions = versions;
        this.clock = clock;
    }

    @Override
    public void ship() {
        if (settings.mode() == RedthreadSettings.Mode.DEMO) {
            load();
        }
    }

    /** Puts them there where there are none yet. */
    public void load() {
        var first = monthsAgo(2 * MONTHS_OF_SECOND);
        versions.load(
                PurchaseOrderPolicy.NAME,
                List.of(
                        new PastVersion(strict(), Instant.EPOCH, "沿用纸质审批制度", "cfo", first.minus(AHEAD)),
                        version(withoutRegular(), MONTHS_OF_SECOND, "起审线由 3,000 元提高到 5,000 元"),
                        version(PurchaseOrderPolicy.shipped(), MONTHS_OF_SHIPPED, "日常补货不再经财务主管")));
    }

    private PastVersion version(List<Rule> rules, int monthsAgo, String note) {
        var from = monthsAgo(monthsAgo);
        return new PastVersion(rules, from, note, "finance.head", from.minus(AHEAD));
    }

    /** The first moment of the month that many months ago. */
    private Instant monthsAgo(int months) {
        return CompanyDay.start(CompanyDay.today(clock).minusMonths(months).withDayOfMonth(1));
    }

    private static List<Rule> strict() {
        return withBand(new Rule(
                "band-3000",
                "amount >= 300000 && amount < 5000000",
                "finance-head",
                "金额 3,000 元(含)至 50,000 元",
                "Amount from 3,000 to below 50,000"));
    }

    private static List<Rule> withoutRegular() {
        return withBand(new Rule(
                "band-5000",
                "amount >= 500000 && amount < 5000000",
                "finance-head",
                "金额 5,000 元(含)至 50,000 元",
                "Amount from 5,000 to below 50,000"));
    }

    private static List<Rule> withBand(Rule band) {
        return PurchaseOrderPolicy.shipped().stream()
                .map(rule -> rule.code().equals("band-5000") ? band : rule)
                .toList();
    }
}
