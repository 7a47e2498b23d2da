package io.redthread.boards;

import static io.redthread.boards.store.jooq.Tables.PROGRESS;
import static io.redthread.sales.store.jooq.Tables.ORDER_TOUCH;

import io.redthread.boards.domain.Period;
import io.redthread.boards.domain.Slice;
import io.redthread.boards.domain.SumLine;
import io.redthread.boards.store.SumReading;
import io.redthread.identity.CurrentAccess;
import io.redthread.parties.ShopId;
import io.redthread.sales.IntakeResult;
import io.redthread.sales.NewOrder;
import io.redthread.sales.OrderId;
import io.redthread.sales.OrderIntake;
import io.redthread.support.RedthreadTest;
import io.redthread.support.TradingWorld;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.awaitility.Awaitility;
import org.jooq.DSLContext;
import org.springframework.beans.factory.annotation.Autowired;

/** A shop with orders, and what the sums say of it. */
abstract class BoardsFixture extends RedthreadTest {

    /** The day on which the orders of the trading world are ordered. */
    static final LocalDate DAY = LocalDate.of(2026, 11, 20);

    @Autowired
    TradingWorld world;

    @Autowired
    OrderIntake intake;

    @Autowired
    FactFollowing facts;

    @Autowired
    SumReading sums;

    @Autowired
    DSLContext sql;

    OrderId placed(NewOrder order) {
        return created(intake.acceptAndMove(List.of(order)).getFirst());
    }

    private static OrderId created(IntakeResult result) {
        if (result instanceof IntakeResult.Created created) {
            return created.id();
        }
        throw new AssertionError(result.toString());
    }

    /** Takes in all that was written; what is running elsewhere holds up what came after it for a moment. */
    void catchUp() {
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> {
            facts.catchUp();
            return sql.fetchCount(
                            ORDER_TOUCH,
                            ORDER_TOUCH.WRITTEN_IN.gt(sql.select(PROGRESS.WRITTEN_IN)
                                    .from(PROGRESS)
                                    .where(PROGRESS.SUBJECT.eq(Subject.ORDERS))
                                    .fetchSingle()
                                    .value1()))
                    == 0;
        });
    }

    SumLine sumsOf(ShopId shop) {
        catchUp();
        return SumLine.total(sums.of(Slice.of(Subject.ORDERS, Period.of(DAY)).only(only(shop))));
    }

    static Map<Dimension, Set<String>> only(ShopId shop) {
        return Map.of(Dimension.SHOP, Set.of(Long.toString(shop.value())));
    }

    static void asSystem(Runnable work) {
        CurrentAccess.asSystem(() -> {
            work.run();
            return true;
        });
    }
}
