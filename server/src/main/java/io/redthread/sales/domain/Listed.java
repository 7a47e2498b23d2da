package io.redthread.sales.domain;

import io.redthread.sales.ListEntry;
import io.redthread.sales.ListSide;
import io.redthread.sales.SalesOrder;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What the lists say of one order (名单判定, X30): a black entry counts whatever the white ones spare it.
 *
 * @param black entries of the blacklist that mean it
 * @param white entries of the whitelist that mean it
 */
public record Listed(List<ListEntry> black, List<ListEntry> white) {

    /** No list knows it. */
    public static final Listed NOWHERE = new Listed(List.of(), List.of());

    /** Of these entries, those that mean the order. */
    public static Listed of(SalesOrder order, Collection<ListEntry> entries) {
        if (entries.isEmpty()) {
            return NOWHERE;
        }
        var meant = entries.stream().filter(it -> means(it, order)).toList();
        return meant.isEmpty() ? NOWHERE : new Listed(on(ListSide.BLACK, meant), on(ListSide.WHITE, meant));
    }

    /** Codes of the review rules that need not be minded. */
    public Set<String> spared() {
        var codes = new HashSet<String>();
        if (black.isEmpty()) {
            white.forEach(it -> codes.addAll(it.content().skips()));
        }
        return codes;
    }

    private static List<ListEntry> on(ListSide side, List<ListEntry> meant) {
        return meant.stream().filter(it -> it.content().side() == side).toList();
    }

    private static boolean means(ListEntry entry, SalesOrder order) {
        var content = entry.content();
        if (content.shop().filter(it -> !it.equals(order.shop())).isPresent()) {
            return false;
        }
        var value = content.value();
        return switch (content.subject()) {
            case PHONE -> value.equals(order.shipTo().phone());
            case BUYER -> value.equals(order.customerCode()) || value.equals(order.buyer());
            case SKU ->
                order.lines().stream()
                        .anyMatch(line ->
                                line.sku().filter(it -> it.code().equals(value)).isPresent());
            case ADDRESS -> Arrays.stream(value.split(" ")).allMatch(address(order)::contains);
        };
    }

    private static String address(SalesOrder order) {
        var to = order.shipTo();
        return (to.province() + to.city() + to.district() + to.street()).replaceAll("\\s+", "");
    }
}
