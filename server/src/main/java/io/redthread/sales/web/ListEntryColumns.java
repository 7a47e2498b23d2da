package io.redthread.sales.web;

import io.redthread.kernel.CompanyDay;
import io.redthread.sales.ListSide;
import io.redthread.sales.web.ListEntryController.EntryView;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The columns of the exported lists, in the reader's language; the Chinese and English names are those an import reads. */
final class ListEntryColumns {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(CompanyDay.ZONE);
    private static final List<String> ZH =
            List.of("名单", "依据", "内容", "店铺编码", "免审原因", "理由", "生效日期", "失效日期", "添加时间", "添加人", "停用时间", "停用人", "停用理由");
    private static final List<String> EN = List.of(
            "List",
            "Known by",
            "Value",
            "Shop code",
            "Spared causes",
            "Reason",
            "Valid from",
            "Valid to",
            "Added",
            "Added by",
            "Ended",
            "Ended by",
            "Ended because");

    private ListEntryColumns() {}

    static List<String> header(boolean english) {
        return english ? EN : ZH;
    }

    static List<?> cells(EntryView it, boolean english) {
        var cells = new ArrayList<@Nullable Object>();
        cells.add(side(it.side(), english));
        cells.add(english ? it.subject().nameEn() : it.subject().nameZh());
        cells.add(it.value());
        cells.add(it.shop());
        cells.add(String.join(" ", it.skips()));
        cells.add(it.reason());
        cells.add(it.validFrom().toString());
        cells.add(it.validTo() == null ? null : it.validTo().toString());
        cells.add(time(it.createdAt()));
        cells.add(it.createdBy());
        cells.add(time(it.endedAt()));
        cells.add(it.endedBy());
        cells.add(it.endedWhy());
        return cells;
    }

    private static String side(ListSide side, boolean english) {
        return switch (side) {
            case BLACK -> english ? "Blacklist" : "黑名单";
            case WHITE -> english ? "Whitelist" : "白名单";
        };
    }

    private static @Nullable String time(@Nullable Instant at) {
        return at == null ? null : TIME.format(at);
    }
}
