package io.redthread.monitoring;

import io.redthread.journal.EntryId;
import io.redthread.kernel.Label;
import io.redthread.kernel.Money;
import io.redthread.sales.OrderId;
import io.redthread.sales.OrderStatus;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The whole thread of a sale or a purchase (红线): goods, money and information on one line of time.
 *
 * @param now the server's time
 * @param order whose thread it is; absent for a purchase
 * @param purchase whose thread it is; absent for a sale
 * @param glance the whole in a sentence
 * @param nodes its stations, past before future
 * @param edges what led to what
 * @param next what happens next and who has it
 * @param exceptions every exception it has had, oldest first
 * @param verdicts what validation and review decided, with the reasons and the rules, oldest first
 * @param related other threads it hangs together with, none where it was shared with the reader
 * @param documents what else belongs to it
 * @param journal what people and programs did to it, oldest first
 */
public record ThreadView(
        Instant now,
        @Nullable Order order,
        @Nullable PurchaseInShort purchase,
        Glance glance,
        List<Station> nodes,
        List<Edge> edges,
        List<Next> next,
        List<Trouble> exceptions,
        List<Decided> verdicts,
        List<Linked> related,
        List<Document> documents,
        List<Entry> journal) {

    /** The same for somebody who shall see this thread and nothing else: no way leads out of it. */
    ThreadView alone() {
        return new ThreadView(
                now,
                order,
                purchase,
                glance,
                nodes.stream().map(one -> one.linked(null)).toList(),
                edges,
                next,
                exceptions.stream().map(Trouble::alone).toList(),
                verdicts,
                List.of(),
                documents.stream().map(Document::alone).toList(),
                journal);
    }

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
     * The thread at a glance (一眼看清): who has it, how long already, what it waits for, until when; where its goods are,
     * and who followed it up last.
     *
     * @param station where it stands; absent once all is done
     * @param title what that is called
     * @param holder who has it
     * @param waitsFor what has to happen before it goes on
     * @param usedSeconds time spent there
     * @param limitSeconds time allowed there
     * @param until until when it must be done, or is expected
     * @param late whether that has passed
     * @param goods where its goods were last
     * @param goodsNext where they will be next
     * @param followed what a person or program did to it last
     */
    public record Glance(
            @Nullable String station,
            @Nullable Label title,
            @Nullable Label holder,
            @Nullable Label waitsFor,
            @Nullable Long usedSeconds,
            @Nullable Long limitSeconds,
            @Nullable Instant until,
            boolean late,
            @Nullable Mark goods,
            @Nullable Mark goodsNext,
            @Nullable Entry followed) {}

    /**
     * A station in short.
     *
     * @param station which
     * @param title what it is called
     * @param owner who did it, has it or will have it
     * @param at when it was, or is due
     */
    public record Mark(
            String station,
            Label title,
            @Nullable Label owner,
            @Nullable Instant at) {}

    /**
     * Another thread or document it hangs together with (相关).
     *
     * @param kind {@code purchase}, {@code order}, {@code requisition}, {@code rfq} or {@code exchange}
     * @param number its number
     * @param state where it stands, in words
     * @param why how both hang together
     * @param dueOn until when it must be done, or the day its goods are promised for
     * @param late whether that day has passed
     * @param link its page
     */
    public record Linked(
            String kind,
            String number,
            Label state,
            Label why,
            @Nullable LocalDate dueOn,
            boolean late,
            @Nullable String link) {}

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
            @Nullable Instant dueAt) {

        /** What of these stations is still to come. */
        static List<Next> of(List<Station> stations) {
            return stations.stream()
                    .filter(Station::ahead)
                    .map(one -> new Next(
                            one.id(), one.title(), one.owner(), one.times().dueAt()))
                    .toList();
        }
    }

    /**
     * An exception of the order (异常), or what control noticed about a purchase.
     *
     * @param id its id
     * @param type what kind
     * @param node where it happened
     * @param detail what was wrong
     * @param owner who has or had it
     * @param openedAt since when
     * @param dueAt until when; absent where there is no limit
     * @param open whether it still is
     * @param resolution what was done
     * @param cause why it came about
     * @param resolvedAt when it ended
     * @param resolvedBy who ended it
     * @param steps how to handle it
     * @param link its page; absent where the thread was shared
     */
    public record Trouble(
            String id,
            Label type,
            String node,
            Label detail,
            Label owner,
            Instant openedAt,
            @Nullable Instant dueAt,
            boolean open,
            @Nullable String resolution,
            @Nullable String cause,
            @Nullable Instant resolvedAt,
            @Nullable Label resolvedBy,
            List<Label> steps,
            @Nullable String link) {

        private Trouble alone() {
            return new Trouble(
                    id,
                    type,
                    node,
                    detail,
                    owner,
                    openedAt,
                    dueAt,
                    open,
                    resolution,
                    cause,
                    resolvedAt,
                    resolvedBy,
                    steps,
                    null);
        }
    }

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
     *     what was split off it, {@code order} for what it was split off, {@code requisition}, {@code rfq}, {@code receipt} or
     *     {@code supplier-return}
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
            @Nullable String link) {

        private Document alone() {
            return new Document(kind, number, state, detail, null);
        }
    }

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
