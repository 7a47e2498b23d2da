package io.redthread.inventory;

import io.redthread.inventory.store.SafetyLineRows;
import io.redthread.kernel.Sku;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How stock stands to its safety lines (安全库存线, H5), in bulk: only goods for which a line was set are ever read. */
@Service
@Transactional(readOnly = true)
public class SafetyLines {

    private final SafetyLineRows rows;
    private final Availability availability;

    SafetyLines(SafetyLineRows rows, Availability availability) {
        this.rows = rows;
        this.availability = availability;
    }

    /**
     * Goods in a warehouse that has a safety line for them.
     *
     * @param warehouse where
     * @param sku what
     */
    public record Key(WarehouseId warehouse, Sku sku) {}

    /**
     * How they stand.
     *
     * @param line below which nothing should fall, in the base unit
     * @param free what is there, neither promised nor expired
     * @param onHand what is there in all
     */
    public record Standing(BigDecimal line, BigDecimal free, BigDecimal onHand) {}

    /** The next keys behind that one, by goods and warehouse. */
    public List<Key> after(Key behind, int most) {
        return rows.after(behind, most);
    }

    /** How these stand; three statements whatever their number. */
    public Map<Key, Standing> of(Collection<Key> keys) {
        var lines = keys.isEmpty() ? Map.<Key, BigDecimal>of() : rows.lines(keys);
        var there = availability.of(lines.keySet().stream().map(Key::sku).collect(Collectors.toSet()));
        var standing = new HashMap<Key, Standing>();
        lines.forEach((key, line) -> standing.put(
                key,
                there.getOrDefault(key.sku(), List.of()).stream()
                        .filter(at -> at.warehouse().equals(key.warehouse()))
                        .findFirst()
                        .map(at -> new Standing(
                                line,
                                at.onHand()
                                        .amount()
                                        .subtract(at.reserved().amount())
                                        .subtract(at.expired().amount()),
                                at.onHand().amount()))
                        .orElse(new Standing(line, BigDecimal.ZERO, BigDecimal.ZERO))));
        return standing;
    }
}
