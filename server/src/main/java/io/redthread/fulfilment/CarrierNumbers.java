package io.redthread.fulfilment;

import java.util.List;
import java.util.Map;

/** Port: gives waybill numbers of a carrier. A connector for each carrier with an interface; ours is built in. */
public interface CarrierNumbers {

    /** Whose numbers these are. */
    CarrierCode carrier();

    /** One number for each parcel; a parcel asked for again gets the same. */
    Map<ParcelId, Waybill> numbers(List<ParcelId> parcels);
}
