package io.redthread.fulfilment.store;

import static io.redthread.fulfilment.store.jooq.Tables.CARRIER_ACCOUNT;
import static io.redthread.fulfilment.store.jooq.Tables.WAYBILL_REQUEST;

import io.redthread.fulfilment.CarrierAccount;
import io.redthread.fulfilment.CarrierCode;
import io.redthread.fulfilment.ParcelId;
import io.redthread.fulfilment.RequestState;
import io.redthread.fulfilment.Waybill;
import io.redthread.fulfilment.WaybillRequest;
import io.redthread.platform.database.Rows;
import java.net.URI;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Keeps accounts at carriers, and which parcels want a number of them. */
@Repository
public class WaybillRequestStore {

    private final DSLContext sql;

    WaybillRequestStore(DSLContext sql) {
        this.sql = sql;
    }

    /**
     * An account with its sealed secret.
     *
     * @param account the account
     * @param sealed its secret
     */
    public record Sealed(CarrierAccount account, String sealed) {}

    /** All accounts by carrier. */
    public List<Sealed> accounts() {
        return sql.select(CARRIER_ACCOUNT.fields())
                .from(CARRIER_ACCOUNT)
                .orderBy(CARRIER_ACCOUNT.CARRIER)
                .fetch(WaybillRequestStore::account);
    }

    /** The account at a carrier. */
    public Optional<Sealed> account(CarrierCode carrier) {
        return accounts().stream()
                .filter(it -> it.account().carrier().equals(carrier))
                .findFirst();
    }

    /** Writes an account over the one that was there. */
    public void put(CarrierCode carrier, CarrierAccount.Content content, String sealed, Instant now, String by) {
        var row = sql.newRecord(CARRIER_ACCOUNT);
        row.set(CARRIER_ACCOUNT.CARRIER, carrier);
        row.set(CARRIER_ACCOUNT.INTERFACE, content.by());
        row.set(CARRIER_ACCOUNT.URL, content.url().toString());
        row.set(CARRIER_ACCOUNT.PARTNER, content.partner());
        row.set(CARRIER_ACCOUNT.SEALED, sealed);
        row.set(CARRIER_ACCOUNT.SENDER_NAME, content.senderName());
        row.set(CARRIER_ACCOUNT.SENDER_PHONE, content.senderPhone());
        row.set(CARRIER_ACCOUNT.SENDER_ADDRESS, content.senderAddress());
        row.set(CARRIER_ACCOUNT.ACTIVE, content.active());
        row.set(CARRIER_ACCOUNT.CHANGED_AT, now);
        row.set(CARRIER_ACCOUNT.CHANGED_BY, by);
        sql.insertInto(CARRIER_ACCOUNT).set(row).onDuplicateKeyUpdate().set(row).execute();
    }

    /** Wants numbers for parcels; one that has a request already keeps it. */
    public void want(CarrierCode carrier, Collection<ParcelId> parcels, Instant now) {
        Rows.of("wanted", List.copyOf(parcels))
                .with(WAYBILL_REQUEST.PARCEL_ID, it -> it)
                .with(WAYBILL_REQUEST.CARRIER, it -> carrier)
                .with(WAYBILL_REQUEST.STATE, it -> RequestState.WAITING)
                .with(WAYBILL_REQUEST.NEXT_ATTEMPT_AT, it -> now)
                .with(WAYBILL_REQUEST.CREATED_AT, it -> now)
                .insertInto(sql, WAYBILL_REQUEST)
                .onConflictDoNothing()
                .execute();
    }

    /** Takes requests that are due and that nobody else has, and leaves them alone for a while. */
    public List<WaybillRequest> take(Instant now, Instant until, int most) {
        var due = sql.select(WAYBILL_REQUEST.fields())
                .from(WAYBILL_REQUEST)
                .where(WAYBILL_REQUEST.STATE.eq(RequestState.WAITING).and(WAYBILL_REQUEST.NEXT_ATTEMPT_AT.le(now)))
                .orderBy(WAYBILL_REQUEST.NEXT_ATTEMPT_AT, WAYBILL_REQUEST.PARCEL_ID)
                .limit(most)
                .forUpdate()
                .skipLocked()
                .fetch(WaybillRequestStore::request);
        sql.update(WAYBILL_REQUEST)
                .set(WAYBILL_REQUEST.ATTEMPTS, WAYBILL_REQUEST.ATTEMPTS.plus(1))
                .set(WAYBILL_REQUEST.NEXT_ATTEMPT_AT, until)
                .where(Rows.any(
                        WAYBILL_REQUEST.PARCEL_ID,
                        due.stream().map(WaybillRequest::parcel).toList()))
                .execute();
        return due;
    }

