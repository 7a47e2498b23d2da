package io.redthread.performance.store;

import static io.redthread.performance.store.jooq.Tables.INCENTIVE_RULE;
import static io.redthread.performance.store.jooq.Tables.WEIGHT;

import io.redthread.kernel.Money;
import io.redthread.performance.IncentiveRule;
import io.redthread.performance.Weight;
import io.redthread.platform.database.Rows;
import java.util.Currency;
import java.util.List;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** What KPIs weigh, and what follows from scores. */
@Repository
public class ScorecardRows {

    private final DSLContext sql;

    ScorecardRows(DSLContext sql) {
        this.sql = sql;
    }

    /** All weights, by post and KPI. */
    public List<Weight> weights() {
        return sql.selectFrom(WEIGHT)
                .orderBy(WEIGHT.POST, WEIGHT.KPI)
                .fetch(row -> new Weight(row.getPost(), row.getKpi(), row.getWeight()));
    }

    /** Replaces the weights of a post. */
    public void replace(String post, List<Weight> weights) {
        sql.deleteFrom(WEIGHT).where(WEIGHT.POST.eq(post)).execute();
        if (!weights.isEmpty()) {
            Rows.of("weight", weights)
                    .with(WEIGHT.POST, it -> post)
                    .with(WEIGHT.KPI, Weight::kpi)
                    .with(WEIGHT.WEIGHT_, it -> (short) it.weight())
                    .insert(sql, WEIGHT);
        }
    }

    /** The rule. */
    public IncentiveRule rule() {
        return sql.selectFrom(INCENTIVE_RULE)
                .fetchSingle(row -> new IncentiveRule(
                        row.getPassScore(),
                        new Money(row.getBonus(), Currency.getInstance(row.getCurrency())),
                        row.getPoints(),
                        row.getPromotionMonths(),
                        row.getStarPoints(),
                        row.getTeamPoints(),
                        row.getRevision()));
    }

    /** Changes the rule of that revision; answers how many that were. */
    public int change(IncentiveRule to) {
        return sql.update(INCENTIVE_RULE)
                .set(INCENTIVE_RULE.PASS_SCORE, (short) to.passScore())
                .set(INCENTIVE_RULE.BONUS, to.bonus().amount())
                .set(INCENTIVE_RULE.CURRENCY, to.bonus().currency().getCurrencyCode())
                .set(INCENTIVE_RULE.POINTS, to.points())
                .set(INCENTIVE_RULE.PROMOTION_MONTHS, (short) to.promotionMonths())
                .set(INCENTIVE_RULE.STAR_POINTS, to.starPoints())
                .set(INCENTIVE_RULE.TEAM_POINTS, to.teamPoints())
                .set(INCENTIVE_RULE.REVISION, INCENTIVE_RULE.REVISION.plus(1))
                .where(INCENTIVE_RULE.REVISION.eq(to.revision()))
                .execute();
    }
}
