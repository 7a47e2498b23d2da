package io.redthread.sales;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.redthread.kernel.InputError;
import java.util.List;

/** What became of an order that a shop sent (接单结果). */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "result")
@JsonSubTypes({
    @JsonSubTypes.Type(value = IntakeResult.Created.class, name = "created"),
    @JsonSubTypes.Type(value = IntakeResult.Unchanged.class, name = "unchanged"),
    @JsonSubTypes.Type(value = IntakeResult.Revised.class, name = "revised"),
    @JsonSubTypes.Type(value = IntakeResult.Rejected.class, name = "rejected")
})
public sealed interface IntakeResult {

    /** The shop's number of the order. */
    String platformNumber();

    /**
     * It is new and was taken.
     *
     * @param platformNumber the shop's number
     * @param id ours
     * @param number our number
     * @param status where it stands already
     */
    record Created(String platformNumber, OrderId id, String number, OrderStatus status) implements IntakeResult {}

    /**
     * We have it, just so.
     *
     * @param platformNumber the shop's number
     * @param id ours
     * @param number our number
     * @param status where it stands
     */
    record Unchanged(String platformNumber, OrderId id, String number, OrderStatus status) implements IntakeResult {}

    /**
     * We had it, and the shop changed it.
     *
     * @param platformNumber the shop's number
     * @param id ours
     * @param number our number
     * @param revision its new revision
     */
    record Revised(String platformNumber, OrderId id, String number, int revision) implements IntakeResult {}

    /**
     * It cannot be taken.
     *
     * @param platformNumber the shop's number
     * @param errors what is wrong, each at its place in the order
     */
    record Rejected(String platformNumber, List<InputError> errors) implements IntakeResult {}
}
