package io.redthread.inventory;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.redthread.kernel.Refusal;
import io.redthread.kernel.Refused;
import io.redthread.support.RedthreadTest;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A test of the stock ledger on a real PostgreSQL. */
abstract class InventoryTest extends RedthreadTest {

    @Autowired
    private ApplicationContext context;

    protected StockFixture given;
    protected StockFixture.Ready hangzhou;

    @BeforeEach
    void aWarehouse() {
        given = new StockFixture(context);
        hangzhou = given.warehouse();
    }

    protected static Refusal refusedBy(Runnable work) {
        return catchThrowableOfType(Refused.class, work::run).refusal();
    }
}
