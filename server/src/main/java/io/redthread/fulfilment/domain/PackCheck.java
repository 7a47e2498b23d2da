package io.redthread.fulfilment.domain;

import io.redthread.kernel.Quantity;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Compares what was scanned at the packing bench with what belongs into the parcel (复核). */
public final class PackCheck {

    private PackCheck() {}

    /** One kind of goods of which too much or too little was scanned. */
    public record Difference(String code, Quantity wanted, Quantity scanned) {}

    /** Where the two differ, by code; nothing when they agree. */
    public static List<Difference> between(Map<String, Quantity> wanted, Map<String, Quantity> scanned) {
        var differences = new ArrayList<Difference>();
        var all = new TreeMap<>(wanted);
        scanned.forEach(all::putIfAbsent);
        all.forEach((code, known) -> {
            var nothing = new Quantity(BigDecimal.ZERO, known.uom());
            var should = wanted.getOrDefault(code, nothing);
            var is = scanned.getOrDefault(code, nothing);
            if (!should.equals(is)) {
                differences.add(new Difference(code, should, is));
            }
        });
        return differences;
    }
}
