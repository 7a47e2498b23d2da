package io.redthread.purchasing;

import io.redthread.kernel.CompanyDay;
import io.redthread.kernel.Refused;
import io.redthread.platform.paging.Page;
import io.redthread.platform.paging.PageQuery;
import io.redthread.purchasing.PurchasingRefusal.OrderNotFound;
import io.redthread.purchasing.store.ExpectedRows;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Goods that suppliers still owe us (待收, I2): read from the orders themselves, so that nothing is typed twice and what is
 * closed or called off is gone at once. No data scope; the asker keeps it.
 */
@Service
@Transactional(readOnly = true)
public class ExpectedGoods {

    private final ExpectedRows rows;
    private final PurchasingSettingDesk settings;
    private final Clock clock;

    ExpectedGoods(ExpectedRows rows, PurchasingSettingDesk settings, Clock clock) {
        this.rows = rows;
        this.settings = settings;
        this.clock = clock;
    }

    /** One page of orders with something to come, the most overdue first. */
    public Page<ExpectedOrder> page(ExpectedFilter filter, PageQuery page) {
        return rows.page(filter, CompanyDay.today(clock), page);
    }

    /** The order of that number while its goods are expected. */
    public Optional<ExpectedOrder> byNumber(String number) {
        return rows.byNumber(number);
    }

    /** The order of that id while its goods are expected. */
    public Optional<ExpectedOrder> find(PurchaseOrderId id) {
        return rows.byId(id);
    }

    /** The same; refused once they are not. */
    public ExpectedOrder of(PurchaseOrderId id) {
        return find(id).orElseThrow(() -> new Refused(new OrderNotFound(Long.toString(id.value()))));
    }

    /** Its lines with what has come of each. */
    public List<ExpectedLine> lines(PurchaseOrderId id) {
        return rows.lines(id, settings.current().overReceipt());
    }
}
