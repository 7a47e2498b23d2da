package io.redthread.inventory;

import io.redthread.catalog.Goods;
import io.redthread.inventory.store.SettingRows;
import io.redthread.kernel.Sku;
import io.redthread.platform.paging.Page;
import io.redthread.platform.paging.PageQuery;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows buffers and quotas to people, with what they leave to promise. */
@Service
@Transactional(readOnly = true)
public class SettingDesk {

    private final SettingRows rows;
    private final Availability availability;
    private final Goods goods;
    private final FoundGoods found;

    SettingDesk(SettingRows rows, Availability availability, Goods goods, FoundGoods found) {
        this.rows = rows;
        this.availability = availability;
        this.goods = goods;
        this.found = found;
    }

    /** One page of buffers. */
    public Page<BufferLine> buffers(SettingFilter filter, PageQuery query) {
        var page = rows.buffers(filter, found.named(filter.q()), query);
        var skus = page.items().stream().map(SafetyBuffer::sku).collect(Collectors.toSet());
        var names = goods.names(skus);
        var available = availability.of(skus);
        return page.map(one -> new BufferLine(
                one.warehouse(),
                one.sku(),
                names.getOrDefault(one.sku(), ""),
                one.quantity(),
                at(available, one.sku(), one.warehouse())
                        .map(at -> at.available().amount())
                        .orElse(BigDecimal.ZERO)));
    }

    /** One page of open quotas. */
    public Page<QuotaLine> quotas(SettingFilter filter, PageQuery query) {
        var page = rows.quotas(filter, found.named(filter.q()), query);
        var skus = page.items().stream().map(QuotaView::sku).collect(Collectors.toSet());
        var names = goods.names(skus);
        var available = availability.of(skus);
        return page.map(one -> new QuotaLine(
                one,
                names.getOrDefault(one.sku(), ""),
                one.unused(),
                at(available, one.sku(), one.warehouse())
                        .map(at -> at.promisable(one.unused()))
                        .orElse(BigDecimal.ZERO)));
    }

    private static Optional<AvailableAt> at(Map<Sku, List<AvailableAt>> available, Sku sku, WarehouseId warehouse) {
        return available.getOrDefault(sku, List.of()).stream()
                .filter(at -> at.warehouse().equals(warehouse))
                .findFirst();
    }
}
