package io.redthread.monitoring;

import io.redthread.journal.EntryId;
import io.redthread.kernel.Label;
import io.redthread.kernel.Money;
import io.redthread.sales.OrderId;
import io.redthread.sales.OrderStatus;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The whole thread of an order (红线): goods, money and information on one line of time.
 *
 * @param now the server's time
 * @param order whose thread it is
 * @param nodes its stations, past before future
 * @param edges what led to what
 * @param next what happens next and who has it
 * @param exceptions every exception it has had, oldest first
 * @param verdicts what validation and review decided, with the reasons and the rules, oldest first
 * @param documents what else belongs to it
 * @param journal what people and programs did to it, oldest first
 */
public record ThreadView(
        Instant now,
        Order order,
        List<Station> nodes,
        List<Edge> edges,
        List<Next> next,
        List<Trouble> exceptions,
        List<Decided> verdicts,
        List<Document> documents,
        List<Entry> journal) {

    /**
     * The order in short.
     *
     * @param id its id
     * @param number our number
     * @param shop the shop's name
     * @param platformNumber the shop's number
     * @param status where it stands
     * @param revision its revision
     * @param standard the standard it follows, with version
     * @param total what it amounts to
     * @param recipient masked unless the reader may see personal data
     * @param place province, city and district, or the country where it has none
     * @param lines how many lines
     */
    public record Order(
            OrderId id,
            String number,
            String shop,
            String platformNumber,
            OrderStatus status,
            int revision,
            String standard,
            Money total,
            String recipient,
            String place,
            int lines) {}

    /**
     * One station led to another.
     *
     * @param from id of the earlier
     * @param to id of the later
     */
    public record Edge(String from, String to) {}

    /**
     * What comes next.
     *
     * @param id the station
     * @param title what
     * @param owner who has it
     * @param dueAt until when
     */
    public record Next(
            String id,
            Label title,
            @Nullable Label owner,
            @Nullable Instant dueAt) {}

    /**
     * An exception of the order (异常).
     *
     * @param id its id
     * @param type what kind
     * @param node where it happened
     * @param detail what was wrong
     * @param owner who has or had it
     * @param openedAt since when
     * @param dueAt until when
     * @param open whether it still is
     * @param resolution what was done
     * @param cause why it came about
     * @param resolvedAt when it ended
     * @param resolvedBy who ended it
     * @param steps how to handle it
     * @param link its page
     */
    public record Trouble(
            String id,
            Label type,
            String node,
            Label detail,
            Label owner,
            Instant openedAt,
            Instant dueAt,
            boolean open,
            @Nullable String resolution,
            @Nullable String cause,
            @Nullable Instant resolvedAt,
            @Nullable Label resolvedBy,
            List<Label> steps,
            String link) {}

    /**
     * A verdict on the order (判定).
     *
     * @param node code of the node
     * @param title what the node is called
     * @param result in words
     * @param reasons why, where it did not simply pass
     * @param rules name and version of what it was judged by
     * @param actor who decided
     * @param at when
     */
    public record Decided(
            String node, Label title, Label result, List<Label> reasons, String rules, Label actor, Instant at) {}

    /**
     * A document that belongs to the order.
     *
     * @param kind {@code parcel}, {@code unit} for the handling unit a parcel is on, {@code return}, {@code back-order} for
     *     what was split off it, or {@code order} for what it was split off
     * @param number waybill or document number
     * @param state its state in words
     * @param detail more of it
     * @param link its page
     */
    public record Document(
            String kind,
            String number,
            Label state,
            @Nullable Label detail,
            @Nullable String link) {}

    /**
     * A journal entry about the order.
     *
     * @param id its id
     * @param sequence its place in the chain; absent until it is sealed
     * @param at when
     * @param act what was done, kebab-case
     * @param actor who did it
     * @param onBehalfOf whom that person stood in for
     * @param before facts before; only for those who may read the journal
     * @param after facts after; only for those who may read the journal
     * @param ruleVersion the rule that decided
     */
    public record Entry(
            EntryId id,
            @Nullable Long sequence,
            Instant at,
            String act,
            Label actor,
            @Nullable String onBehalfOf,
            @Nullable JsonNode before,
            @Nullable JsonNode after,
            @Nullable String ruleVersion) {}
}
