package io.redthread.fulfilment.store;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.redthread.fulfilment.ParcelId;
import io.redthread.fulfilment.PickLine;
import io.redthread.fulfilment.PickState;
import io.redthread.fulfilment.WaveId;
import io.redthread.inventory.LocationId;
import io.redthread.inventory.ReservationId;
import io.redthread.kernel.Quantity;
import io.redthread.kernel.Sku;
import io.redthread.kernel.Uom;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jooq.JSON;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/** How a parcel's row keeps what was picked for it (包裹内容). */
@Component
class ContentsText {

    private final ObjectWriter writer;
    private final ObjectReader reader;

    ContentsText(JsonMapper json) {
        this.writer = json.writerFor(Kept[].class);
        this.reader = json.readerFor(Kept[].class);
    }

    /** What is the parcel's and not the line's. */
    record Head(ParcelId parcel, WaveId wave, int slot, Instant at, String by) {}

    @Nullable
    JSON write(List<PickLine> lines) {
        if (lines.isEmpty()) {
            return null;
        }
        var kept = new Kept[lines.size()];
        Arrays.setAll(kept, i -> kept(lines.get(i)));
        return JSON.valueOf(writer.writeValueAsString(kept));
    }

    List<PickLine> read(Head head, JSON contents) {
        Kept[] kept = reader.readValue(contents.data());
        return Arrays.stream(kept).map(it -> line(head, it)).toList();
    }

    private static Kept kept(PickLine line) {
        var goods = line.goods();
        return new Kept(
                line.seq(),
                goods.reservation().value(),
                goods.bin().value(),
                goods.binCode(),
                goods.sku().code(),
                goods.lot().orElse(null),
                goods.quantity().amount(),
                goods.quantity().uom().code());
    }

    private static PickLine line(Head head, Kept kept) {
        return new PickLine(
                head.wave(),
                kept.seq(),
                head.parcel(),
                head.slot(),
                new PickLine.Goods(
                        new ReservationId(kept.reservation()),
                        new LocationId(kept.bin()),
                        kept.code(),
                        new Sku(kept.sku()),
                        Optional.ofNullable(kept.lot()),
                        new Quantity(kept.quantity(), new Uom(kept.uom()))),
                PickState.PICKED,
                Optional.empty(),
                Optional.of(head.at()),
                Optional.of(head.by()),
                Optional.empty());
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    private record Kept(
            int seq,
            long reservation,
            long bin,
            String code,
            String sku,
            @Nullable String lot,
            BigDecimal quantity,
            String uom) {}
}
