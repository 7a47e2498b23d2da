package io.redthread.demo;

import io.redthread.kernel.CompanyDay;
import io.redthread.kernel.Sku;
import io.redthread.platform.paging.PageQuery;
import io.redthread.sales.ListEntryFilter;
import io.redthread.sales.ListSide;
import io.redthread.sales.ListSubject;
import io.redthread.sales.NewListEntry;
import io.redthread.sales.OrderLists;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What the order desk of the demo company has set up before the first order comes: whom to look at twice. */
@Component
class DemoDesk {

    private final OrderLists lists;
    private final Clock clock;

    DemoDesk(OrderLists lists, Clock clock) {
        this.lists = lists;
        this.clock = clock;
    }

    /** Puts in what is not there yet. */
    void create(List<Sku> skus) {
        var any = lists.page(new ListEntryFilter(null, null, null, null, null), PageQuery.first(1));
        if (!any.items().isEmpty() || skus.isEmpty()) {
            return;
        }
        var today = CompanyDay.today(clock);
        lists.add(black(ListSubject.ADDRESS, "湖北省 珞喻路 1", "空包地址,三次拒收", today));
        lists.add(black(ListSubject.PHONE, "13800008888", "恶意退货", today));
        lists.add(black(ListSubject.BUYER, "C404", "职业差评", today.minusDays(30)));
        lists.add(black(ListSubject.SKU, skus.getLast().code(), "质量投诉核实中,逐单确认", today));
        lists.add(new NewListEntry(
                ListSide.WHITE,
                ListSubject.ADDRESS,
                "北京市 朝阳区 建国路",
                Optional.empty(),
                List.of("high-value"),
                "企业团购收货点,已签约",
                today,
                Optional.of(today.plusMonths(6))));
        lists.end(
                lists.add(black(ListSubject.BUYER, "C777", "重复下单", today.minusDays(60)))
                        .id(),
                "误加,买家已解释");
    }

    private static NewListEntry black(ListSubject subject, String value, String reason, LocalDate from) {
        return new NewListEntry(
                ListSide.BLACK, subject, value, Optional.empty(), List.of(), reason, from, Optional.empty());
    }
}
