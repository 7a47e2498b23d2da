package io.redthread.alerts;

import io.redthread.catalog.Goods;
import io.redthread.inventory.Consumption;
import io.redthread.inventory.SafetyLines;
import io.redthread.inventory.SafetyLines.Key;
import io.redthread.inventory.SafetyLines.Standing;
import io.redthread.inventory.WarehouseFacts;
import io.redthread.inventory.WarehouseId;
import io.redthread.inventory.Warehouses;
import io.redthread.kernel.Label;
import io.redthread.kernel.Sku;
import io.redthread.purchasing.LeadTimes;
import io.redthread.purchasing.LeadTimes.LeadTime;
import io.redthread.rules.Facts;
import io.redthread.rules.Vocabulary;
import io.redthread.rules.Word;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Stock of goods for which a warehouse has a safety line. The lines are walked over again and again; other stock never is. */
@Component
class StockSource implements SubjectSource {

    private static final Duration LAP = Duration.ofMinutes(1);
    private static final int LOOK_BACK_DAYS = 30;
    private static final long LONGEST = 9_999;
    private static final LeadTime UNKNOWN = new LeadTime(7, false);
    static final Vocabulary WORDS = Vocabulary.of(
            Word.percent("share", "可用量占安全线", "free stock of the safety line")
                    .meaning(
                            "现有量减占用、过期后,除以安全库存线;低于 100% 就是跌破",
                            "On hand less promised and expired, divided by the safety line")
                    .atLeast(0),
            Word.whole("free", "可用量", "free stock").atLeast(0),
            Word.whole("line", "安全库存线", "safety line").atLeast(0),
            Word.whole("coverDays", "可售天数", "days of cover")
                    .in("天", "days")
                    .meaning(
                            "按近 30 天出库,全部仓库合计;没有出库为 9999",
                            "By what customers got in 30 days, all warehouses; 9999 where none was sold")
                    .atLeast(0)
                    .atMost(LONGEST),
            Word.whole("leadDays", "供货周期", "lead time")
                    .in("天", "days")
                    .meaning(
                            "最近供应商近 180 天从下达到到齐的中位天数;到齐不足 3 单时为约定天数;都没有为 7",
                            "Median days from release to arrival of its last supplier in 180 days; of fewer than 3"
                                    + " arrivals the days agreed; else 7")
                    .atLeast(0),
            Word.whole("spareDays", "可售天数减供货周期", "cover less lead time")
                    .in("天", "days")
                    .meaning("小于 0:现在下单也来不及", "Below 0: an order placed now comes too late"),
            Word.text("sku", "商品", "goods"),
            Word.text("warehouse", "仓库", "warehouse"));

    private final SafetyLines lines;
    private final Consumption consumption;
    private final LeadTimes leadTimes;
    private final Goods goods;
    private final Warehouses warehouses;

    StockSource(SafetyLines lines, Consumption consumption, LeadTimes leadTimes, Goods goods, Warehouses warehouses) {
        this.lines = lines;
        this.leadTimes = leadTimes;
        this.consumption = consumption;
        this.goods = goods;
        this.warehouses = warehouses;
    }

    @Override
    public SubjectKind kind() {
        return SubjectKind.STOCK;
    }

    @Override
    public Label title() {
        return new Label("库存(商品×仓库)", "Stock of goods in a warehouse");
    }

    @Override
    public Vocabulary vocabulary() {
        return WORDS;
    }

    @Override
    public Map<String, AlertSubject> read(Collection<String> keys) {
        var standing = lines.of(keys.stream().map(StockSource::key).toList());
        var skus = standing.keySet().stream().map(Key::sku).collect(Collectors.toSet());
        var names = goods.names(skus);
        var perDay = consumption.perDay(skus, LOOK_BACK_DAYS);
        var lead = leadTimes.of(skus);
        var places = warehouses.all().stream().collect(Collectors.toMap(WarehouseFacts::id, it -> it));
        var read = new HashMap<String, AlertSubject>();
        standing.forEach((key, it) -> {
            var place = places.get(key.warehouse());
            if (place != null) {
                var cover = new Cover(
                        days(it.free(), perDay.get(key.sku())),
                        lead.getOrDefault(key.sku(), UNKNOWN).days());
                read.put(key(key), subject(key, it, place, names.getOrDefault(key.sku(), ""), cover));
            }
        });
        return read;
    }

    @Override
    public Step walk(Place behind, Instant now, int most) {
        var found = lines.after(
                behind.key().isEmpty() ? new Key(new WarehouseId(0), new Sku("-")) : key(behind.key()), most);
        var keys = found.stream().map(StockSource::key).toList();
        return Step.byKey(keys, behind, most);
    }

    @Override
    public Round round() {
        return new Round(LAP, true);
    }

    private static AlertSubject subject(Key key, Standing it, WarehouseFacts place, String name, Cover cover) {
        var free = it.free().max(BigDecimal.ZERO);
        return new AlertSubject(
                key(key),
                key.sku().code(),
                name + " · " + place.nameZh(),
                "/inventory/stock?q=" + key.sku().code(),
                "",
                Optional.empty(),
                Optional.empty(),
                Facts.builder()
                        .put(
                                "share",
                                free.movePointRight(4)
                                        .divide(it.line(), 0, RoundingMode.DOWN)
                                        .longValueExact())
                        .put("free", free.setScale(0, RoundingMode.DOWN).longValueExact())
                        .put("line", it.line().setScale(0, RoundingMode.UP).longValueExact())
                        .put("coverDays", cover.days())
                        .put("leadDays", cover.leadDays())
                        .put("spareDays", cover.days() - cover.leadDays())
                        .put("sku", key.sku().code())
                        .put("warehouse", place.code())
                        .build(),
                Map.of());
    }

    /** For how many days stock lasts, and how many new goods take. */
    private record Cover(long days, int leadDays) {}

    private static long days(BigDecimal free, @Nullable BigDecimal perDay) {
        return perDay == null || perDay.signum() == 0
                ? LONGEST
                : free.max(BigDecimal.ZERO)
                        .divide(perDay, 0, RoundingMode.DOWN)
                        .min(BigDecimal.valueOf(LONGEST))
                        .longValueExact();
    }

    private static String key(Key key) {
        return key.warehouse().value() + ":" + key.sku().code();
    }

    private static Key key(String key) {
        var colon = key.indexOf(':');
        return new Key(new WarehouseId(Long.parseLong(key.substring(0, colon))), new Sku(key.substring(colon + 1)));
    }
}
