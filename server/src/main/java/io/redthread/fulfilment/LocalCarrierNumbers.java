package io.redthread.fulfilment;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Waybill numbers of our own drivers: the parcel's id, so that asking twice gives the same and no counter is needed. */
@Component
class LocalCarrierNumbers implements CarrierNumbers {

    @Override
    public CarrierCode carrier() {
        return CarrierCode.LOCAL;
    }

    @Override
    public Map<ParcelId, Waybill> numbers(List<ParcelId> parcels) {
        return parcels.stream().collect(Collectors.toMap(Function.identity(), LocalCarrierNumbers::number));
    }

    private static Waybill number(ParcelId parcel) {
        var digits = Long.toString(parcel.value());
        return new Waybill("W-" + "0".repeat(Math.max(0, 9 - digits.length())) + digits);
    }
}
