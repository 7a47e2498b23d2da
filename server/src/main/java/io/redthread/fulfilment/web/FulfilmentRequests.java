package io.redthread.fulfilment.web;

import io.redthread.fulfilment.BuildWave;
import io.redthread.fulfilment.CarrierCode;
import io.redthread.fulfilment.ParcelId;
import io.redthread.fulfilment.PickMethod;
import io.redthread.fulfilment.Taken;
import io.redthread.fulfilment.TrackingCode;
import io.redthread.fulfilment.TrackingEvent;
import io.redthread.fulfilment.WaveContents;
import io.redthread.fulfilment.Waybill;
import io.redthread.inventory.SerialPiece;
import io.redthread.inventory.WarehouseId;
import io.redthread.inventory.ZoneId;
import io.redthread.kernel.InvalidInput;
import io.redthread.kernel.Sku;
import io.redthread.platform.json.Given;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the warehouse's endpoints are sent. */
final class FulfilmentRequests {

    private static final int MOST_PARCELS = 5000;
    private static final int LONGEST_CODE = 200;

    private FulfilmentRequests() {}

    /** Builds a wave by hand; contents are any unless said, at most 200 parcels. */
    record Build(
            @Nullable WarehouseId warehouse,
            @Nullable WaveContents contents,
            @Nullable ZoneId zone,
            @Nullable CarrierCode carrier,
            @Nullable LocalTime cutOff,
            @Nullable PickMethod picking,
            @Nullable Integer mostParcels) {

        BuildWave wave() {
            return new BuildWave(
                    Given.value("/warehouse", warehouse),
                    Objects.requireNonNullElse(contents, WaveContents.ANY),
                    Optional.ofNullable(zone),
                    Optional.ofNullable(carrier),
                    Optional.ofNullable(cutOff),
                    Objects.requireNonNullElse(picking, PickMethod.CLUSTER),
                    Objects.requireNonNullElse(mostParcels, 200),
                    Optional.empty());
        }
    }

    /** A scanned code. */
    record Scan(@Nullable String code) {

        String text() {
            return checked(code, "/code");
        }
    }

    /** Goods scanned and counted. */
    record Take(
            @Nullable String code,
            @Nullable String lot,
            @Nullable BigDecimal quantity) {

        Taken taken() {
            return new Taken(
                    checked(code, "/code"),
                    lot == null || lot.isBlank() ? Optional.empty() : Optional.of(checked(lot, "/lot")),
                    Given.value("/quantity", quantity));
        }
    }

    /** How much was there. */
    record Found(@Nullable BigDecimal found) {

        BigDecimal counted() {
            return Given.value("/found", found);
        }
    }

    /** What was scanned at the packing bench. */
    record Check(@Nullable List<Scanned> scanned, @Nullable List<Numbered> serials) {

        /** One code and how often. */
        record Scanned(@Nullable String code, @Nullable Integer times) {}

        /** A piece by its serial number. */
        record Numbered(@Nullable Sku sku, @Nullable String number) {}

        List<SerialPiece> numbers() {
            return Given.each(
                    "/serials",
                    Given.list(serials),
                    it -> new SerialPiece(Given.value("/sku", it.sku()), Given.filled("/number", it.number())));
        }

        Map<String, Integer> times() {
            var times = new LinkedHashMap<String, Integer>();
            var all = Given.list(scanned);
            for (var i = 0; i < all.size(); i++) {
                var pointer = "/scanned/" + i;
                var count = Given.value(pointer + "/times", all.get(i).times());
                if (count < 1 || count > 1_000_000) {
                    throw InvalidInput.of(pointer + "/times", count, "scan-times-out-of-range");
                }
                times.merge(checked(all.get(i).code(), pointer + "/code"), count, Integer::sum);
            }
            return times;
        }
    }

    /** Who shall take a parcel, and why. */
    record ChooseCarrier(
            @Nullable CarrierCode carrier, @Nullable String reason) {}

    /** Chosen parcels. */
    record Chosen(@Nullable List<ParcelId> parcels) {

        List<ParcelId> ids() {
            return within(Given.list(parcels), "/parcels");
        }
    }

    /** Parcels that leave, by id or by the waybill that was scanned. */
    record Leave(@Nullable List<ParcelId> parcels, @Nullable List<Waybill> waybills) {

        boolean byWaybill() {
            return waybills != null && !waybills.isEmpty();
        }

        List<ParcelId> ids() {
            return within(Given.list(parcels), "/parcels");
        }

        List<Waybill> numbers() {
            return within(Given.list(waybills), "/waybills");
        }
    }

    /** The number of a pre-printed waybill. */
    record PutWaybill(
            @Nullable CarrierCode carrier, @Nullable Waybill waybill) {

        CarrierCode by() {
            return Given.value("/carrier", carrier);
        }

        Waybill number() {
            return Given.value("/waybill", waybill);
        }
    }

    /** What a carrier reports. */
    record Report(@Nullable List<Event> events) {

        /** One event. */
        record Event(
                @Nullable Instant at,
                @Nullable TrackingCode code,
                @Nullable String place,
                @Nullable String detail) {}

        /** What is told without a time has just happened. */
        List<TrackingEvent> reported(Instant now) {
            return Given.list(events).stream()
                    .map(it -> new TrackingEvent(
                            Objects.requireNonNullElse(it.at(), now),
                            Given.value("/events/code", it.code()),
                            Objects.requireNonNullElse(it.place(), ""),
                            Objects.requireNonNullElse(it.detail(), "")))
                    .toList();
        }
    }

    /** Confirms whatever waits in a warehouse. */
    record ConfirmAll(
            @Nullable WarehouseId warehouse, @Nullable Integer most) {

        WarehouseId where() {
            return Given.value("/warehouse", warehouse);
        }

        int parcels() {
            var wanted = Objects.requireNonNullElse(most, 1000);
            if (wanted < 1 || wanted > MOST_PARCELS) {
                throw InvalidInput.of("/most", wanted, "wave-size-out-of-range");
            }
            return wanted;
        }
    }

    private static String checked(@Nullable String code, String pointer) {
        var text = Given.value(pointer, code).strip();
        if (text.isEmpty() || text.length() > LONGEST_CODE || text.chars().anyMatch(Character::isISOControl)) {
            throw InvalidInput.of(pointer, text, "scan-malformed");
        }
        return text;
    }

    private static <T> List<T> within(List<T> chosen, String pointer) {
        if (chosen.isEmpty() || chosen.size() > MOST_PARCELS) {
            throw InvalidInput.of(pointer, chosen.size(), "parcels-out-of-range");
        }
        return chosen;
    }
}
