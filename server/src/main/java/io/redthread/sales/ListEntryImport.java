package io.redthread.sales;

import io.redthread.identity.Permission;
import io.redthread.importing.ImportBatch;
import io.redthread.importing.ImportField;
import io.redthread.importing.ImportRow;
import io.redthread.importing.ImportTarget;
import io.redthread.importing.RowOutcome;
import io.redthread.kernel.CompanyDay;
import io.redthread.kernel.Label;
import io.redthread.parties.ShopFacts;
import io.redthread.parties.ShopId;
import io.redthread.parties.Shops;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Brings in entries of the blacklist and whitelist from a table; what is there already stays as it is. */
@Component
class ListEntryImport implements ImportTarget {

    private static final String ENTRIES = "entries";
    private static final Map<String, ListSide> SIDES = Map.of(
            "黑名单",
            ListSide.BLACK,
            "黑",
            ListSide.BLACK,
            "black",
            ListSide.BLACK,
            "blacklist",
            ListSide.BLACK,
            "白名单",
            ListSide.WHITE,
            "白",
            ListSide.WHITE,
            "white",
            ListSide.WHITE,
            "whitelist",
            ListSide.WHITE);

    private final OrderLists lists;
    private final ListEntryChecks checks;
    private final Shops shops;
    private final Clock clock;

    ListEntryImport(OrderLists lists, ListEntryChecks checks, Shops shops, Clock clock) {
        this.lists = lists;
        this.checks = checks;
        this.shops = shops;
        this.clock = clock;
    }

    @Override
    public String code() {
        return "order-lists";
    }

    @Override
    public Label title() {
        return new Label("黑白名单", "Blacklist and whitelist");
    }

    @Override
    public Permission permission() {
        return Permission.SALES_LISTS;
    }

    @Override
    public List<ImportField> fields() {
        return List.of(
                ImportField.text("side", "名单", "List").needed().upTo(20).alias("side", "黑白"),
                ImportField.text("subject", "依据", "Known by").needed().upTo(20).alias("subject", "类型"),
                ImportField.text("value", "内容", "Value").needed().upTo(100).alias("value", "值"),
                ImportField.text("shop", "店铺编码", "Shop code").upTo(32).alias("店铺", "shop"),
                ImportField.text("skips", "免审原因", "Spared causes").upTo(400).alias("skips"),
                ImportField.text("reason", "理由", "Reason").needed().upTo(200).alias("reason", "原因"),
                ImportField.of("validFrom", ImportField.Type.DATE, "生效日期", "Valid from")
                        .alias("from", "生效"),
                ImportField.of("validTo", ImportField.Type.DATE, "失效日期", "Valid to")
                        .alias("to", "失效"));
    }

    @Override
    public List<Bucket> buckets() {
        return List.of(new Bucket(ENTRIES, new Label("名单条目", "Entries")));
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public List<RowOutcome> handle(ImportBatch batch) {
        var known = new HashMap<String, Optional<ShopId>>();
        var outcomes = new ArrayList<RowOutcome>();
        var sound = new HashMap<Integer, ListEntry>();
        for (var row : batch.rows()) {
            var read = read(row, known);
            outcomes.add(read.refused.orElse(RowOutcome.taken(ENTRIES)));
            read.content.ifPresent(it -> sound.put(outcomes.size() - 1, lists.entry(it)));
        }
        var fresh = lists.addAll(List.copyOf(sound.values()));
        sound.forEach((index, entry) -> {
            if (!fresh.contains(entry.id())) {
                outcomes.set(index, RowOutcome.unchanged(ENTRIES, BigDecimal.ZERO));
            }
        });
        return outcomes;
    }

    private Read read(ImportRow row, Map<String, Optional<ShopId>> known) {
        var side = SIDES.get(row.required("side").toLowerCase(Locale.ROOT));
        if (side == null) {
            return Read.refused("side", row.required("side"), "list-side-unknown");
        }
        var subject = subject(row.required("subject"));
        if (subject.isEmpty()) {
            return Read.refused("subject", row.required("subject"), "list-subject-unknown");
        }
        var code = row.text("shop").filter(it -> !it.isBlank());
        var shop = code.flatMap(
                it -> known.computeIfAbsent(it, key -> shops.byCode(key).map(ShopFacts::id)));
        if (code.isPresent() && shop.isEmpty()) {
            return Read.refused("shop", code.get(), "list-shop-unknown");
        }
        var content = new NewListEntry(
                side,
                subject.get(),
                row.required("value"),
                shop,
                Arrays.stream(row.text("skips").orElse("").split("[\\s,,;;]+"))
                        .filter(it -> !it.isBlank())
                        .toList(),
                row.required("reason"),
                row.date("validFrom").orElseGet(() -> CompanyDay.today(clock)),
                row.date("validTo"));
        var errors = checks.errors(content);
        if (!errors.isEmpty()) {
            var first = errors.getFirst();
            return Read.refused(first.pointer().substring(1), first.value(), first.code());
        }
        return new Read(Optional.of(checks.checked(content)), Optional.empty());
    }

    private static Optional<ListSubject> subject(String word) {
        return Arrays.stream(ListSubject.values())
                .filter(it -> word.equals(it.nameZh())
                        || word.equalsIgnoreCase(it.nameEn())
                        || word.equalsIgnoreCase(it.code()))
                .findFirst();
    }

    /** A row as an entry, or why not. */
    private record Read(Optional<NewListEntry> content, Optional<RowOutcome> refused) {

        static Read refused(String field, String value, String code) {
            return new Read(Optional.empty(), Optional.of(RowOutcome.refused(field, value, code)));
        }
    }
}