    /** Ends a request that still waits; answers how many rows that was. */
    public int end(ParcelId parcel, RequestState state, @Nullable Waybill waybill, String answer, Instant now) {
        return sql.update(WAYBILL_REQUEST)
                .set(WAYBILL_REQUEST.STATE, state)
                .set(WAYBILL_REQUEST.WAYBILL, waybill)
                .set(WAYBILL_REQUEST.LAST_ANSWER, answer)
                .set(WAYBILL_REQUEST.ENDED_AT, now)
                .where(WAYBILL_REQUEST.PARCEL_ID.eq(parcel).and(WAYBILL_REQUEST.STATE.eq(RequestState.WAITING)))
                .execute();
    }

    /** Notes why there was no number, and when to ask again. */
    public void refused(ParcelId parcel, String answer, Instant next) {
        sql.update(WAYBILL_REQUEST)
                .set(WAYBILL_REQUEST.LAST_ANSWER, answer)
                .set(WAYBILL_REQUEST.NEXT_ATTEMPT_AT, next)
                .where(WAYBILL_REQUEST.PARCEL_ID.eq(parcel).and(WAYBILL_REQUEST.STATE.eq(RequestState.WAITING)))
                .execute();
    }

    /** Asks a failed one again from the beginning; answers how many rows that was. */
    public int again(ParcelId parcel, Instant now) {
        return sql.update(WAYBILL_REQUEST)
                .set(WAYBILL_REQUEST.STATE, RequestState.WAITING)
                .set(WAYBILL_REQUEST.ATTEMPTS, 0)
                .set(WAYBILL_REQUEST.NEXT_ATTEMPT_AT, now)
                .setNull(WAYBILL_REQUEST.ENDED_AT)
                .where(WAYBILL_REQUEST.PARCEL_ID.eq(parcel).and(WAYBILL_REQUEST.STATE.eq(RequestState.FAILED)))
                .execute();
    }

    /** Requests that wait or failed, the oldest parcels first. */
    public List<WaybillRequest> open(int most) {
        return sql.select(WAYBILL_REQUEST.fields())
                .from(WAYBILL_REQUEST)
                .where(WAYBILL_REQUEST.STATE.in(RequestState.WAITING, RequestState.FAILED))
                .orderBy(WAYBILL_REQUEST.PARCEL_ID)
                .limit(most)
                .fetch(WaybillRequestStore::request);
    }

    /** The request of a parcel. */
    public Optional<WaybillRequest> of(ParcelId parcel) {
        return sql.select(WAYBILL_REQUEST.fields())
                .from(WAYBILL_REQUEST)
                .where(WAYBILL_REQUEST.PARCEL_ID.eq(parcel))
                .fetchOptional(WaybillRequestStore::request);
    }

    private static Sealed account(Record row) {
        var content = new CarrierAccount.Content(
                row.get(CARRIER_ACCOUNT.INTERFACE),
                URI.create(row.get(CARRIER_ACCOUNT.URL)),
                row.get(CARRIER_ACCOUNT.PARTNER),
                row.get(CARRIER_ACCOUNT.SENDER_NAME),
                row.get(CARRIER_ACCOUNT.SENDER_PHONE),
                row.get(CARRIER_ACCOUNT.SENDER_ADDRESS),
                row.get(CARRIER_ACCOUNT.ACTIVE));
        return new Sealed(
                new CarrierAccount(
                        row.get(CARRIER_ACCOUNT.CARRIER),
                        content,
                        true,
                        row.get(CARRIER_ACCOUNT.CHANGED_AT),
                        row.get(CARRIER_ACCOUNT.CHANGED_BY)),
                row.get(CARRIER_ACCOUNT.SEALED));
    }

    private static WaybillRequest request(Record row) {
        var parcel = row.get(WAYBILL_REQUEST.PARCEL_ID);
        return new WaybillRequest(
                parcel,
                parcel.number(),
                row.get(WAYBILL_REQUEST.CARRIER),
                row.get(WAYBILL_REQUEST.STATE),
                row.get(WAYBILL_REQUEST.ATTEMPTS),
                row.get(WAYBILL_REQUEST.NEXT_ATTEMPT_AT),
                row.get(WAYBILL_REQUEST.LAST_ANSWER),
                row.get(WAYBILL_REQUEST.WAYBILL));
    }
}
