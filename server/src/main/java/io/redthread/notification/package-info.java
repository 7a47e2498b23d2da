/**
 * Tells people what concerns them: an inbox of their own and, over channels, their mailbox and telephone; fed by what other
 * modules publish.
 *
 * <p>A new kind of message takes two places, both in this package:
 *
 * <ol>
 *   <li>a constant of {@link io.redthread.notification.MessageKind}: its code, how far it goes by itself ({@code
 *       Reach.calm(Channel.WECOM)} or {@code Reach.urgent(Channel.SMS, Channel.WECOM)}), what it is called, its headline and its
 *       sentence in both languages with facts in braces. Texts of all channels, the page where people choose, the page where
 *       texts are edited and the groups that may hear of it follow from that. Where one event can be urgent or not, these are
 *       two kinds;
 *   <li>a method of {@code Listening} with {@code @EventListener} for the event in the other module's {@code events} room, which
 *       names the audience (persons, a role, a right), the facts, the page of the document, and the cause, by which nobody
 *       is told the same twice.
 * </ol>
 *
 * <p>The other module publishes and knows nothing of this one; the arrow to its {@code events} room is added below. What is
 * urgent pops up on every open page, passes quiet hours, and cannot be muted in the app.
 */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "platform",
            "journal",
            "journal :: events",
            "identity",
            "importing",
            "importing :: events",
            "parties",
            "performance",
            "performance :: events",
            "insight",
            "process",
            "purchasing",
            "sales",
            "approval",
            "approval :: events",
            "alerts",
            "alerts :: events",
            "tasks :: events",
            "monitoring :: events",
            "process :: events",
            "sales :: events",
            "purchasing :: events"
        })
@NullMarked
package io.redthread.notification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
